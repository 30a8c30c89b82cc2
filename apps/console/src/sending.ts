/**
 * Sends what is pressed (送出): one act at a time, so that a double press is one act; a no of the hall, a problem of the
 * hub and silence are each said in words.
 */
import type { CommandName, PayloadOf } from '@yichuang/domain/registry';
import type { HallClient } from '@yichuang/client/hall-client';
import type { Delivery } from '@yichuang/client/outbox';
import type { HttpAnswer } from '@yichuang/client/http';
import type { WireRejection } from '@yichuang/protocol/socket';
import { explainRejection } from '@yichuang/ui/explain';
import type { Names } from '@yichuang/ui/names';
import type { ProblemName } from '@yichuang/ui/problem-note.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useToast } from '@yichuang/ui/toast.tsx';
import { useCallback, useRef, useState } from 'react';

interface SendOptions {
  /** Said when it was done. */
  readonly done: string;
  /** True: this no is answered by the caller, in a place of its own. */
  readonly onRejection?: (rejection: WireRejection) => boolean;
}

interface AskOptions {
  /** null: the caller says it. */
  readonly done: string | null;
  /** True: the caller says this problem in its own words. */
  readonly onProblem?: (problem: ProblemName) => boolean;
}

export interface Sending {
  /** A command of the hall. True = done. */
  readonly send: <Name extends CommandName>(
    name: Name,
    payload: PayloadOf<Name>,
    options: SendOptions,
  ) => Promise<boolean>;
  /** One command of many: whoever sends says what became of it. */
  readonly deliver: <Name extends CommandName>(name: Name, payload: PayloadOf<Name>) => Promise<Delivery>;
  /** A request of the hub's own: accounts, devices. True = done. */
  readonly ask: (request: () => Promise<HttpAnswer<unknown>>, options: AskOptions) => Promise<boolean>;
  readonly busy: boolean;
}

export function useSending(client: HallClient, names: Names): Sending {
  const { t } = useText('console');
  const { t: shared } = useText('common');
  const say = useToast();
  const [busy, setBusy] = useState(false);
  const underWay = useRef(false);

  const alone = useCallback(async (act: () => Promise<boolean>): Promise<boolean> => {
    if (underWay.current) return false;
    underWay.current = true;
    setBusy(true);
    try {
      return await act();
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  }, []);

  const sayProblem = useCallback(
    (problem: ProblemName) => say('failed', t(`problems:${problem}.says`), t(`problems:${problem}.next`)),
    [say, t],
  );

  const send = useCallback<Sending['send']>(
    (name, payload, { done, onRejection }) =>
      alone(async () => {
        const delivery = await client.send(name, payload);
        switch (delivery.outcome) {
          case 'accepted':
            say('done', done);
            return true;
          case 'rejected': {
            if (onRejection?.(delivery.rejection)) return false;
            const { says, next } = explainRejection(shared, names, delivery.rejection);
            say('warning', says, next);
            return false;
          }
          case 'failed':
            sayProblem(delivery.problem.code);
            return false;
          case 'offline':
            sayProblem('Offline');
            return false;
          case 'late':
            say('failed', t('late.says'), t('late.next'));
            return false;
        }
      }),
    [alone, client, names, say, sayProblem, shared, t],
  );

  const ask = useCallback<Sending['ask']>(
    (request, { done, onProblem }) =>
      alone(async () => {
        const answer = await request();
        if (answer.outcome === 'ok') {
          if (done !== null) say('done', done);
          return true;
        }
        const problem = answer.outcome === 'offline' ? 'Offline' : answer.problem.code;
        if (!onProblem?.(problem)) sayProblem(problem);
        return false;
      }),
    [alone, say, sayProblem],
  );

  const deliver = useCallback<Sending['deliver']>((name, payload) => client.send(name, payload), [client]);

  return { send, deliver, ask, busy };
}
