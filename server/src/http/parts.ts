/** What the HTTP side is made of; put together in edge.ts. */
import type { FastifyInstance, FastifyBaseLogger, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Rules } from '@yichuang/domain/hall/settings';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Access } from '../access/access.ts';
import type { Casework } from '../casework/casework.ts';
import type { PublishedCatalogue } from '../catalogue/load.ts';
import type { Config } from '../config.ts';
import type { Core } from '../core.ts';
import type { DemoClock } from '../demo-clock.ts';
import type { Demo } from '../demo.ts';
import type { Sheets } from '../documents/sheets.ts';
import type { DeviceWatch } from '../devices/device-watch.ts';
import type { KeptKit } from '../emergency/kept-kit.ts';
import type { Evaluations } from '../evaluation/evaluations.ts';
import type { Guidance } from '../guidance/guidance.ts';
import type { Identities } from '../identities.ts';
import type { Leases } from '../leases.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Notices } from '../notices/notices.ts';
import type { Own } from '../settings/own.ts';
import type { Supervision } from '../oversight/supervision.ts';
import type { Reports } from '../reports/reports.ts';
import type { Gateway } from '../realtime/gateway.ts';

export interface Parts {
  readonly core: Core;
  readonly config: Config;
  readonly log: Log;
  readonly access: Access;
  readonly identities: Identities;
  /** The rules that the hall goes by from now on: the catalogue's with what was changed at the console. */
  readonly rules: () => Rules;
  readonly own: Own;
  readonly keptKit: KeptKit;
  /** What windows want from their A4 printers. */
  readonly sheets: Sheets;
  readonly leases: Leases;
  readonly catalogue: PublishedCatalogue;
  readonly guidance: Guidance;
  readonly casework: Casework;
  readonly notices: Notices;
  readonly reports: Reports;
  readonly evaluations: Evaluations;
  readonly deviceWatch: DeviceWatch;
  readonly supervision: Supervision;
  /** Null in production. */
  readonly demo: Demo | null;
  /** Null in production, and where a test moves the time. */
  readonly demoClock: DemoClock | null;
  readonly metrics: Metrics;
  /** Stops the hub, goes back to that backup and comes up again; null where the process cannot. */
  readonly restore: ((backup: string) => void) | null;
  /** Null until the sockets are there. */
  readonly gateway: () => Gateway | null;
}

/** Routes take their types from their zod schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;
