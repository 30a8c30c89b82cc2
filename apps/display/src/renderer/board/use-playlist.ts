/**
 * What the quiet board plays (大屏素材): files are fetched once and kept by the page, so that a board whose line is down
 * goes on with what it has. Between two rounds stands the usual panel.
 */
import type { BoardMedia } from '@yichuang/domain/catalogue/board-media';
import { useEffect, useMemo, useState } from 'react';

export interface Slide {
  readonly media: BoardMedia;
  /** Of this page's own copy. */
  readonly url: string;
}

export interface Playlist {
  /** Null: the usual panel. */
  readonly slide: Slide | null;
  /** A film has ended, or cannot be shown. */
  readonly onEnd: () => void;
}

const PANEL_MS = 15_000;
const AGAIN_MS = 30_000;

/** `quiet`: nobody is being called; while somebody is, nothing goes on. */
export function usePlaylist(list: readonly BoardMedia[], quiet: boolean): Playlist {
  const files = useFiles(list);
  const ready = list.flatMap((media): Slide[] => {
    const url = files.get(media.mediaId);
    return url === undefined ? [] : [{ media, url }];
  });
  const [turn, setTurn] = useState(0);
  const slide = ready[(turn % (ready.length + 1)) - 1] ?? null;
  const staysMs =
    slide === null ? PANEL_MS : slide.media.kind === 'picture' ? slide.media.seconds * 1_000 : null;
  const plays = quiet && ready.length > 0;
  useEffect(() => {
    if (!plays || staysMs === null) return undefined;
    const timer = setTimeout(() => setTurn(turn + 1), staysMs);
    return () => clearTimeout(timer);
  }, [plays, staysMs, turn]);
  return { slide, onEnd: () => setTurn((last) => last + 1) };
}

/** Addresses of this page's own copies; one that cannot be fetched is asked for again. */
function useFiles(list: readonly BoardMedia[]): ReadonlyMap<string, string> {
  const [files, setFiles] = useState<ReadonlyMap<string, string>>(new Map());
  const wanted = useMemo(() => list.map(({ mediaId }) => mediaId), [list]);
  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const fetchMissing = async (): Promise<void> => {
      let failed = false;
      for (const mediaId of wanted.filter((each) => !files.has(each))) {
        const url = await copyOf(mediaId);
        if (stopped) return;
        if (url === null) failed = true;
        else setFiles((known) => new Map([...known, [mediaId, url]]));
      }
      if (failed) timer = setTimeout(() => void fetchMissing(), AGAIN_MS);
    };
    void fetchMissing();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [wanted, files]);
  return files;
}

async function copyOf(mediaId: string): Promise<string | null> {
  try {
    const answer = await fetch(`/media/${mediaId}`);
    return answer.ok ? URL.createObjectURL(await answer.blob()) : null;
  } catch {
    return null;
  }
}
