/** 好差评 for the hall: the clerk's "has been asked", the inspector's work, settings, export, the evaluators' places. */
import { XLSX } from '@yichuang/protocol/media-types';
import { DeviceId, LocalDate, NoteId, type CounterId } from '@yichuang/domain/ids';
import { streamName } from '@yichuang/domain/kind';
import { dateAt } from '@yichuang/domain/time';
import {
  EvaluationParams,
  EvaluationSettings,
  EvaluatorPlace,
  NewPad,
  WorkNo,
  type EvaluationStep,
  type EvaluatorCard,
  type FiguresAnswer,
  type InspectorWork,
  type PadKey,
  type PromptState,
  type SettingsAnswer,
} from '@yichuang/protocol/evaluation';
import { EvaluationMode } from '@yichuang/domain/evaluation/rules';
import { z } from 'zod';
import { EVALUATION_WORDS } from '../evaluation/seed.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

const ENDED_SHOWN = 50;
const Period = z.strictObject({ from: LocalDate.optional(), to: LocalDate.optional() });
const TYPES = {
  xlsx: XLSX,
  csv: 'text/csv; charset=utf-8',
} as const;

export function evaluationRoutes(app: App, { core, evaluations, access, catalogue, log }: Parts): void {
  /** This month unless said otherwise. */
  const periodOf = ({
    from,
    to,
  }: z.infer<typeof Period>): { readonly from: LocalDate; readonly to: LocalDate } => {
    const today = dateAt(core.now(), core.hall().rules.zoneOffsetMinutes);
    return { from: from ?? (`${today.slice(0, 7)}-01` as LocalDate), to: to ?? today };
  };

  const isCounter = (counterId: CounterId): boolean => catalogue.counters.some(({ id }) => id === counterId);

  app.route({
    method: 'GET',
    url: '/api/evaluation/prompts/:evaluationId',
    schema: {
      tags: ['evaluation'],
      summary: 'Whether a visit has been asked, and whether that is over: all that a counter may know',
      params: EvaluationParams,
    },
    onRequest: only('watchPrompt'),
    handler: (request): PromptState => evaluations.promptState(request.params.evaluationId),
  });

  app.route({
    method: 'GET',
    url: '/api/evaluation/work',
    schema: { tags: ['evaluation'], summary: 'Bad ratings by urgency, suspected ones, and what has ended' },
    onRequest: only('followEvaluations'),
    handler: (): InspectorWork => {
      const now = core.now();
      const { rows } = evaluations;
      return { now, open: rows.open(now), suspected: rows.suspected(), recent: rows.ended(ENDED_SHOWN) };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/evaluation/:evaluationId/life',
    schema: {
      tags: ['evaluation'],
      summary: 'Everything that happened to an evaluation, with what was written',
      params: EvaluationParams,
    },
    onRequest: only('followEvaluations'),
    handler: (request): readonly EvaluationStep[] => {
      const events = [...core.events.ofStream(streamName('evaluation', request.params.evaluationId))];
      if (events.length === 0) throw new ProblemError('NotFound');
      const names = new Map(access.accounts.list().map((card) => [card.accountId, card.displayName]));
      return events.map(({ type, at, by, payload }) => {
        const { noteId } = payload as { readonly noteId?: unknown };
        const known = NoteId.safeParse(noteId);
        const [note] = known.success ? core.read.notes([known.data]) : [];
        return {
          type,
          at,
          by: by.account === null ? null : (names.get(by.account) ?? null),
          payload: payload as EvaluationStep['payload'],
          note: note?.text ?? null,
        };
      });
    },
  });

  app.route({
    method: 'GET',
    url: '/api/evaluation/figures',
    schema: {
      tags: ['evaluation'],
      summary: 'Counts and shares of a period of whole days',
      querystring: Period,
    },
    onRequest: only('followEvaluations'),
    handler: (request): Promise<FiguresAnswer> => {
      const { from, to } = periodOf(request.query);
      return evaluations.figures(from, to);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/evaluation/export',
    schema: {
      tags: ['evaluation'],
      summary: 'The ratings of a period with the fields of the province',
      querystring: Period.extend({ format: z.enum(['xlsx', 'csv']) }),
    },
    onRequest: only('followEvaluations'),
    handler: async (request, reply) => {
      const { format } = request.query;
      const { from, to } = periodOf(request.query);
      const file = await evaluations.exported(from, to, format);
      log.info({ by: request.asker.account?.accountId, from, to, format }, 'ratings exported');
      return reply
        .type(TYPES[format])
        .header('content-disposition', `attachment; filename="evaluation-${from}-${to}.${format}"`)
        .serializer((content: unknown) => content as string)
        .send(Buffer.from(file));
    },
  });

  app.route({
    method: 'GET',
    url: '/api/evaluation/settings',
    schema: { tags: ['evaluation'], summary: 'The rules in force and the words of their options' },
    onRequest: only('followEvaluations'),
    handler: (): SettingsAnswer => ({
      rules: evaluations.rules(),
      words: EVALUATION_WORDS,
      modes: EvaluationMode.options,
    }),
  });

  app.route({
    method: 'PUT',
    url: '/api/evaluation/settings',
    schema: { tags: ['evaluation'], summary: 'Keeps other rules from now on', body: EvaluationSettings },
    onRequest: only('changeEvaluationRules'),
    handler: (request) => {
      const rules = evaluations.keepRules(request.body);
      log.info({ by: request.asker.account?.accountId, revision: rules.revision }, 'evaluation rules kept');
      return rules;
    },
  });

  app.route({
    method: 'GET',
    url: '/api/evaluators',
    schema: { tags: ['evaluation'], summary: 'The evaluators and the counters at which they stand' },
    onRequest: only('manageDevices'),
    handler: (): readonly EvaluatorCard[] => [
      ...access.devices
        .list()
        .filter(({ kind, revokedAt }) => kind === 'evaluator' && revokedAt === null)
        .map(({ deviceId, name }) => ({
          kind: 'page' as const,
          deviceId,
          name,
          counterId: evaluations.evaluators.counterOf(deviceId),
          connected: access.devices.isHeard(deviceId),
          lastSeenAt: access.devices.lastSeenAt(deviceId),
        })),
      ...evaluations.pads.list(),
    ],
  });

  app.route({
    method: 'POST',
    url: '/api/evaluators/pads',
    schema: {
      tags: ['evaluation'],
      summary: "Lets a vendor's pad ask at a counter, in place of what stood there, and tells its key, once",
      body: NewPad,
    },
    onRequest: only('manageDevices'),
    handler: (request, reply): PadKey => {
      const { workNo, counterId } = request.body;
      if (!isCounter(counterId)) throw new ProblemError('NotFound');
      const key = evaluations.pads.add(workNo, counterId);
      evaluations.waiting.changed();
      log.info({ workNo, counterId, by: request.asker.account?.accountId }, 'vendor pad added');
      void reply.code(201);
      return { workNo, key };
    },
  });

  app.route({
    method: 'DELETE',
    url: '/api/evaluators/pads/:workNo',
    schema: {
      tags: ['evaluation'],
      summary: "Ends a vendor's pad: its key is worth nothing from now on",
      params: z.strictObject({ workNo: WorkNo }),
    },
    onRequest: only('manageDevices'),
    handler: (request, reply) => {
      const { workNo } = request.params;
      if (!evaluations.pads.revoke(workNo)) throw new ProblemError('NotFound');
      log.info({ workNo, by: request.asker.account?.accountId }, 'vendor pad revoked');
      return reply.code(204).send();
    },
  });

  app.route({
    method: 'PUT',
    url: '/api/evaluators/:deviceId',
    schema: {
      tags: ['evaluation'],
      summary: 'Sets an evaluator down at a counter, or takes it away',
      params: z.strictObject({ deviceId: DeviceId }),
      body: EvaluatorPlace,
    },
    onRequest: only('manageDevices'),
    handler: async (request, reply) => {
      const { deviceId } = request.params;
      const { counterId } = request.body;
      const isThere = access.devices
        .list()
        .some((device) => device.deviceId === deviceId && device.kind === 'evaluator');
      if (!isThere || (counterId !== null && !isCounter(counterId))) throw new ProblemError('NotFound');
      if (counterId !== null && evaluations.pads.at(counterId) !== null)
        throw new ProblemError('BadRequest', "a vendor's pad stands there: end it first");
      evaluations.evaluators.place(deviceId, counterId);
      evaluations.waiting.changed();
      return reply.code(204).send();
    },
  });
}
