/** A tree in somebody's hands (编辑状态): what it is now, what it was before each press, and the draft that is kept by itself. */
import type { TreeBody } from '@yichuang/domain/guidance/tree';
import type { ServiceId } from '@yichuang/domain/ids';
import type { DeskAnswer, TreeDesk, VersionCard } from '@yichuang/protocol/guidance';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DeskHub } from '../desk-hub.ts';

export type Keeping = 'kept' | 'unsaved' | 'saving' | 'failed' | 'conflict';

export interface Editor {
  readonly body: TreeBody;
  readonly draft: VersionCard | null;
  readonly keeping: Keeping;
  readonly change: (next: TreeBody) => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** What the hub says of the draft after a trial or a confirmation. */
  readonly took: (answer: DeskAnswer) => void;
}

/** So long after the last press the draft is kept. */
const KEEP_AFTER_MS = 1_000;
const AGAIN_MS = 4_000;
const UNDO_STEPS = 100;

interface History {
  readonly past: readonly TreeBody[];
  readonly body: TreeBody;
  readonly future: readonly TreeBody[];
}

export function useEditor(desk: DeskHub, itemId: ServiceId, opened: TreeDesk): Editor {
  const [history, setHistory] = useState<History>({ past: [], body: opened.body, future: [] });
  const [draft, setDraft] = useState(opened.row.draft);
  const [keeping, setKeeping] = useState<Keeping>('kept');
  const kept = useRef(opened.body);
  const basedOn = useRef(opened.row.draft?.savedAt ?? null);
  const saving = useRef(false);
  const { body } = history;

  const save = useCallback(
    async (wanted: TreeBody): Promise<void> => {
      saving.current = true;
      setKeeping('saving');
      const answer = await desk.saveDraft(itemId, wanted, basedOn.current);
      saving.current = false;
      if (answer.outcome !== 'ok') {
        setKeeping('failed');
        return;
      }
      if (answer.value.outcome === 'done') {
        kept.current = wanted;
        basedOn.current = answer.value.version.savedAt;
        setDraft(answer.value.version);
        setKeeping('kept');
      } else if (answer.value.why === 'NothingChanged') {
        kept.current = wanted;
        setKeeping('kept');
      } else {
        setKeeping('conflict');
      }
    },
    [desk, itemId],
  );

  useEffect(() => {
    if (body === kept.current || keeping === 'conflict' || keeping === 'saving') return undefined;
    const timer = setTimeout(() => void save(body), keeping === 'failed' ? AGAIN_MS : KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [body, keeping, save]);

  // Leaving the page within a second of the last press must not lose it.
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent): void => {
      if (keeping !== 'kept') event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    return () => window.removeEventListener('beforeunload', leave);
  }, [keeping]);

  const show = (next: History): void => {
    setHistory(next);
    setKeeping((now) => (now === 'conflict' ? now : 'unsaved'));
  };
  const { past, future } = history;
  const before = past.at(-1);
  const after = future[0];
  return {
    body,
    draft,
    keeping,
    change: (next) => {
      if (next !== body) show({ past: [...past, body].slice(-UNDO_STEPS), body: next, future: [] });
    },
    undo: before ? () => show({ past: past.slice(0, -1), body: before, future: [body, ...future] }) : null,
    redo: after ? () => show({ past: [...past, body], body: after, future: future.slice(1) }) : null,
    took: (answer) => {
      if (answer.outcome === 'done') setDraft(answer.version);
    },
  };
}
