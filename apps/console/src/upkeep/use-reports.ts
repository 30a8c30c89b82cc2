/** What the hub says beside the living hall (主机情况): itself, devices, accounts, figures, who was left from yesterday. */
import type { AccountCard, DeviceCard } from '@yichuang/protocol/api';
import type { Upkeep } from '@yichuang/protocol/upkeep';
import { useMemo } from 'react';
import type { Figures, Hub, Leftovers } from '../hub.ts';
import { useRegular, type Regular } from './use-regular.ts';

export interface Reports {
  readonly upkeep: Regular<Upkeep>;
  readonly devices: Regular<readonly DeviceCard[]>;
  readonly accounts: Regular<readonly AccountCard[]>;
  readonly figures: Regular<Figures>;
  readonly leftovers: Regular<Leftovers>;
}

const SOON_MS = 5_000;
const SELDOM_MS = 30_000;

export function useReports(hub: Hub): Reports {
  const upkeep = useRegular(hub.upkeep, SOON_MS);
  const devices = useRegular(hub.devices, SOON_MS);
  const accounts = useRegular(hub.accounts, SOON_MS);
  const figures = useRegular(hub.figures, SELDOM_MS);
  const leftovers = useRegular(hub.leftovers, SELDOM_MS);
  return useMemo(
    () => ({ upkeep, devices, accounts, figures, leftovers }),
    [upkeep, devices, accounts, figures, leftovers],
  );
}
