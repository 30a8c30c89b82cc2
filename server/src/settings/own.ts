/**
 * The hall's own settings at work (大厅自设):
 *
 *     kept ──(from today)──────────────► in force: catalogue, rules, screens
 *       └──(from tomorrow) waiting ──(the day turns)──┘
 */
import { checkOwnSettings } from '@yichuang/domain/catalogue/own-check';
import { carriedOver } from '@yichuang/domain/catalogue/own-merge';
import type { Finding, Known } from '@yichuang/domain/catalogue/own-finding';
import {
  OWN_PARTS,
  ownSettingsOf,
  withOwnSpecialDays,
  type OwnPart,
  type SomeOwn,
  type OwnSettings,
} from '@yichuang/domain/catalogue/own-settings';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { Rules } from '@yichuang/domain/hall/settings';
import { NO_RULES } from '@yichuang/domain/hall/settings';
import type { AccountId, CounterId, LocalDate, LocalTime } from '@yichuang/domain/ids';
import { dateAt, msOf, plusSeconds } from '@yichuang/domain/time';
import type { LiveCatalogue } from '../catalogue/live.ts';
import { newCommandId } from '../command-ids.ts';
import type { Core } from '../core.ts';
import { HUB } from '../hub-commands.ts';
import type { Log } from '../log.ts';
import { servicesAsDelivered } from './sheets/services.ts';
import type { ServiceAsDelivered } from './sheets/table.ts';
import type { MediaStore } from './media-store.ts';
import { withLater } from './later-rows.ts';
import { openOwnStore, ownOn, type OwnRevision, type OwnStore } from './own-store.ts';

export interface OwnParts {
  readonly core: Pick<Core, 'tables' | 'hallId' | 'hall' | 'now' | 'settings' | 'execute' | 'onCommit'>;
  readonly live: LiveCatalogue;
  readonly media: MediaStore;
  /** The rules of catalogue and calendar, without the hall's own special days. */
  readonly hallRules: () => Rules;
  readonly log: Log;
}

export interface KeepAbout {
  readonly fromDate: LocalDate;
  readonly accountId: AccountId | null;
  readonly undoes: number | null;
}

export interface FindingOf extends Finding {
  readonly part: OwnPart;
}

export interface Own {
  readonly store: OwnStore;
  /** The board's pictures and films. */
  readonly media: MediaStore;
  /** The rules that hold from now on. */
  readonly rules: () => Rules;
  readonly today: () => LocalDate;
  readonly tomorrow: () => LocalDate;
  /** When the 日报 of the evening is made, in force now. */
  readonly dailyReportAt: () => LocalTime;
  /** The window whose printer prints the 应急包 at closing, in force now; null: none. */
  readonly kitPrintedAt: () => CounterId | null;
  /** As the catalogue has the parts. */
  readonly shipped: OwnSettings;
  /** Everything that was kept, in force or waiting. */
  newest(): OwnSettings;
  /** Items and counter services as delivered. */
  readonly services: readonly ServiceAsDelivered[];
  /** Parts that are to hold together. `now`: also whether somebody waits or works where something is switched off. */
  check(contents: SomeOwn, from: 'now' | 'tomorrow'): readonly FindingOf[];
  /** What was before a change; what the change had added stays, switched off. */
  undone(change: OwnRevision): OwnSettings[OwnPart];
  /**
   * Stores a checked change; what holds from today is in force when this resolves. A change of the part that waits for a
   * later day is not brought forward by it.
   */
  keep(contents: SomeOwn, about: KeepAbout): Promise<void>;
  /** Brings into force what waited for this day. */
  turn(): void;
}

const DAY_SECONDS = 86_400;

export function openOwn({ core, live, media, hallRules, log }: OwnParts): Own {
  const { catalogue, published } = live.shipped;
  const shipped = ownSettingsOf(catalogue, core.hallId);
  const store = openOwnStore(core.tables, shipped);
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

  const newest = (): OwnSettings =>
    Object.fromEntries(
      OWN_PARTS.map((part) => [part, store.latest(part)?.content ?? shipped[part]]),
    ) as OwnSettings;

  const known = (contents: SomeOwn, from: 'now' | 'tomorrow'): Known => {
    const kept = newest();
    const { zones, counters } = contents.counters ?? kept.counters;
    const hall = core.hall();
    return {
      // Whatever this hall could show: what is switched off may stay in the lists.
      services: published.services,
      tiles: catalogue.kiosk[published.hall.level],
      zones: zones.filter(({ off }) => !off).map(({ id, shortName }) => ({ id, shortName: shortName.zh })),
      counters: counters
        .filter(({ off }) => !off)
        .map(({ counterId, number }) => ({ id: counterId, number })),
      kept,
      mediaIds: media.ids(),
      ...(from === 'now' && {
        busy: {
          waiting: numbersIn(hall),
          counterIds: new Set([...hall.counters.values()].map(({ counterId }) => counterId)),
        },
      }),
    };
  };

  /** Of the parts of which a change waits: this change alone, as it is to hold until then. */
  const beforeItsDay = (contents: SomeOwn): SomeOwn =>
    Object.fromEntries(
      OWN_PARTS.flatMap((part) => {
        const waiting = contents[part] === undefined ? null : waitingAfter(part, today());
        if (waiting === null) return [];
        const inForce = store.inForce(part, today())?.content ?? shipped[part];
        return [[part, carriedOver<unknown>(waiting.content, contents[part], inForce)]];
      }),
    );

  const waitingAfter = (part: OwnPart, date: LocalDate): OwnRevision | null => {
    const latest = store.latest(part);
    return latest !== null && latest.fromDate > date ? latest : null;
  };

  const turn = (): void => {
    void bringIn();
  };
  // A day that begins by the clock begins with what waited for it.
  core.onCommit(({ told }) => {
    if (told.some(({ envelope }) => envelope.type === 'DayOpened')) turn();
  });

  return {
    store,
    media,
    rules,
    today,
    tomorrow: () => dateAt(plusSeconds(core.now(), DAY_SECONDS), offset()),
    dailyReportAt: () => (inForce.own.alarms ?? shipped.alarms).dailyReportAt as LocalTime,
    kitPrintedAt: () => ((inForce.own.alarms ?? shipped.alarms).kitCounterId as CounterId | '') || null,
    shipped,
    newest,
    services: servicesAsDelivered(published.services),
    check: (contents, from) => {
      const about = known(contents, from);
      const findings = (some: SomeOwn): readonly FindingOf[] =>
        OWN_PARTS.flatMap((part) => {
          const content = some[part];
          return content === undefined
            ? []
            : checkOwnSettings(part, content, about).map((finding) => ({ ...finding, part }));
        });
      const held = from === 'now' ? beforeItsDay(contents) : {};
      return [...findings(contents), ...findings(held).filter(({ level }) => level === 'error')];
    },
    undone: (change) =>
      withLater(change.part, store.before(change)?.content ?? shipped[change.part], change.content),
    keep: async (contents, about) => {
      const storedAt = core.now();
      const changed = OWN_PARTS.filter((part) => contents[part] !== undefined);
      core.tables.transaction(() => {
        const isUndo = about.undoes !== null;
        const held = isUndo || about.fromDate > today() ? {} : beforeItsDay(contents);
        for (const part of changed) {
          const content = contents[part] ?? shipped[part];
          const waiting = held[part] === undefined ? null : waitingAfter(part, about.fromDate);
          // What waits for its day waits on: only this change holds before, and it is there on that day, too.
          if (waiting !== null) store.put({ ...about, part, content: held[part] ?? content, storedAt });
          store.put({ ...about, part, content, storedAt, fromDate: waiting?.fromDate ?? about.fromDate });
        }
      })();
      log.info({ parts: changed, by: about.accountId }, 'own settings were changed');
      await bringIn();
    },
    turn,
  };
}

/** Numbers that somebody holds, by zone. */
function numbersIn(hall: Hall): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const { zoneId } of hall.tickets.values()) counted.set(zoneId, (counted.get(zoneId) ?? 0) + 1);
  return counted;
}
