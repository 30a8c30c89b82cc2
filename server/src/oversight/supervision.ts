/** ▲监管服务情况反馈, put together: the rules, what is told, the watch, and what supervisors looked at. */
import type { AccountId, Instant } from '@yichuang/domain/ids';
import { msOf } from '@yichuang/domain/time';
import type { Access } from '../access/access.ts';
import type { Casework } from '../casework/casework.ts';
import type { Core } from '../core.ts';
import type { DeviceWatch } from '../devices/device-watch.ts';
import type { Evaluations } from '../evaluation/evaluations.ts';
import type { Log } from '../log.ts';
import { openAlertRules, type AlertRulesStore } from './alert-rules.ts';
import { openAlertReader, type AlertReader } from './alert-table.ts';
import { openAlertWatch, type AlertWatch } from './alert-watch.ts';
import { openCauses } from './causes.ts';

export interface Supervision extends AlertWatch {
  readonly rules: AlertRulesStore;
  readonly alerts: AlertReader;
  /** 留痕: a supervisor has looked at something. */
  viewed(accountId: AccountId, route: string): void;
  views(limit: number): readonly SupervisorView[];
}

export interface SupervisorView {
  readonly at: Instant;
  readonly accountId: AccountId;
  readonly route: string;
}

/** A page that refreshes itself is one view. */
const SAME_VIEW_MS = 10 * 60_000;

export interface SupervisionParts {
  readonly core: Core;
  readonly access: Access;
  readonly casework: Casework;
  readonly evaluations: Evaluations;
  readonly devices: DeviceWatch;
  readonly log: Log;
}

export function openSupervision(parts: SupervisionParts): Supervision {
  const { core, access, log } = parts;
  const rules = openAlertRules(core.tables, core.now);
  const alerts = openAlertReader(core.tables);
  const watch = openAlertWatch({
    core,
    causes: openCauses(parts),
    rules: () => rules.latest().rules,
    alerts,
    accounts: () => access.accounts.list(),
    log,
  });
  const keep = core.tables.prepare('INSERT INTO supervisor_view (at, accountId, route) VALUES (?, ?, ?)');
  const seen = new Map<string, number>();
  const latest = core.tables.prepare<[number], SupervisorView>(
    'SELECT at, accountId, route FROM supervisor_view ORDER BY at DESC LIMIT ?',
  );
  return {
    ...watch,
    rules,
    alerts,
    viewed: (accountId, route) => {
      const now = core.now();
      const key = `${accountId} ${route}`;
      const before = seen.get(key);
      if (before !== undefined && msOf(now) - before < SAME_VIEW_MS) return;
      seen.set(key, msOf(now));
      keep.run(now, accountId, route);
    },
    views: (limit) => latest.all(limit),
  };
}
