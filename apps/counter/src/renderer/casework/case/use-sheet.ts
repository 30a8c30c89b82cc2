/**
 * A paper on the A4 printer of this window (文书打印), without the browser's own dialog: asked for once, followed to its end.
 * Where the window has no printer the page opens the paper instead.
 */
import type { DocumentId } from '@yichuang/domain/casework/ids';
import type { SheetOrdered, SheetState } from '@yichuang/protocol/sheets';
import { useEffect, useState } from 'react';
import type { Hub } from '../../hub.ts';

export interface SheetUnderWay {
  readonly documentId: DocumentId;
  readonly sheetId: string;
  readonly copies: number;
  readonly state: SheetState;
  /** Nobody hears from the hub what became of it. */
  readonly offline: boolean;
}

export interface SheetPrinting {
  /** The latest one; null: none, or it was dismissed. */
  readonly sheet: SheetUnderWay | null;
  /** False: this window has no printer, or the hub did not take it. */
  print(documentId: DocumentId): Promise<boolean>;
  /** 出来了, or it is no longer of interest. */
  dismiss(this: void): void;
}

const LOOK_MS = 700;

export function useSheet({ http }: Pick<Hub, 'http'>): SheetPrinting {
  const [sheet, setSheet] = useState<SheetUnderWay | null>(null);
  const sheetId = sheet?.sheetId;
  const isOpen = sheet?.state.outcome === 'waiting' || sheet?.state.outcome === 'printing';

  useEffect(() => {
    if (sheetId === undefined || !isOpen) return;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async (): Promise<void> => {
      const answer = await http.get<SheetState>(`/api/sheets/${sheetId}`);
      if (stopped) return;
      setSheet((before) => {
        if (before?.sheetId !== sheetId) return before;
        if (answer.outcome === 'offline') return { ...before, offline: true };
        // A hub that was started anew has forgotten it: only a person can tell.
        const state: SheetState =
          answer.outcome === 'ok' ? answer.value : { outcome: 'unknown', condition: null };
        return { ...before, state, offline: false };
      });
      timer = setTimeout(() => void look(), LOOK_MS);
    };
    void look();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [http, sheetId, isOpen]);

  return {
    sheet,
    async print(documentId) {
      const ordered = await http.post<SheetOrdered>(`/api/documents/${documentId}/sheet`);
      if (ordered.outcome !== 'ok') return false;
      const { copies } = ordered.value;
      const state: SheetState = { outcome: 'waiting' };
      setSheet({ documentId, sheetId: ordered.value.sheetId, copies, state, offline: false });
      return true;
    },
    dismiss: () => setSheet(null),
  };
}
