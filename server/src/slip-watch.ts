/** What each terminal said of its latest slip (出票情况), since the hub started. */
import type { HallPayload } from '@yichuang/domain/hall/events';
import type { DeviceId } from '@yichuang/domain/ids';
import type { LastSlip } from '@yichuang/protocol/upkeep';
import type { Core } from './core.ts';

export interface SlipWatch {
  latest(): readonly LastSlip[];
}

export function watchSlips(core: Pick<Core, 'onCommit'>): SlipWatch {
  const byDevice = new Map<DeviceId, LastSlip>();
  core.onCommit(({ told }) => {
    for (const { type, by, at, payload } of told.map(({ envelope }) => envelope)) {
      if (type !== 'SlipReported' || by.device === null) continue;
      const { outcome, condition } = payload as HallPayload<'SlipReported'>;
      byDevice.set(by.device, { deviceId: by.device, outcome, condition, at });
    }
  });
  return { latest: () => [...byDevice.values()] };
}
