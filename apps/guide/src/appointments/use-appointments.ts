/** Today's appointments for the guide (今天的预约): asked for again when somebody arrives, and every minute. */
import type { AppointmentDay } from '@yichuang/protocol/appointments';
import { useEffect, useState } from 'react';
import type { Hub } from '../hub.ts';

const EVERY_MS = 60_000;

/** `arrivals` counts who has come. Null = not known (yet). */
export function useAppointments(hub: Hub, arrivals: number): AppointmentDay | null {
  const [day, setDay] = useState<AppointmentDay | null>(null);
  useEffect(() => {
    let stopped = false;
    const look = async (): Promise<void> => {
      const answer = await hub.appointments();
      if (!stopped && answer.outcome === 'ok') setDay(answer.value);
    };
    void look();
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- whoever arrives is a reason to ask again
  }, [hub, arrivals]);
  return day;
}
