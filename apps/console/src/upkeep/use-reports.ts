/** What the hub says beside the living hall (主机情况): itself, devices, accounts, figures, who was left from yesterday. */
import type { StaffRole } from '@yichuang/domain/actor';
import type { AccountCard } from '@yichuang/protocol/api';
import type { CasesPage, HandoverRow } from '@yichuang/protocol/cases';
import type { DeviceCard } from '@yichuang/protocol/devices';
import type { InspectorWork } from '@yichuang/protocol/evaluation';
import type { NoticesAnswer } from '@yichuang/protocol/notices';
import type { Upkeep } from '@yichuang/protocol/upkeep';
import { useMemo } from 'react';
import type { DayFigures } from '@yichuang/domain/oversight/day-figures';
import type { Hub, Leftovers } from '../hub.ts';
import { useRegular, type Regular } from './use-regular.ts';

export interface Reports {
  readonly upkeep: Regular<Upkeep>;
  readonly devices: Regular<readonly DeviceCard[]>;
  readonly accounts: Regular<readonly AccountCard[]>;
  readonly figures: Regular<DayFigures>;
  readonly leftovers: Regular<Leftovers>;
  readonly danger: Regular<CasesPage>;
  readonly undecided: Regular<CasesPage>;
  readonly handovers: Regular<readonly HandoverRow[]>;
  readonly notices: Regular<NoticesAnswer>;
  readonly ratings: Regular<InspectorWork>;
}

const SOON_MS = 5_000;
const SELDOM_MS = 30_000;

/** Nobody asks for what is not theirs to know. */
export function useReports(hub: Hub, role: StaffRole): Reports {
  const { casework } = hub;
  const ofHall = role === 'manager' || role === 'operator' ? hub : null;
  const watched = role === 'official' ? null : hub;
  const ofCases = role === 'manager' ? casework : null;
  const upkeep = useRegular(ofHall && hub.upkeep, SOON_MS);
  const devices = useRegular(watched && hub.devices, SOON_MS);
  const accounts = useRegular(ofHall && hub.accounts, SOON_MS);
  const figures = useRegular(watched && hub.figures, SELDOM_MS);
  const leftovers = useRegular(ofHall && hub.leftovers, SELDOM_MS);
  const danger = useRegular(ofCases && casework.danger, SELDOM_MS);
  const undecided = useRegular(ofCases && casework.undecided, SELDOM_MS);
  const handovers = useRegular(ofCases && casework.handovers, SELDOM_MS);
  const notices = useRegular(ofCases && casework.notices, SELDOM_MS);
  const ratings = useRegular(ofCases && hub.ratings.work, SELDOM_MS);
  return useMemo(
    () => ({ upkeep, devices, accounts, figures, leftovers, danger, undecided, handovers, notices, ratings }),
    [upkeep, devices, accounts, figures, leftovers, danger, undecided, handovers, notices, ratings],
  );
}
