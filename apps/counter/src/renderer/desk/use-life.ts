/** The facts of one number's life (经过), asked of the hub again whenever something happens to it. */
import type { Envelope } from '@yichuang/domain/event';
import type { NoteId, TicketNumber } from '@yichuang/domain/ids';
import type { HttpAnswer } from '@yichuang/client/http';
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
  const [told, setTold] = useState<{
    readonly number: TicketNumber;
    readonly version: string;
    readonly life: Life;
  } | null>(null);
  useEffect(() => {
    if (number === null) return;
    let stopped = false;
    const ask = async (): Promise<void> => {
      const life = lifeFrom(await hub.lifeOf(number));
      if (stopped) return;
      // What was known of this number before the line was cut is still true.
      const keeps = (before: typeof told): boolean =>
        life.state === 'offline' && before?.number === number && before.life.state === 'known';
      setTold((before) => (keeps(before) ? before : { number, version, life }));
    };
    void ask();
    return () => {
      stopped = true;
    };
  }, [hub, number, version]);
  if (number === null) return NONE;
  return told?.number === number ? told.life : { ...NONE, state: 'asking' };
}

function lifeFrom(answer: HttpAnswer<TicketLife>): Life {
  if (answer.outcome === 'ok') {
    const { ticket, events, notes } = answer.value;
    return {
      state: 'known',
      ticket,
      events,
      notes: new Map(notes.map(({ noteId, text }) => [noteId, text])),
    };
  }
  const unknown = answer.outcome === 'failed' && answer.problem.code === 'NotFound';
  return { ...NONE, state: unknown ? 'unknown' : 'offline' };
}
