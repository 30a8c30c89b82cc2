/** Days of the roster that were changed and not kept yet (未保存的排班), of whatever week; there again when one comes back. */
import type { LocalDate } from '@yichuang/domain/ids';
import type { RosterDay } from '@yichuang/protocol/roster';
import { useMemo, useState, type Dispatch, type SetStateAction } from 'react';
import { useLeaveGuard } from '../frame/use-leave-guard.ts';

type Changed = ReadonlyMap<LocalDate, RosterDay['posts']>;

export interface RosterDraft {
  readonly changed: Changed;
  readonly setChanged: Dispatch<SetStateAction<Changed>>;
}

export function useRosterDraft(): RosterDraft {
  const [changed, setChanged] = useState<Changed>(new Map());
  useLeaveGuard(changed.size > 0);
  return useMemo(() => ({ changed, setChanged }), [changed]);
}
