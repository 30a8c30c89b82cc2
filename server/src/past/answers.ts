/** Those who answer what the hub asks them in a played day (应答): visitors who rate, the manager whom an alert reaches. */
import type { Envelope } from '@yichuang/domain/event';
import type { HallEvent, HallPayload } from '@yichuang/domain/hall/events';
import type { AlertEvent, AlertPayload } from '@yichuang/domain/oversight/alerts/alert';
import type { EvaluationEvent, EvaluationPayload } from '@yichuang/domain/evaluation/events';
import type { Floor, HubAtWork } from './floor.ts';
import { seeded, type Seeded } from './seeded.ts';

/** So often a clerk presses 请评价 for somebody without a case; whoever had one is asked by the hub. */
const PRESSES = 0.5;
/** Of those who are asked. */
const RATES = 0.55;
/** Level → share, as halls report them: few are unhappy, and somebody is nearly every week. */
const LEVELS = [
  [5, 0.9],
  [4, 0.075],
  [3, 0.019],
  [2, 0.004],
  [1, 0.002],
] as const;
const ANSWERS = [
  '已到窗口查看，请2号窗口顶岗，10分钟内恢复正常。',
  '导办已引导部分群众到空闲窗口，等候已降下来。',
  '取号机已换纸，未出的号票在导办台补打。',
  '已核实，窗口人员在复印材料，已提醒按规定点暂停。',
] as const;

/** Each hears of it after COMMIT, and needs a while. Returns how they go home. */
export function addAnswers(floor: Floor, hub: HubAtWork, seed: number): () => void {
  const luck = seeded(seed);
  return hub.onCommit(({ told }) => {
    for (const { envelope } of told) {
      if (envelope.type === 'TicketFinished') finished(floor, luck, envelope as Envelope<HallEvent>);
      if (envelope.type === 'RatingGiven') rated(floor, luck, envelope as Envelope<EvaluationEvent>);
      if (envelope.stream.startsWith('evaluation/'))
        asked(floor, luck, envelope as Envelope<EvaluationEvent>);
      if (envelope.stream.startsWith('alert/')) alerted(floor, luck, envelope as Envelope<AlertEvent>);
    }
  });
}

function finished({ time, send }: Floor, luck: Seeded, { by, payload }: Envelope<HallEvent>): void {
  const { ticketId, counterId } = payload as HallPayload<'TicketFinished'>;
  if (by.role !== 'clerk' || counterId === null || !luck.chance(PRESSES)) return;
  time.in(1, async () => {
    await send({ ...by, counter: counterId }, 'promptEvaluation', { evaluationId: ticketId, counterId });
  });
}

function asked({ time, cast, send }: Floor, luck: Seeded, event: Envelope<EvaluationEvent>): void {
  if (event.type !== 'EvaluationPrompted' || !luck.chance(RATES)) return;
  const { evaluationId } = event.payload;
  const seconds = 8 + luck.below(50);
  time.in(seconds, async () => {
    await send(cast('public', ''), 'rate', {
      evaluationId,
      level: levelFrom(luck.next()),
      tags: [],
      elapsedMs: seconds * 1_000,
      ratedAt: event.at,
      staffNetwork: false,
    });
  });
}

/** 回访 and 整改 of a bad rating on the day itself; what comes late in the afternoon waits for tomorrow. */
function rated({ time, cast, send }: Floor, luck: Seeded, { payload }: Envelope<EvaluationEvent>): void {
  const { evaluationId, rectification } = payload as EvaluationPayload<'RatingGiven'>;
  if (rectification === null) return;
  const by = cast('official', 'chief');
  const kindId = luck.pick(['service', 'efficiency', 'materials']);
  time.in(2_400, async () => {
    const contact = { contact: 'reached', kindId, note: '电话回访，群众反映等候时间长、窗口解释不够清楚。' };
    await send(by, 'verifyBadRating', { evaluationId, ...contact });
  });
  time.in(6_000, async () => {
    const note = '已向群众说明并道歉，窗口当日改正，纳入周例会讲评。';
    await send(by, 'answerRectification', { evaluationId, measureId: 'apologised', note });
  });
}

function levelFrom(share: number): number {
  let left = share;
  for (const [level, part] of LEVELS) {
    if (left < part) return level;
    left -= part;
  }
  return 5;
}

/** 已阅, 处理, 反馈, by whomever it was sent to first; one in ten is seen so late that the next one is told. */
function alerted({ time, cast, send }: Floor, luck: Seeded, { type, payload }: Envelope<AlertEvent>): void {
  if (type !== 'AlertRaised') return;
  const { alertId, toAccountId } = payload as AlertPayload<'AlertRaised'>;
  const by = { ...cast('manager', 'manager'), account: toAccountId };
  time.in(luck.chance(0.1) ? 1_500 : 40 + luck.below(200), async () => {
    await send(by, 'seeAlert', { alertId });
    time.in(120 + luck.below(300), async () => {
      await send(by, 'handleAlert', { alertId });
      time.in(240 + luck.below(600), async () => {
        await send(by, 'answerAlert', { alertId, note: luck.pick(ANSWERS) });
      });
    });
  });
}
