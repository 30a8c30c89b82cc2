/** What an alert is about, in the hall's own words (预警对象): 社会事务, 3 号窗口, 民政局, 一楼取号机, who is responsible. */
import type { AlertRuleId } from '@yichuang/domain/oversight/alerts/rules';
import { departmentName } from '../casework/lines.ts';
import type { Casework } from '../casework/casework.ts';
import type { PublishedCatalogue } from '../catalogue/load.ts';
import type { Access } from '../access/access.ts';
import type { Core } from '../core.ts';
import { openDifficultyReader } from '../desk/difficulty-table.ts';
import type { DeviceWatch } from '../devices/device-watch.ts';

export interface AboutSources {
  readonly catalogue: PublishedCatalogue;
  readonly casework: Pick<Casework, 'book'>;
  readonly core: Pick<Core, 'tables'>;
  readonly access: Pick<Access, 'accounts'>;
  readonly deviceWatch: Pick<DeviceWatch, 'cards'>;
}

type About = { readonly ruleId: AlertRuleId; readonly about: string };

/** Null where it has no name: the whole hall, a rating, a device or zone that is gone. */
export function aboutNames(sources: AboutSources): (alert: About) => string | null {
  const { catalogue, casework, core, access, deviceWatch } = sources;
  const difficulties = openDifficultyReader(core.tables);
  const devices = new Map(deviceWatch.cards().map(({ deviceId, name }) => [deviceId as string, name]));
  return ({ ruleId, about }) => {
    switch (ruleId) {
      case 'longWait':
      case 'orphanQueue':
        return catalogue.zones.find(({ id }) => id === about)?.shortName ?? null;
      case 'vacancy': {
        const counter = catalogue.counters.find(({ id }) => id === about);
        return counter ? `${String(counter.number)} 号窗口` : null;
      }
      case 'caseNear':
      case 'caseLate':
        return departmentName(casework.book, about);
      case 'deviceDown':
        return devices.get(about) ?? null;
      case 'difficultyLate': {
        const responsible = difficulties.find(about)?.toAccountId;
        return responsible === undefined ? null : (access.accounts.find(responsible)?.displayName ?? null);
      }
      case 'badRating':
      case 'noShowRate':
        return null;
    }
  };
}
