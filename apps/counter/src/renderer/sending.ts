/**
 * Sends what the clerk presses (送出): one act at a time, so that a double press is one act; a no of the hall, a problem
 * of the hub and silence are each said in words.
 */
import type { CommandName, PayloadOf } from '@yichuang/domain/registry';
import type { Envelope } from '@yichuang/domain/event';
import type { HallClient } from '@yichuang/client/hall-client';
import { seen } from '@yichuang/client/seen';
import type { WireRejection } from '@yichuang/protocol/socket';
import { explainRejection } from '@yichuang/ui/explain';
import type { Names } from '@yichuang/ui/names';
import { useText } from '@yichuang/ui/text/use-text';
import { useToast, type ToastTone } from '@yichuang/ui/toast.tsx';
import { useCallback, useRef, useState } from 'react';

export interface SendOptions {
  /** Said when it was done. */
  readonly done?: string;
  /** True: this no is answered by the caller, with a question for instance. */
  readonly onRejection?: (rejection: WireRejection) => boolean;
}

/** True = done. False = not done, said why; or something else was still under way. */
export type Send = <Name extends CommandName>(
  name: Name,
  payload: PayloadOf<Name>,
  options?: SendOptions,
) => Promise<boolean>;

/** The facts of it; null = not done, said why. */
export type Deliver = <Name extends CommandName>(
  name: Name,
  payload: PayloadOf<Name>,
  options?: SendOptions,
) => Promise<readonly Envelope[] | null>;

/** Where it is told: a toast at the desk, the bar's one line. */
export type Say = (tone: ToastTone, title: string, next?: string) => void;

export interface Sending {
  readonly send: Send;
  readonly deliver: Deliver;
  readonly busy: boolean;
}

export function useSending(client: HallClient, names: Names, tell?: Say): Sending {
  const { t } = useText('counter');
  const { t: shared } = useText('common');
  const toast = useToast();
  const say = tell ?? toast;
  const [busy, setBusy] = useState(false);
  const underWay = useRef(false);

  const deliver = useCallback<Deliver>(
    async (name, payload, { done, onRejection } = {}) => {
      if (underWay.current) return null;
      underWay.current = true;
      setBusy(true);
      const delivery = await client.send(name, payload);
      if (delivery.outcome === 'accepted') await seen(client, delivery.events);
      underWay.current = false;
      setBusy(false);
      switch (delivery.outcome) {
        case 'accepted':
          if (done !== undefined) say('done', done);
          return delivery.events;
        case 'rejected': {
          if (onRejection?.(delivery.rejection)) return null;
          const { says, next } = explainRejection(shared, names, delivery.rejection);
          say('warning', says, next);
          return null;
        }
        case 'failed': {
          const { code } = delivery.problem;
          say('failed', t(`problems:${code}.says`), t(`problems:${code}.next`));
          return null;
        }
        case 'offline':
          say('failed', t('delivery.offline'), t('delivery.offlineNext'));
          return null;
        case 'late':
          say('failed', t('delivery.late'), t('delivery.lateNext'));
          return null;
      }
    },
    [client, names, say, shared, t],
  );
  const send = useCallback<Send>(
    async (name, payload, options) => (await deliver(name, payload, options)) !== null,
    [deliver],
  );
  return { send, deliver, busy };
}
