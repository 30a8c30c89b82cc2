/** ▲监管: alerts that were sent to whoever is signed in here, fresh by the line, and asked for again while it is silent. */
import type { HallClient } from '@yichuang/client/hall-client';
import type { AccountId } from '@yichuang/domain/ids';
import { kindOf } from '@yichuang/domain/kind';
import type { AlertCard } from '@yichuang/protocol/alerts';
import { useEffect, useState } from 'react';
import type { Hub } from '../hub.ts';

const AGAIN_MS = 15_000;

export function useAlerts(hub: Hub, client: HallClient, accountId: AccountId): readonly AlertCard[] {
  const [alerts, setAlerts] = useState<readonly AlertCard[]>([]);
  useEffect(() => {
    let stopped = false;
    const look = async (): Promise<void> => {
      const answer = await hub.alerts();
      if (stopped || answer.outcome !== 'ok') return;
      setAlerts(answer.value.alerts.filter(({ told }) => told.some((one) => one.accountId === accountId)));
    };
    void look();
    const timer = setInterval(() => void look(), AGAIN_MS);
    const stop = client.onEvents(({ events }) => {
      if (events.some(({ stream }) => kindOf(stream) === 'alert')) void look();
    });
    return () => {
      stopped = true;
      clearInterval(timer);
      stop();
    };
  }, [hub, client, accountId]);
  return alerts;
}
