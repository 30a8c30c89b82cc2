/** The hub's HTTP side put together: door, limits, headers, routes. Complete, not listening. */
import helmet from '@fastify/helmet';
import fastify from 'fastify';
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { aboutRoutes } from './about.ts';
import { accountRoutes } from './accounts.ts';
import { appointmentRoutes } from './appointments.ts';
import { caseRoutes } from './cases.ts';
import { commandRoutes } from './commands.ts';
import { counterKeyRoutes } from './counter-keys.ts';
import { caseQuestionRoutes } from './case-questions.ts';
import { fileRoutes } from './files.ts';
import { handoverRoutes } from './handovers.ts';
import { demoClockRoutes } from './demo-clock.ts';
import { deviceRoutes } from './devices.ts';
import { deviceWatchRoutes } from './device-watch.ts';
import { evaluationRoutes } from './evaluation.ts';
import { evaluationPublicRoutes } from './evaluation-public.ts';
import { documentRoutes } from './documents.ts';
import { answerProblems, answerUnreadable } from './errors.ts';
import { guard } from './guard.ts';
import { guidanceRoutes } from './guidance.ts';
import { guidanceDeskRoutes } from './guidance-desk.ts';
import { guidanceSheetRoutes } from './guidance-sheets.ts';
import { hallRoutes } from './hall.ts';
import { codeRoutes } from './codes.ts';
import { identityRoutes } from './identities.ts';
import { knowledgeRoutes } from './knowledge.ts';
import { leaseRoutes } from './leases.ts';
import { BODY_BYTES, limit } from './limits.ts';
import { metricsRoutes } from './metrics.ts';
import { calendarRoutes } from './calendar.ts';
import { noticeRoutes } from './notices.ts';
import { officeRoutes } from './office.ts';
import { orderRoutes } from './orders.ts';
import { describeApi } from './openapi.ts';
import type { App, Parts } from './parts.ts';
import { peopleRoutes } from './people.ts';
import { rosterRoutes } from './roster.ts';
import { registerRoutes } from './registers.ts';
import { reportRoutes } from './reports.ts';
import { mediaRoutes } from './media.ts';
import { settingsRoutes } from './settings.ts';
import { sheetRoutes } from './sheets.ts';
import { sessionRoutes } from './sessions.ts';
import { serveScreens } from './static.ts';
import { emergencyRoutes } from './emergency.ts';
import { standbyRoutes } from './standby.ts';
import { alertRoutes } from './alerts.ts';
import { objectionRoutes } from './objections.ts';
import { deskRoutes } from './desk.ts';
import { roundRoutes } from './rounds.ts';
import { figureRoutes } from './figures.ts';
import { indicatorRoutes } from './indicators.ts';
import { paperRoutes } from './paper.ts';
import { ticketRoutes } from './tickets.ts';
import { upkeepRoutes } from './upkeep.ts';

export async function buildApp(parts: Parts): Promise<App> {
  const app: App = fastify({
    bodyLimit: BODY_BYTES,
    frameworkErrors: answerUnreadable,
    // A proxy of this machine may say who is behind it; nobody else may.
    trustProxy: 'loopback',
    // Sockets stay open for hours; stopping must not wait for them.
    forceCloseConnections: true,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  // Answers are typed by the compiler; their schemas are for the description and cost nothing here.
  app.setSerializerCompiler(() => (body) => JSON.stringify(body));

  answerProblems(app, parts.log);
  guard(app, parts);
  await app.register(helmet, HEADERS);
  await limit(app);
  await describeApi(app, parts);
  for (const routes of ROUTES) routes(app, parts);
  await serveScreens(app, parts);
  return app;
}

const ROUTES = [
  aboutRoutes,
  sessionRoutes,
  commandRoutes,
  counterKeyRoutes,
  hallRoutes,
  ticketRoutes,
  paperRoutes,
  figureRoutes,
  indicatorRoutes,
  alertRoutes,
  deskRoutes,
  roundRoutes,
  objectionRoutes,
  reportRoutes,
  caseRoutes,
  handoverRoutes,
  caseQuestionRoutes,
  codeRoutes,
  fileRoutes,
  identityRoutes,
  appointmentRoutes,
  leaseRoutes,
  peopleRoutes,
  accountRoutes,
  deviceRoutes,
  deviceWatchRoutes,
  orderRoutes,
  upkeepRoutes,
  standbyRoutes,
  emergencyRoutes,
  demoClockRoutes,
  metricsRoutes,
  guidanceRoutes,
  guidanceDeskRoutes,
  guidanceSheetRoutes,
  knowledgeRoutes,
  noticeRoutes,
  calendarRoutes,
  officeRoutes,
  settingsRoutes,
  mediaRoutes,
  evaluationPublicRoutes,
  evaluationRoutes,
  documentRoutes,
  sheetRoutes,
  registerRoutes,
  rosterRoutes,
];

const HEADERS: Parameters<typeof helmet>[1] = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      // Libraries of the screens write style elements; a style cannot act.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      mediaSrc: ["'self'", 'blob:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // These mean something over https only, and browsers complain of them on a hall's plain network.
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  referrerPolicy: { policy: 'no-referrer' },
};
