/** Somebody who was served and is asked (请评价), for scenarios: the evaluator of a window and the visitor's phone. */
import type { EvaluatorState, InspectorWork, PhoneEvaluation } from '@yichuang/protocol/evaluation';
import type { EvaluationId } from '@yichuang/domain/evaluation/ids';
import type { Answer } from './hub-in-test.ts';
import type { HallDay, Holder, Window } from './hall-day.ts';
import { person, type Person } from './person.ts';

export interface Rating {
  readonly pad: Person;
  /** What the evaluator of that window shows now. */
  shows(): Promise<EvaluatorState>;
  /** Presses on the evaluator. */
  press(level: number, more?: object): Promise<void>;
  readonly payload: (level: number, more?: object) => object;
  phone(key: string): Promise<PhoneEvaluation>;
  phoneRates(key: string, level: number, more?: object): Promise<Answer>;
}

/** A number is taken, called and served at the window. */
export async function served(hall: HallDay, window: Window, service = 'general-C'): Promise<Holder> {
  const holder = await hall.take(service);
  await window.next(window.desk().ticket ? 'finish' : undefined);
  await window.does('startService', { counterId: window.counterId });
  await hall.pass({ minutes: 3 });
  return holder;
}

export function ratingAt(hall: HallDay, counterNumber: number, { ticketId }: Holder): Rating {
  const { hub } = hall;
  const pad = person(hub, hub.tokenOf(`evaluator-${counterNumber}`));
  const payload = (level: number, more: object = {}): object => ({
    evaluationId: ticketId,
    level,
    tags: [],
    elapsedMs: 5_000,
    ratedAt: hub.hub.core.now(),
    staffNetwork: false,
    ...more,
  });
  return {
    pad,
    payload,
    shows: () => pad.reads('/api/evaluator/current') as Promise<EvaluatorState>,
    press: async (level, more) => {
      await pad.does('rate', payload(level, more));
    },
    phone: async (key) => (await hub.ask('GET', `/api/evaluate/${key}`)).body as PhoneEvaluation,
    phoneRates: (key, level, more = {}) =>
      hub.ask('POST', `/api/evaluate/${key}`, { body: { level, tags: [], elapsedMs: 5_000, ...more } }),
  };
}

export function workOf(inspector: Person): Promise<InspectorWork> {
  return inspector.reads('/api/evaluation/work') as Promise<InspectorWork>;
}

/** The key of a visit's page, as the hub prints it. */
export function keyOfVisit(hall: HallDay, { ticketId }: Holder): string {
  return hall.hub.hub.edge.evaluations.keys.ofVisit(ticketId as string as EvaluationId);
}
