/** 应急叫号 at the desk: offered while the hub is away, told of when it is back. */
import { openEmergencyCalls, type EmergencyCalls } from '@yichuang/client/emergency-calls';
import type { HallClient, HallView } from '@yichuang/client/hall-client';
import { keptIn } from '@yichuang/client/outbox-store';
import { windowThen } from '@yichuang/domain/hall/views/emergency';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { CounterId, TicketNumber } from '@yichuang/domain/ids';
import { CALLED_HERE } from '@yichuang/protocol/call-bar';
import type { CallHere, EmergencyView } from '@yichuang/protocol/emergency';
import { useText } from '@yichuang/ui/text/use-text';
import { useToast } from '@yichuang/ui/toast.tsx';
import { useHall } from '@yichuang/ui/use-hall';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CallVoice } from './call-voice.ts';
import { useCutOff } from './use-cut-off.ts';

const CALLS = 'yichuang.counter.emergency';
/** Rows that stand in the column. */
const LISTED = 14;

export interface Emergency {
  readonly cutOff: boolean;
  readonly view: EmergencyView;
  readonly call: (number: TicketNumber) => void;
}

export interface EmergencyParts {
  readonly client: HallClient;
  readonly voice: CallVoice;
  readonly hall: Hall;
  readonly view: HallView;
  readonly counterId: CounterId;
}

export function useEmergency({ client, voice, hall, view, counterId }: EmergencyParts): Emergency {
  const cutOff = useCutOff(client);
  const [book] = useState(() => bookOf(client));
  const calls = useHall(book);
  const shown = useMemo(() => {
    const kept = calls.filter(({ state }) => state === 'kept').toReversed();
    const known = windowThen(hall, counterId, kept, LISTED);
    return { ...(known ?? { counterNumber: 0, prefix: '', next: [] }), counterId, asOf: view.asOf, calls };
  }, [hall, counterId, view.asOf, calls]);
  useEffect(() => voice.prepare(), [voice]);
  useTold(calls);
  return {
    cutOff,
    view: shown,
    call(number) {
      book.call(counterId, number);
      window.dispatchEvent(new CustomEvent(CALLED_HERE, { detail: number }));
      voice.say(number, shown.counterNumber);
    },
  };
}

function bookOf(client: HallClient): EmergencyCalls {
  const { localStorage: storage } = window;
  return openEmergencyCalls({
    client,
    kept: {
      load: () => keptIn(storage, CALLS),
      save: (calls) => storage.setItem(CALLS, JSON.stringify(calls)),
    },
  });
}

/** Once the last of them is told: how many, and whether a person will come about some. */
function useTold(calls: readonly CallHere[]): void {
  const { t } = useText('counter');
  const say = useToast();
  const open = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const kept = calls.filter(({ state }) => state === 'kept').map(({ commandId }) => commandId);
    if (kept.length > 0) {
      open.current = new Set([...open.current, ...kept]);
      return;
    }
    const told = calls.filter(({ commandId }) => open.current.has(commandId));
    open.current = new Set();
    if (told.length === 0) return;
    const odd = told.filter(({ state }) => state !== 'told').length;
    if (odd === 0) say('done', t('emergency.allTold', { count: told.length }));
    else say('warning', t('emergency.someFlagged', { count: odd }), t('emergency.someFlaggedNext'));
  }, [calls, say, t]);
}
