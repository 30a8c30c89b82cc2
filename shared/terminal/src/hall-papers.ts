/** What a terminal reads of the hub once and keeps: whose hall this is, demo or not, the texts of the revision in force. */
import type { HubHttp } from '@yichuang/client/http';
import type { KioskCatalogue } from '@yichuang/protocol/bridge';

export interface Papers {
  readonly demo: boolean;
  readonly publicUrl: string | null;
  readonly catalogue: KioskCatalogue;
}

export interface HallPapers {
  /** null until the hub was reached once, in this run or an earlier one. */
  current(): Papers | null;
  /** Waits for the first ones. */
  known(): Promise<Papers>;
  /** The hub may have newer ones (another build, a snapshot): looks, and keeps the old ones meanwhile. */
  refresh(): void;
  onChange(listener: () => void): () => void;
  close(): void;
}

const AGAIN_MS = 2_000;

/** Where the last ones are kept: a terminal that is started while the hub is away has them still. */
export interface PapersKeeper {
  readonly last: Papers | null;
  keep(papers: Papers): void;
}

export function readPapers(
  http: Pick<HubHttp, 'about' | 'catalogue'>,
  keeper: PapersKeeper | null = null,
): HallPapers {
  const listeners = new Set<() => void>();
  const waiting = new Set<(papers: Papers) => void>();
  let papers = keeper?.last ?? null;
  let looking = false;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  const look = async (): Promise<void> => {
    looking = true;
    const found = await fetchPapers(http, papers);
    looking = false;
    if (closed) return;
    if (found === null) {
      timer = setTimeout(() => void look(), AGAIN_MS);
      return;
    }
    if (found === papers) return;
    papers = found;
    keeper?.keep(found);
    for (const resolve of waiting) resolve(found);
    waiting.clear();
    for (const listener of listeners) listener();
  };
  void look();

  return {
    current: () => papers,
    known() {
      if (papers !== null) return Promise.resolve(papers);
      return new Promise((resolve) => waiting.add(resolve));
    },
    refresh() {
      if (looking || closed) return;
      clearTimeout(timer);
      void look();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}

/** null = the hub could not be asked; the same object = nothing new. */
async function fetchPapers(
  http: Pick<HubHttp, 'about' | 'catalogue'>,
  held: Papers | null,
): Promise<Papers | null> {
  const about = await http.about();
  if (about.outcome !== 'ok') return null;
  const { catalogueRevision: revision, mode, publicUrl } = about.value;
  const demo = mode === 'demo';
  if (held?.catalogue.revision === revision) {
    return held.demo === demo && held.publicUrl === publicUrl ? held : { ...held, demo, publicUrl };
  }
  const found = await http.catalogue<KioskCatalogue>(revision);
  return found.outcome === 'ok' ? { demo, publicUrl, catalogue: found.value } : null;
}
