/** /api/appointments (预约): brought in by file or by another program, the list of a day, and the settings. */
import { XLSX } from '@yichuang/protocol/media-types';
import { AppointmentRules } from '@yichuang/domain/hall/settings';
import { LocalDate } from '@yichuang/domain/ids';
import { dateAt, msOf, plusMs } from '@yichuang/domain/time';
import { AppointmentDay, AppointmentImport, AppointmentPush } from '@yichuang/protocol/appointments';
import { z } from 'zod';
import {
  checkRows,
  judge,
  slotEnd,
  type RowKnowledge,
  type WantedAppointment,
} from '../appointments/check-rows.ts';
import { APPOINTMENT_SHEET } from '../appointments/columns.ts';
import { openAppointmentDay } from '../appointments/day.ts';
import { openImport } from '../appointments/import.ts';
import { appointmentRulesWriter } from '../appointments/rules.ts';
import { APPOINTMENT_TEMPLATE } from '../appointments/template.ts';
import { newCommandId } from '../command-ids.ts';
import { HUB } from '../hub-commands.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

const CSV = 'text/csv';
const FILE_BYTES = 2 * 1024 * 1024;
/** Nobody books further ahead; a date beyond is a slip of the pen. */
const LATEST_DAYS = 62;
const DAY_MS = 24 * 3_600_000;

const yesNo = z.enum(['true', 'false']).default('false');
/** A link of a page cannot send the seat's header. */
const seat = z.string().optional();

export function appointmentRoutes(app: App, { core, identities, catalogue, rules, log }: Parts): void {
  const database = core.tables;
  const dayOf = openAppointmentDay(database);
  const writeRules = appointmentRulesWriter(database);
  const bringIn = openImport({
    database,
    identities,
    now: core.now,
    isKept: (appointmentId) => core.hall().arrivals.has(appointmentId),
  });
  const today = (): LocalDate => dateAt(core.now(), core.hall().rules.zoneOffsetMinutes);
  const knowledge = (): RowKnowledge => {
    const hall = core.hall();
    const dayAfter = (days: number): LocalDate =>
      dateAt(plusMs(core.now(), days * DAY_MS), hall.rules.zoneOffsetMinutes);
    const isOver = hall.phase === 'closed' && hall.date === today();
    return {
      services: catalogue.services,
      zones: catalogue.zones,
      rules: core.settings.latest() ?? hall.rules,
      earliest: isOver ? dayAfter(1) : today(),
      latest: dayAfter(LATEST_DAYS),
    };
  };
  const told = (answer: AppointmentImport, by: string | null): AppointmentImport => {
    const { problems, dates: _dates, ...counts } = answer;
    log.info({ ...counts, problems: problems.length, by }, 'appointments read');
    return answer;
  };

  app.addContentTypeParser(CSV, { parseAs: 'buffer', bodyLimit: FILE_BYTES }, (_, body, done) =>
    done(null, body),
  );

  app.route({
    method: 'GET',
    url: '/api/appointments',
    schema: {
      tags: ['appointments'],
      summary: 'The appointments of a day, today’s by default: slots, matters and states, nobody’s name',
      querystring: z.strictObject({ date: LocalDate.optional() }),
      response: { 200: AppointmentDay },
    },
    onRequest: only('readAppointments'),
    handler: ({ query: { date = today() } }) => dayOf(date, today(), core.hall(), core.now()),
  });

  app.route({
    method: 'POST',
    url: '/api/appointments/file',
    schema: {
      tags: ['appointments'],
      summary:
        'Reads a sheet (XLSX, or CSV in UTF-8 or GB18030): what it would change, and with save=true changes it; with complete=true others of its days and sources are cancelled',
      querystring: z.strictObject({ save: yesNo, complete: yesNo, seat }),
      response: { 200: AppointmentImport },
    },
    bodyLimit: FILE_BYTES,
    onRequest: only('importAppointments'),
    handler: async (request) => {
      if (!Buffer.isBuffer(request.body)) throw new ProblemError('BadRequest', 'no XLSX and no CSV');
      const format = request.headers['content-type']?.startsWith(CSV) ? 'csv' : 'xlsx';
      const reading = await core.read.sheet(new Uint8Array(request.body), format, APPOINTMENT_SHEET);
      const { wanted, problems } = checkRows(reading.rows, knowledge());
      const { save, complete } = request.query;
      const order = { wanted, complete: complete === 'true', save: save === 'true' };
      const all = [...reading.problems, ...problems];
      return told(bringIn({ ...order, problems: all }), request.asker.account?.accountId ?? null);
    },
  });

  app.route({
    method: 'PUT',
    url: '/api/appointments',
    schema: {
      tags: ['appointments'],
      summary: 'Appointments from another program: all of them or, with problems, none',
      body: AppointmentPush,
      response: { 200: AppointmentImport },
    },
    bodyLimit: FILE_BYTES,
    onRequest: only('importAppointments'),
    handler: (request) => {
      const { rows, complete } = request.body;
      const wanted = rows.map(({ to, ...row }, index): WantedAppointment => ({
        ...row,
        row: index + 1,
        to: to ?? slotEnd(row.from),
      }));
      const order = { wanted, problems: judge(wanted, knowledge()), complete, save: true };
      return told(bringIn(order), request.asker.account?.accountId ?? null);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/appointments/template',
    schema: {
      tags: ['appointments'],
      summary: 'An empty sheet to fill in',
      querystring: z.strictObject({ seat }),
    },
    onRequest: only('importAppointments'),
    handler: async (_request, reply) =>
      reply
        .header(
          'content-disposition',
          `attachment; filename*=UTF-8''${encodeURIComponent('预约导入模板.xlsx')}`,
        )
        .type(XLSX)
        .serializer((content: unknown) => content as string)
        .send(Buffer.from(await core.read.sheetTemplate(APPOINTMENT_TEMPLATE))),
  });

  app.route({
    method: 'PUT',
    url: '/api/appointments/rules',
    schema: {
      tags: ['appointments'],
      summary: 'How early and how late one may check in, and in which class; from now on',
      body: AppointmentRules,
      response: { 200: AppointmentDay },
    },
    onRequest: only('importAppointments'),
    handler: async (request) => {
      const { groundId } = request.body;
      if (groundId !== null && !catalogue.grounds.some(({ id }) => id === groundId))
        throw new ProblemError('BadRequest', 'there is no such ground');
      writeRules(request.body, core.now(), request.asker.account?.accountId ?? null);
      core.settings.put(rules());
      // Rejected where no day is open: then the next one begins with them.
      await core.execute({
        name: 'applySettings',
        commandId: newCommandId(msOf(core.now())),
        payload: {},
        by: HUB,
      });
      log.info({ by: request.asker.account?.accountId ?? null }, 'appointment settings changed');
      return dayOf(today(), today(), core.hall(), core.now());
    },
  });
}
