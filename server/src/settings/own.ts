/**
 * The hall's own settings at work (大厅自设):
 *
 *     kept ──(from today)──────────────► in force: catalogue, rules, screens
 *       └──(from tomorrow) waiting ──(the day turns)──┘
 */
import { checkOwnSettings, type Finding } from '@yichuang/domain/catalogue/own-check';
import {
  ownSettingsOf,
  withOwnSpecialDays,
  type OwnPart,
  type OwnSettings,
} from '@yichuang/domain/catalogue/own-settings';
import type { Rules } from '@yichuang/domain/hall/settings';
import { NO_RULES } from '@yichuang/domain/hall/settings';
import type { AccountId, LocalDate } from '@yichuang/domain/ids';
import { dateAt, msOf, plusSeconds } from '@yichuang/domain/time';
import type { LiveCatalogue } from '../catalogue/live.ts';
import { newCommandId } from '../command-ids.ts';
import type { Core } from '../core.ts';
import { HUB } from '../hub-commands.ts';
import type { Log } from '../log.ts';
import { openOwnStore, ownOn, type OwnRevision, type OwnStore } from './own-store.ts';

export interface OwnParts {
  readonly core: Pick<Core, 'tables' | 'hallId' | 'now' | 'settings' | 'execute' | 'onCommit'>;
  readonly live: LiveCatalogue;
  /** The rules of catalogue and calendar, without the hall's own special days. */
  readonly hallRules: () => Rules;
  readonly log: Log;
}

export interface Own {
  readonly store: OwnStore;
  /** The rules that hold from now on. */
  readonly rules: () => Rules;
  readonly today: () => LocalDate;
  readonly tomorrow: () => LocalDate;
  /** As the catalogue has the parts. */
  readonly shipped: OwnSettings;
  check<Part extends OwnPart>(part: Part, content: OwnSettings[Part]): readonly Finding[];
  /** Stores a checked change; what holds from today is in force when this resolves. */
  keep(change: {
    readonly part: OwnPart;
    readonly content: OwnSettings[OwnPart];
    readonly fromDate: LocalDate;
    readonly accountId: AccountId | null;
    readonly undoes: number | null;
  }): Promise<OwnRevision>;
  /** Brings into force what waited for this day. */
  turn(): void;
}

const DAY_SECONDS = 86_400;

export function openOwn({ core, live, hallRules, log }: OwnParts): Own {
  const store = openOwnStore(core.tables);
  const { catalogue, published } = live.shipped;
  const shipped = ownSettingsOf(catalogue, core.hallId);
  /** A tile whose main service this hall lacks is not shown, and may stay in the list. */
  const known = { ...published, tiles: catalogue.kiosk[published.hall.level] };
  const offset = (): number => (core.settings.latest() ?? NO_RULES).zoneOffsetMinutes;
  const today = (): LocalDate => dateAt(core.now(), offset());

  let inForce = ownOn(store, today());
  if (inForce.name !== '') live.use(inForce.own);

  const rules = (): Rules => ({
    ...withOwnSpecialDays(hallRules(), inForce.own.hours),
    catalogueRevision: live.published.revision,
  });

  async function bringIn(): Promise<void> {
    const next = ownOn(store, today());
    if (next.name === inForce.name) return;
    inForce = next;
    live.use(next.own);
    core.settings.put(rules());
    // Rejected where no day is open: then the next one begins with them.
    await core.execute({
      name: 'applySettings',
      commandId: newCommandId(msOf(core.now())),
      payload: {},
      by: HUB,
    });
    log.info({ revisions: next.name }, 'own settings came into force');
  }

  const turn = (): void => {
    void bringIn();
  };
  // A day that begins by the clock begins with what waited for it.
  core.onCommit(({ told }) => {
    if (told.some(({ envelope }) => envelope.type === 'DayOpened')) turn();
  });

  return {
    store,
    rules,
    today,
    tomorrow: () => dateAt(plusSeconds(core.now(), DAY_SECONDS), offset()),
    shipped,
    check: (part, content) => checkOwnSettings(part, content, known),
    keep: async (change) => {
      const kept = store.put({ ...change, storedAt: core.now() });
      log.info({ part: kept.part, revision: kept.revision, by: kept.accountId }, 'own settings were changed');
      await bringIn();
      return kept;
    },
    turn,
  };
}
