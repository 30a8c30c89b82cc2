/** The hub's edge (外沿): catalogue, access and HTTP put together around the core. */
import { createSecretKey } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Rules } from '@yichuang/domain/hall/settings';
import { decidingDepartments } from '@yichuang/domain/catalogue/deciding-departments';
import { rulesFor } from '@yichuang/domain/catalogue/rules';
import { openAccess, type Access } from './access/access.ts';
import type { Asker } from './access/asker.ts';
import { credentialsOf } from './access/credentials.ts';
import { isForeign } from './access/origin.ts';
import { openPasswords, LIGHT, STRONG } from './access/passwords.ts';
import { ownAppointmentRules, withOwnAppointmentRules } from './appointments/rules.ts';
import type { Book } from './casework/book.ts';
import type { LiveCatalogue } from './catalogue/live.ts';
import { openCasework } from './casework/casework.ts';
import { watchCalendar, withChangedDays } from './casework/calendar-watch.ts';
import type { Config } from './config.ts';
import type { Core } from './core.ts';
import type { DemoClock } from './demo-clock.ts';
import { openDeviceWatch } from './devices/device-watch.ts';
import { openSheets } from './documents/sheets.ts';
import { furnishDemo, refuseDemoAccounts, writeDemoFile } from './demo.ts';
import { buildApp } from './http/app.ts';
import type { App, Parts } from './http/parts.ts';
import { openKeptKit } from './emergency/kept-kit.ts';
import { placeDemoEvaluators } from './evaluation/evaluators.ts';
import { openEvaluations, type Evaluations } from './evaluation/evaluations.ts';
import { openGuidance } from './guidance/guidance.ts';
import { openIdentities } from './identities.ts';
import { openLeases } from './leases.ts';
import type { Log } from './log.ts';
import { openMetrics } from './metrics.ts';
import { openNotices } from './notices/notices.ts';
import { openPresence } from './presence.ts';
import { openSupervision } from './oversight/supervision.ts';
import type { Gateway } from './realtime/gateway.ts';
import { openReports } from './reports/reports.ts';
import { openMediaStore } from './settings/media-store.ts';
import { openOwn } from './settings/own.ts';
import { planReader } from './store/calendar-plan.ts';
import { keyFile } from './store/keys.ts';

export interface Edge {
  /** Complete, not listening. */
  readonly app: App;
  readonly evaluations: Evaluations;
  /** Who opens a socket; null = a token that is worth nothing. */
  readonly askerOf: (handshake: Handshake) => Asker | null;
  readonly isForeign: (headers: IncomingHttpHeaders) => boolean;
  readonly onRevoked: Access['onRevoked'];
  /** The rules that this hall begins with. */
  rules(): Rules;
  connect(gateway: Gateway): void;
  /** Writes `demo.json`, when this is a demo. */
  afterListen(url: string): void;
  /** ▲监管: one look at what somebody has to be told of, every second. */
  readonly watch: () => Promise<void>;
  /** What goes on beside the hall, every few seconds. */
  tick(): Promise<void>;
  close(): Promise<void>;
}

export interface Handshake {
  readonly headers: IncomingHttpHeaders;
  readonly auth: Readonly<Record<string, unknown>>;
}

interface EdgeGiven {
  readonly book: Book;
  readonly live: LiveCatalogue;
  readonly restore: Parts['restore'];
  /** The hall is open at any hour. */
  readonly alwaysOpen: boolean;
  readonly backsUp: boolean;
}

export async function openEdge(
  core: Core,
  config: Config,
  log: Log,
  { book, live, restore, alwaysOpen, backsUp }: EdgeGiven,
  demoClock: DemoClock | null,
): Promise<Edge> {
  const demo = config.mode === 'demo';
  const { catalogue, hall: published } = book;
  const access = openAccess({
    database: core.tables,
    // A demo's passwords can be read in a file: making them slow to guess would only slow its start.
    passwords: openPasswords(demo ? LIGHT : STRONG),
    now: () => core.now(),
    // A demo is open on its own machine only: whoever opens a screen's address there is a newcomer, not a stranger.
    approvesAtOnce: () => demo,
  });
  if (!demo) refuseDemoAccounts(access);
  const furnished = demo
    ? await furnishDemo(access, published, decidingDepartments(catalogue, config.hallId), config)
    : null;
  if (demo) placeDemoEvaluators(core.tables, published.counters);
  const metrics = openMetrics();
  const plan = planReader(core.tables, catalogue.holidays);
  const ownAppointments = ownAppointmentRules(core.tables);
  const hallRules = (): Rules =>
    withOwnAppointmentRules(
      withChangedDays(
        rulesFor(live.catalogue(), config.hallId, { alwaysOpen }),
        plan(config.hallId).days.filter(({ revision }) => revision > 0),
      ),
      ownAppointments(),
    );
  const own = openOwn({ core, live, media: openMediaStore(config.data), hallRules, log });
  const rules = own.rules;
  core.settings.put(rules());
  watchCalendar(core, rules);
  const guidance = openGuidance({
    database: core.tables,
    catalogue,
    hall: published,
    now: () => core.now(),
    zoneOffsetMinutes: () => (core.settings.latest() ?? rules()).zoneOffsetMinutes,
    publicUrl: config.publicUrl,
  });
  const casework = openCasework(core, book);
  const notices = openNotices(core, config, book, log);
  const reports = openReports(core, casework, log, own.dailyReportAt);
  const evaluations = openEvaluations({
    core,
    data: config.data,
    catalogue: published,
    holidays: catalogue.holidays,
    demo,
  });
  const sheets = openSheets();
  const keptKit = openKeptKit({
    core,
    config,
    catalogue: published,
    log,
    sheets,
    printAt: own.kitPrintedAt,
  });
  let gateway: Gateway | null = null;
  const deviceWatch = openDeviceWatch({ core, access, gateway: () => gateway });
  const presence = openPresence({ core, gateway: () => gateway, log });
  const supervision = openSupervision({ core, access, casework, evaluations, devices: deviceWatch, log });
  const app = await buildApp({
    restore,
    core,
    config,
    log,
    access,
    leases: openLeases({
      database: core.tables,
      key: createSecretKey(keyFile(config.data, 'progress')),
      hall: core.hall,
      rules: () => core.settings.latest() ?? rules(),
      now: () => core.now(),
    }),
    identities: openIdentities(core.tables, keyFile(config.data, 'visitors')),
    rules,
    own,
    keptKit,
    sheets,
    catalogue: published,
    guidance,
    casework,
    notices,
    reports,
    evaluations,
    deviceWatch,
    supervision,
    demo: furnished,
    demoClock,
    metrics,
    gateway: () => gateway,
  });

  return {
    app,
    evaluations,
    askerOf: ({ headers, auth }) => access.askerOf(credentialsOf(headers, auth)),
    isForeign: (headers) => isForeign(headers, config.publicUrl),
    onRevoked: access.onRevoked,
    rules,
    connect: (opened) => {
      gateway = opened;
    },
    afterListen: (url) => {
      if (furnished) writeDemoFile(config.data, url, furnished);
    },
    watch: async () => {
      await presence.look();
      await supervision.look();
    },
    tick: () => {
      // Who holds a line asks nothing for hours: when it breaks, this is when it was last heard.
      for (const deviceId of gateway?.connectedDevices() ?? []) access.devices.seen(deviceId);
      reports.tick();
      own.turn();
      if (backsUp) keptKit.tick();
      return notices.run();
    },
    close: async () => {
      metrics.close();
      await app.close();
    },
  };
}
