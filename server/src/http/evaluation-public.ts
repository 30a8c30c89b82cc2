/**
 * 好差评 for whoever rates: the evaluator at the counter, the visitor's phone, and the figures that everybody may read.
 * Staff have no part in it: a session that comes with such a request is turned away.
 */
import type {
  EvaluatorPrompt,
  EvaluatorState,
  PhoneEvaluation,
  PublicFigures,
} from '@yichuang/protocol/evaluation';
import { PhoneRating } from '@yichuang/protocol/evaluation';
import type { DeviceId } from '@yichuang/domain/ids';
import { plusSeconds } from '@yichuang/domain/time';
import { hash } from 'node:crypto';
import type { onRequestHookHandler } from 'fastify';
import { z } from 'zod';
import { openStaffAddresses } from '../evaluation/staff-addresses.ts';
import { SCAN_SECONDS, type AskedRow } from '../evaluation/rows.ts';
import { only } from './guard.ts';
import { sendAnswer } from './commands.ts';
import { EVALUATIONS } from './limits.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

/** So long does a question wait for a change; proxies cut after thirty seconds and more. */
const PATIENCE_MS = 20_000;
const PUBLIC_FIGURES_MS = 60_000;

const noStaff: onRequestHookHandler = (request, _reply, done) => {
  if (request.asker.account !== null) throw new ProblemError('NotAllowed');
  done();
};

export function evaluationPublicRoutes(
  app: App,
  { core, evaluations, access, catalogue, demo, config, log }: Parts,
): void {
  const addresses = openStaffAddresses(config.mode === 'production');
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.asker.account !== null || request.asker.device !== null) addresses.seen(request.ip);
    done();
  });

  app.route({
    method: 'GET',
    url: '/api/evaluator/current',
    schema: {
      tags: ['evaluation'],
      summary: 'What the evaluator shows; with `known` the answer waits until it differs',
      querystring: z.strictObject({
        known: z.string().max(64).optional(),
        /** Where its address says that it stands. */
        counter: z.coerce.number().int().optional(),
      }),
    },
    onRequest: [only('answerEvaluations'), noStaff],
    handler: async (request): Promise<EvaluatorState> => {
      const { device } = request.asker;
      if (device === null) throw new ProblemError('NotAllowed');
      const { known, counter } = request.query;
      if (counter !== undefined) settle(device.deviceId, counter);
      const until = performance.now() + PATIENCE_MS;
      for (;;) {
        const state = stateFor(device.deviceId);
        const left = until - performance.now();
        if (state.state !== known || left <= 0) return state;
        const changed = evaluations.waiting.next(Math.min(left, dueMs(state)));
        await changed;
      }
    },
  });

  /** An evaluator that nobody has put anywhere stands where its address says, unless another one is at work there. */
  function settle(deviceId: DeviceId, counterNumber: number): void {
    const counter = catalogue.counters.find(({ number }) => number === counterNumber);
    if (!counter || evaluations.evaluators.counterOf(deviceId) !== null) return;
    if (evaluations.pads.at(counter.id) !== null) return;
    const before = evaluations.evaluators.at(counter.id);
    if (before !== null && access.devices.isHeard(before)) return;
    evaluations.evaluators.place(deviceId, counter.id);
    log.info({ deviceId, counterId: counter.id, before }, 'evaluator put by its address');
  }

  function stateFor(deviceId: DeviceId): EvaluatorState {
    const counterId = evaluations.evaluators.counterOf(deviceId);
    const now = core.now();
    const row = counterId === null ? null : evaluations.rows.shownAt(counterId, 'page', now);
    const prompt = row && promptOf(row);
    const shown = {
      hall: catalogue.hall.shortName,
      demo: demo !== null,
      counterNumber: evaluations.counterNumber(counterId),
      prompt,
      questionnaire: evaluations.questionnaire(),
    };
    return { ...shown, state: hash('sha256', JSON.stringify(shown), 'hex').slice(0, 16), now };
  }

  function promptOf({
    evaluationId,
    promptedAt,
    padUntil,
    asks,
    counterId,
  }: AskedRow): EvaluatorPrompt | null {
    if (promptedAt === null) return null;
    const cases = evaluations.rows.casesOf(evaluationId);
    const scan =
      asks === 'province' ? evaluations.provinceAddress(cases[0]?.caseId ?? null, counterId) : null;
    // Neither here nor there: the province does not know this visit by any number.
    if (asks === 'province' && scan === null) return null;
    return {
      evaluationId,
      promptedAt,
      until: padUntil ?? plusSeconds(promptedAt, SCAN_SECONDS),
      cases: cases.map(({ name, shortCode }) => ({ name, shortCode })),
      scan,
    };
  }

  /** The end of a prompt changes the picture without a fact. */
  function dueMs({ prompt, now }: EvaluatorState): number {
    return prompt === null ? PATIENCE_MS : Math.max(50, Date.parse(prompt.until) - Date.parse(now));
  }

  const key = z.strictObject({ key: z.string().max(64) });

  app.route({
    method: 'GET',
    url: '/api/evaluate/:key',
    schema: {
      tags: ['public'],
      summary: 'A visit or a case to be rated, by the key of its code',
      params: key,
    },
    config: { rateLimit: EVALUATIONS },
    handler: (request): PhoneEvaluation => {
      const page = evaluations.page(request.params.key);
      if (page === null) throw new ProblemError('NotFound');
      return page;
    },
  });

  app.route({
    method: 'POST',
    url: '/api/evaluate/:key',
    schema: { tags: ['public'], summary: 'Rates it, once', params: key, body: PhoneRating },
    config: { rateLimit: EVALUATIONS },
    onRequest: noStaff,
    handler: async (request, reply) => {
      const answer = await evaluations.rate(request.params.key, request.body, addresses.has(request.ip));
      if (answer === null) throw new ProblemError('NotFound');
      // Nothing of what was stored: the page knows what was pressed.
      return answer.outcome === 'accepted' ? { outcome: 'accepted', events: [] } : sendAnswer(reply, answer);
    },
  });

  let kept: { readonly at: number; readonly figures: Promise<PublicFigures> } | null = null;
  app.route({
    method: 'GET',
    url: '/api/evaluation/public',
    schema: { tags: ['public'], summary: 'This month to the end of yesterday: 评价率, 满意率' },
    handler: () => {
      const at = performance.now();
      if (kept === null || at - kept.at >= PUBLIC_FIGURES_MS)
        kept = { at, figures: evaluations.publicFigures() };
      return kept.figures;
    },
  });
}
