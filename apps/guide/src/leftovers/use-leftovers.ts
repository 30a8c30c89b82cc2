/** Who was left over from the last day (昨日遗留), asked for once a day. */
import type { LocalDate } from '@yichuang/domain/ids';
import { useEffect, useState } from 'react';
import type { Hub, Leftovers } from '../hub.ts';

/** null = not known (yet). */
export function useLeftovers(hub: Hub, today: LocalDate): Leftovers | null {
  const [known, setKnown] = useState<{ readonly today: LocalDate; readonly leftovers: Leftovers } | null>(
    null,
  );
  useEffect(() => {
    let stopped = false;
    const look = async (): Promise<void> => {
      const answer = await hub.leftovers();
      if (!stopped && answer.outcome === 'ok') setKnown({ today, leftovers: answer.value });
    };
    void look();
    return () => {
      stopped = true;
    };
  }, [hub, today]);
  return known?.today === today ? known.leftovers : null;
}
