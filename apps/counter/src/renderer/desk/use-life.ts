/** The facts of one number's life (经过), asked of the hub again whenever something happens to it. */
import type { Envelope } from '@yichuang/domain/event';
import type { NoteId, TicketNumber } from '@yichuang/domain/ids';
import { useEffect, useState } from 'react';
import type { Hub, TicketLife } from '../hub.ts';

export interface Life {
  readonly state: 'none' | 'asking' | 'known' | 'unknown' | 'offline';
  readonly ticket: TicketLife['ticket'] | null;
  readonly events: readonly Envelope[];
  readonly notes: ReadonlyMap<NoteId, string>;
}

const NONE: Life = { state: 'none', ticket: null, events: [], notes: new Map() };

/** `version` changes when something happened; until the new answer is there the former one of the same number stays. */
export function useLife(hub: Hub, number: TicketNumber | null, version: string): Life {
  const [known, setKnown] = useState<{ readonly number: TicketNumber; readonly life: Life } | null>(null);
  useEffect(() => {
    if (number === null) return;
    let stopped = false;
    void hub.lifeOf(number).then((answer) => {
      if (stopped) return;
      if (answer.outcome === 'ok') {
        const { ticket, events, notes } = answer.value;
        const texts = new Map(notes.map(({ noteId, text }) => [noteId, text]));
        setKnown({ number, life: { state: 'known', ticket, events, notes: texts } });
        return;
      }
      const unknown = answer.outcome === 'failed' && answer.problem.code === 'NotFound';
      const life: Life = { ...NONE, state: unknown ? 'unknown' : 'offline' };
      // What was known of this number before the line was cut is still true.
      setKnown((before) =>
        before?.number === number && before.life.state === 'known' ? before : { number, life },
      );
    });
    return () => {
      stopped = true;
    };
  }, [hub, number, version]);
  if (number === null) return NONE;
  return known?.number === number ? known.life : { ...NONE, state: 'asking' };
}
