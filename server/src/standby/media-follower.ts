/**
 * The board's pictures and films on the second PC (素材副本): brought beside the copy of the log and never before it, a piece at
 * a time, going on where a broken line left off; what is not what its name says is brought anew.
 */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { appendFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isMedia, mediaFolder, mediaIn, type MediaFile } from '../settings/media-store.ts';

export interface MediaFollower {
  /** Files that the hub has and this one has not; null = not asked yet. */
  missing(): number | null;
  /** Brings all that is missing; rejects when the hub is away. */
  pull(closing: AbortSignal): Promise<void>;
}

export interface MediaFollowerParts {
  readonly data: string;
  /** What the hub has; it is told how much is missing here. */
  readonly listed: (missing: number | null) => Promise<readonly MediaFile[]>;
  /** Bytes `from` … `to`, both included, of a file. */
  readonly piece: (mediaId: string, from: number, to: number) => Promise<Buffer>;
  /** Between two pieces: others are on that line, too. */
  readonly pauseMs?: number;
}

const PIECE_BYTES = 1024 * 1024;
const PAUSE_MS = 100;

export function openMediaFollower(parts: MediaFollowerParts): MediaFollower {
  const { data, listed, piece, pauseMs = PAUSE_MS } = parts;
  const folder = mediaFolder(data);
  let missing: number | null = null;

  async function bring({ mediaId, bytes }: MediaFile, closing: AbortSignal): Promise<void> {
    const unfinished = join(folder, `${mediaId}.part`);
    for (let have = sizeOf(unfinished); have < bytes && !closing.aborted;) {
      const content = await piece(mediaId, have, Math.min(have + PIECE_BYTES, bytes) - 1);
      if (content.length === 0) throw new Error(`${mediaId} ends before its end`);
      await appendFile(unfinished, content);
      have += content.length;
      if (have < bytes) await sleep(pauseMs);
    }
    if (closing.aborted) return;
    if (!(await isMedia(unfinished, mediaId))) {
      rmSync(unfinished);
      throw new Error(`${mediaId} came damaged`);
    }
    await rename(unfinished, join(folder, mediaId));
  }

  return {
    missing: () => missing,
    pull: async (closing) => {
      mkdirSync(folder, { recursive: true });
      const here = new Set(mediaIn(folder).map(({ mediaId }) => mediaId));
      const wanted = (await listed(missing)).filter(({ mediaId }) => !here.has(mediaId));
      missing = wanted.length;
      for (const file of wanted) {
        await bring(file, closing);
        if (closing.aborted) return;
        missing -= 1;
      }
    },
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
