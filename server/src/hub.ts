/** The hub of one hall (中枢), wired top to bottom: the core, its edge, the sockets, and the address. */
import { createSecretKey } from 'node:crypto';
import { join } from 'node:path';
import type { Hall } from '@yichuang/domain/hall/hall';
import { instantOf } from '@yichuang/domain/time';
import type { CommandAnswer } from '@yichuang/protocol/socket';
import { bearOrCheck } from './birth.ts';
import { liveCatalogue } from './catalogue/live.ts';
import { loadCatalogue } from './catalogue/load.ts';
import type { Config } from './config.ts';
import { openCore, type Core, type HubStatus } from './core.ts';
import { isDemoClock, openDemoClock } from './demo-clock.ts';
import { codeLinks } from './documents/gather/links.ts';
import { openEdge, type Edge } from './edge.ts';
import { openEvaluationKeys } from './evaluation/keys.ts';
import type { Order } from './execute.ts';
import type { Failpoint } from './failpoints.ts';
import type { Log } from './log.ts';
import { openPadGateway } from './realtime/pad-gateway.ts';
import { openGateway, type Gateway } from './realtime/gateway.ts';
import { keyFile } from './store/keys.ts';
import type { Store } from './store/open.ts';
import { systemClock, type Clock } from './time.ts';

export interface HubOptions {
  readonly config: Config;
  readonly log: Log;
  /** Tests bring their own; then nothing ticks by itself, see `tick`. */
  readonly clock?: Clock;
  readonly failpoint?: Failpoint;
  /** Opened from the data folder unless given. */
  readonly store?: Store;
  readonly fatal?: (reason: string) => void;
  /** False: no hourly backup and no 应急包, for days that are only played. */
  readonly backsUp?: boolean;
  /** A demo hall is open at any hour unless told otherwise. */
  readonly alwaysOpen?: boolean;
  /** What the console's 恢复 does; without it the hub cannot go back by itself. */
  readonly restore?: (backup: string) => void;
}

export interface Hub {
  /** `http://127.0.0.1:7300` */
  readonly url: string;
  readonly core: Core;
  readonly edge: Edge;
  readonly gateway: Gateway;
  readonly execute: (order: Order) => Promise<CommandAnswer>;
  readonly hall: () => Hall;
  readonly status: () => HubStatus;
  /** One turn of the clock: what is due, and the empty push. */
  readonly tick: () => Promise<void>;
  /** Finishes what has come, writes everything to disk, and marks a clean stop. */
  readonly stop: () => Promise<void>;
}

/** What waits outside the write path, such as messages, is looked at so often. */
const BESIDE_MS = 5_000;
/** An alert reaches its person within two seconds. */
const WATCH_MS = 1_000;

export async function createHub(options: HubOptions): Promise<Hub> {
  const { config, log, restore = null, alwaysOpen = config.mode === 'demo', ...given } = options;
  const { backsUp = true } = given;
  const { data, hallId, mode, host, port, commandsPerSecond, retention } = config;
  bearOrCheck(data, { mode, hallId, bornAt: instantOf((options.clock ?? systemClock).wall()) });

  const clock = options.clock ?? (mode === 'demo' ? openDemoClock(data) : systemClock);
  const loaded = loadCatalogue(hallId, join(data, 'catalogue'));
  const live = liveCatalogue(loaded, hallId);
  const book = { catalogue: loaded.catalogue, hall: live.published };
  const links = codeLinks(config.publicUrl, openEvaluationKeys(createSecretKey(keyFile(data, 'evaluation'))));
  const core = openCore({ ...given, data, hallId, log, clock, retention, book, links });
  const opened = { book, live, restore, alwaysOpen, backsUp };
  const edge = await openEdge(core, config, log, opened, isDemoClock(clock) ? clock : null);
  const gateway = openGateway({
    server: edge.app.server,
    broadcast: core.broadcast,
    execute: core.execute,
    living: core.living,
    logId: core.logId,
    build: core.build,
    now: core.now,
    reader: core.events,
    askerOf: edge.askerOf,
    isForeign: edge.isForeign,
    commandsPerSecond,
  });
  const pads = openPadGateway({
    server: edge.app.server,
    evaluations: edge.evaluations,
    onCommit: core.onCommit,
    now: core.now,
    monotonic: () => clock.monotonic(),
    publicUrl: config.publicUrl,
    log,
  });
  edge.connect(gateway);
  edge.onRevoked(gateway.expel);

  await core.start();
  const tickBeside = (): Promise<void> => {
    pads.sweep();
    return edge.tick();
  };
  const beside = clock.runs ? setInterval(() => void tickBeside(), BESIDE_MS) : null;
  const watching = clock.runs ? setInterval(() => void watch(), WATCH_MS) : null;
  const watch = (): Promise<void> =>
    edge.watch().catch((error: unknown) => log.error({ reason: String(error) }, 'the watch broke'));
  const url = await edge.app.listen({ host, port });
  edge.afterListen(url);

  return {
    url,
    core,
    edge,
    gateway,
    execute: core.execute,
    hall: core.hall,
    status: core.status,
    tick: async () => {
      await core.tick();
      await tickBeside();
      await watch();
      core.broadcast.heartbeat();
    },
    stop: async () => {
      if (beside) clearInterval(beside);
      if (watching) clearInterval(watching);
      await pads.close();
      await gateway.close();
      await edge.close();
      await core.stop();
    },
  };
}
