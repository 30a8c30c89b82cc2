/** Whether a visit was asked for its rating (已提示), and whether that is over: all that a counter may know of it. */
import type { EvaluationId } from '@yichuang/domain/evaluation/ids';
import type { TicketId } from '@yichuang/domain/ids';
import type { PromptState } from '@yichuang/protocol/evaluation';
import { useCallback, useEffect, useState } from 'react';
import type { Hub } from '../hub.ts';

export interface PromptOf {
  /** Null: not known yet, or the hub is away. */
  readonly state: PromptState['state'] | null;
  /** Something was pressed: ask again. */
  readonly again: () => void;
}

const AGAIN_MS = 2_000;
/** The hub asks by itself within a second of the end; who was not asked by then had no case. */
const TRIES_FOR_NONE = 3;

interface Told {
  readonly ticketId: TicketId;
  /** To which question it is the answer. */
  readonly question: string;
  readonly state: PromptState['state'];
}

/** `version` changes when something happened to the ticket. */
export function usePrompt(hub: Hub, ticketId: TicketId | null, version: string): PromptOf {
  const [told, setTold] = useState<Told | null>(null);
  const [presses, setPresses] = useState(0);
  const question = `${version} ${presses}`;
  useEffect(() => {
    if (ticketId === null) return;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async (tries: number): Promise<void> => {
      const answer = await hub.promptState(ticketId as string as EvaluationId);
      if (stopped) return;
      if (answer.outcome === 'ok') setTold({ ticketId, question, state: answer.value.state });
      const settled =
        answer.outcome === 'ok' &&
        (answer.value.state === 'over' || (answer.value.state === 'none' && tries >= TRIES_FOR_NONE));
      if (!settled) timer = setTimeout(() => void ask(tries + 1), AGAIN_MS);
    };
    void ask(1);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [hub, ticketId, question]);
  const again = useCallback(() => setPresses((before) => before + 1), []);
  return { state: told !== null && told.ticketId === ticketId ? told.state : null, again };
}
