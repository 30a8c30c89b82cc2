/**
 * One alert (预警) from the moment it was raised to its answer:
 *
 *   raised ──► seen 已阅 ──► handled 处理 ──► answered 反馈
 *      ├── late: the next person is told (升级)       recovered 已恢复: the cause is gone; it still wants its answer
 *      └── counted: what it counts are more or fewer by now
 */
import { z } from 'zod';
import type { Envelope, Fact } from '../../event.ts';
import { AccountId, NoteId, type Instant } from '../../ids.ts';
import { plusSeconds } from '../../time.ts';
import { AlertRuleId } from './rules.ts';

export const AlertId = z.uuid().brand<'AlertId'>();
export type AlertId = z.infer<typeof AlertId>;

/** What it is about: the id of a zone, counter, department, evaluation or device; `hall`. */
export const AlertSubject = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}$/);

const of = { alertId: AlertId };

export const alertEvents = {
  AlertRaised: z.strictObject({
    ...of,
    ruleId: AlertRuleId,
    about: AlertSubject,
    /** Minutes, people or percent when it was raised; cases as of the last count; null where nothing is counted. */
    amount: z.int().min(0).nullable(),
    toAccountId: AccountId,
    /** Who is told next when it is late. */
    chain: z.array(AccountId),
    seeMinutes: z.int().min(1),
    answerMinutes: z.int().min(1),
  }),
  AlertSeen: z.strictObject(of),
  AlertHandled: z.strictObject({ ...of, noteId: NoteId.nullable() }),
  AlertAnswered: z.strictObject({ ...of, noteId: NoteId }),
  AlertEscalated: z.strictObject({ ...of, toAccountId: AccountId }),
  AlertCounted: z.strictObject({ ...of, amount: z.int().min(1) }),
  AlertRecovered: z.strictObject(of),
} as const;

export type AlertEventType = keyof typeof alertEvents;
export type AlertPayload<T extends AlertEventType> = z.infer<(typeof alertEvents)[T]>;
export type AlertEvent = { [T in AlertEventType]: Fact<T, AlertPayload<T>> }[AlertEventType];

export function alertFact<T extends AlertEventType>(
  type: T,
  payload: AlertPayload<T>,
): Fact<T, AlertPayload<T>> {
  return { type, payload };
}

interface Step {
  readonly at: Instant;
  readonly by: AccountId | null;
  readonly noteId: NoteId | null;
}

export interface Alert extends Omit<AlertPayload<'AlertRaised'>, 'alertId'> {
  readonly alertId: AlertId;
  readonly raisedAt: Instant;
  /** Everybody who was told, the first one first; the last is the one it waits for. */
  readonly told: readonly { readonly accountId: AccountId; readonly at: Instant }[];
  /** By whom it waits for now. */
  readonly seen: Step | null;
  readonly handled: Step | null;
  readonly answered: Step | null;
  readonly recoveredAt: Instant | null;
}

export function evolveAlert(alert: Alert | null, envelope: Envelope<AlertEvent>): Alert | null {
  const event = { type: envelope.type, payload: envelope.payload } as AlertEvent;
  const { at, by } = envelope;
  const step = (noteId: NoteId | null): Step => ({ at, by: by.account, noteId });
  if (event.type === 'AlertRaised')
    return {
      ...event.payload,
      raisedAt: at,
      told: [{ accountId: event.payload.toAccountId, at }],
      seen: null,
      handled: null,
      answered: null,
      recoveredAt: null,
    };
  if (alert === null) return null;
  switch (event.type) {
    case 'AlertSeen':
      return { ...alert, seen: step(null) };
    case 'AlertHandled':
      return { ...alert, seen: alert.seen ?? step(null), handled: step(event.payload.noteId) };
    case 'AlertAnswered':
      return { ...alert, seen: alert.seen ?? step(null), answered: step(event.payload.noteId) };
    case 'AlertEscalated': {
      const { toAccountId } = event.payload;
      return {
        ...alert,
        toAccountId,
        chain: alert.chain.slice(1),
        told: [...alert.told, { accountId: toAccountId, at }],
        seen: null,
      };
    }
    case 'AlertCounted':
      return { ...alert, amount: event.payload.amount };
    case 'AlertRecovered':
      return { ...alert, recoveredAt: at };
  }
}

/** When the one it waits for is late: nothing seen, or nothing answered. */
export function lateFrom({ told, seen, raisedAt, seeMinutes, answerMinutes }: Alert): Instant {
  const since = told.at(-1)?.at ?? raisedAt;
  return plusSeconds(since, (seen === null ? seeMinutes : Math.max(seeMinutes, answerMinutes)) * 60);
}
