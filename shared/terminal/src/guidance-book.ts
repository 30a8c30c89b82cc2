/** The questions and papers of all items as a terminal holds them (办事指南): read again when the hub says that they changed. */
import type { HubHttp } from '@yichuang/client/http';
import type { GuidanceBook } from '@yichuang/protocol/guidance';

export interface HeldGuidance {
  /** null until the hub was reached once; the last known one while the hub is away. */
  current(): GuidanceBook | null;
  onChange(listener: () => void): () => void;
  close(): void;
}

/** A department that publishes expects every machine to follow while it looks. */
const ASK_MS = 5_000;

const NO_ANSWERS = { revision: 'none', answers: [], index: [] };

/** Where the last one is kept. */
export interface GuidanceKeeper {
  /** An older edition kept one without answers. */
  readonly last: (Omit<GuidanceBook, 'knowledge'> & Partial<Pick<GuidanceBook, 'knowledge'>>) | null;
  keep(book: GuidanceBook): void;
}

export function holdGuidance(
  http: Pick<HubHttp, 'get'>,
  {
    askMs = ASK_MS,
    keeper = null,
  }: { readonly askMs?: number; readonly keeper?: GuidanceKeeper | null } = {},
): HeldGuidance {
  const listeners = new Set<() => void>();
  let book: GuidanceBook | null = keeper?.last ? { knowledge: NO_ANSWERS, ...keeper.last } : null;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  const look = async (): Promise<void> => {
    const asked = await http.get<{ readonly revision: string }>('/api/guidance/revision');
    if (asked.outcome === 'ok' && asked.value.revision !== book?.revision) {
      const answer = await http.get<GuidanceBook>('/api/guidance/current');
      if (answer.outcome === 'ok' && !closed) {
        book = answer.value;
        keeper?.keep(book);
        for (const listener of listeners) listener();
      }
    }
    if (!closed) timer = setTimeout(() => void look(), askMs);
  };
  void look();

  return {
    current: () => book,
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
