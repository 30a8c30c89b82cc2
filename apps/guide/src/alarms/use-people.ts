/** What clerks are called (人员姓名): asked for again with each new roster; none where there is no roster. */
import type { LocalDate } from '@yichuang/domain/ids';
import type { RosterPerson } from '@yichuang/protocol/roster';
import { useEffect, useState } from 'react';
import type { Hub } from '../hub.ts';

export function usePeople(hub: Hub, date: LocalDate | null, revision: number): readonly RosterPerson[] {
  const [people, setPeople] = useState<readonly RosterPerson[]>([]);
  useEffect(() => {
    if (date === null || revision === 0) return undefined;
    let stopped = false;
    const ask = async (): Promise<void> => {
      const answer = await hub.roster(date);
      if (!stopped && answer.outcome === 'ok') setPeople(answer.value.people);
    };
    void ask();
    return () => {
      stopped = true;
    };
  }, [hub, date, revision]);
  return people;
}
