/**
 * What a key of a call keypad (呼叫器) means at this moment: the one command that the desk would send for it. Pure; the hub
 * asks it with the hall as it stands, so that a keypad needs no screen and knows nothing.
 *
 *   顺呼          nobody here: call · serving: finish and call · paused: go on · called, not seated: asked, by a beep;
 *                 the answer is 确认 (已到), 重呼 (再叫) or 弃号 (过号), never a second 顺呼
 *   数字 + 顺呼/选呼  that number · 数字 + 回呼  a held or missed one · 数字 + 转移  to that window
 *   暂停          pauses and goes on again; 数字: the reason's place in the list
 *   取消          takes the call back: the visitor stands where they stood
 *
 * Without the hub (应急叫号) the window's terminal asks `wishAlone`: 数字 + 顺呼/选呼 calls that number, 重呼 says it again.
 */
import { z } from 'zod';
import type { CounterId, Instant, TicketId, TicketNumber } from '../ids.ts';
import type { CommandName } from '../registry.ts';
import { isRejection, reject, type Rejection } from '../rejection.ts';
import { secondsBetween } from '../time.ts';
import { numberMeant } from './number-typed.ts';
import { servedBy, type Hall } from './hall.ts';
import type { Ticket } from './ticket.ts';
import { deskOf, type Desk } from './views/desk.ts';
import type { WindowThen } from './views/emergency.ts';
import { mainKeyOf } from './views/main-key.ts';

/** 顺呼 重呼 评价 取消 确认 弃号 挂起 回呼 选呼 一米 暂停 转移. */
export const KeypadAction = z.enum([
  'callNext',
  'recall',
  'rate',
  'cancel',
  'confirm',
  'noShow',
  'hold',
  'callBack',
  'callNumber',
  'oneMetre',
  'pause',
  'transfer',
]);
export type KeypadAction = z.infer<typeof KeypadAction>;

export interface KeypadKey {
  readonly action: KeypadAction;
  /** Typed before the key, '' if none. */
  readonly digits: string;
}

/** A command as the desk would send it. */
export interface Wish {
  readonly name: CommandName;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A keypad asks for no reason; counted under one of its own (呼叫器选呼) where the hall lists it. */
const BY_KEYPAD = 'keypad';
/** So long after somebody left may they still be asked for their rating by the key. */
const RATE_AFTER_SECONDS = 90;

export function wishOfKey(
  hall: Hall,
  counterId: CounterId,
  { action, digits }: KeypadKey,
  now: Instant,
): Wish | Rejection {
  if (!hall.rules.counters.some((counter) => counter.counterId === counterId))
    return reject('CounterUnknown', { counterId });
  const desk = deskOf(hall, counterId, now);
  if (desk === null) return reject('CounterNotOpen', { counterId });
  const { counter, ticket, missed, held } = desk;

  switch (action) {
    case 'callNext':
      return digits === '' ? mainWish(desk) : numberWish(hall, counterId, digits);
    case 'callNumber':
      return digits === '' ? meaningless(action) : numberWish(hall, counterId, digits);
    case 'recall':
      return { name: 'recallTicket', payload: { counterId } };
    case 'confirm':
      return { name: 'startService', payload: { counterId, ...(ticket && { ticketId: ticket.ticketId }) } };
    case 'noShow':
      return { name: 'markNoShow', payload: { counterId } };
    case 'hold':
      return { name: 'holdTicket', payload: { counterId } };
    case 'cancel':
      return ticket?.status === 'called'
        ? { name: 'returnToQueue', payload: { counterId, ticketId: ticket.ticketId } }
        : meaningless(action);
    case 'callBack': {
      const back = oneOf([...held, ...missed], digits);
      if (isRejection(back)) return back;
      return back.status === 'held'
        ? { name: 'resumeTicket', payload: { counterId, ticketId: back.ticketId } }
        : { name: 'reinstateTicket', payload: { ticketId: back.ticketId } };
    }
    case 'transfer': {
      if (ticket === null) return reject('NobodyAtCounter', { counterId });
      const to = hall.rules.counters.find(({ number }) => number === Number(digits));
      if (digits === '' || !to) return reject('DigitsUnknown', { digits });
      const { zoneIds } = servedBy(hall, to.counterId);
      const toZoneId = zoneIds.includes(ticket.zoneId) ? ticket.zoneId : (zoneIds[0] ?? ticket.zoneId);
      return {
        name: 'transferTicket',
        payload: { ticketId: ticket.ticketId, toZoneId, toCounterId: to.counterId },
      };
    }
    case 'pause': {
      if (counter.pause !== null) return { name: 'resumeCounter', payload: { counterId } };
      const reasonId = hall.rules.reasons.pause[digits === '' ? 0 : Number(digits) - 1];
      if (reasonId === undefined) return reject('DigitsUnknown', { digits });
      return { name: 'pauseCounter', payload: { counterId, reasonId } };
    }
    case 'rate': {
      const evaluationId = visitToRate(desk, now);
      if (evaluationId === null) return reject('NobodyAtCounter', { counterId });
      return { name: 'promptEvaluation', payload: { evaluationId, counterId } };
    }
    case 'oneMetre':
      return meaningless(action);
  }
}

/** null: what was called last is said again. */
export type WishAlone = { readonly number: TicketNumber | null };

/**
 * Nobody knows whom other windows call: a number is called that somebody holds up, never the next of a queue. `window`: as the
 * hub's last word was; null: never heard of.
 */
export function wishAlone(
  { action, digits }: KeypadKey,
  window: Pick<WindowThen, 'prefix' | 'next'> | null,
): WishAlone | Rejection {
  if (action === 'recall') return { number: null };
  if (digits === '' || (action !== 'callNext' && action !== 'callNumber')) return meaningless(action);
  const number = numberMeant(digits, window ?? { prefix: '', next: [] });
  return number === null ? reject('DigitsUnknown', { digits }) : { number };
}

function mainWish(desk: Desk): Wish {
  const { counterId } = desk.counter;
  const key = mainKeyOf(desk);
  switch (key.kind) {
    case 'finish':
      return key.andCall
        ? { name: 'callNext', payload: { counterId, current: 'finish', ticketId: key.ticketId } }
        : { name: 'finishService', payload: { counterId, ticketId: key.ticketId } };
    case 'finishDirect':
      return { name: key.andCall ? 'callNext' : 'finishService', payload: { counterId } };
    case 'resume':
      return { name: 'resumeCounter', payload: { counterId } };
    // Nobody waits, or somebody is on the way: the rule says so, and the keypad beeps.
    case 'callNext':
    case 'nobody':
    case 'ask':
      return { name: 'callNext', payload: { counterId } };
  }
}

/** A number by its digits alone: somebody who waits or was missed, or is on hold; of the counter's own zones first. */
function numberWish(hall: Hall, counterId: CounterId, digits: string): Wish | Rejection {
  const { zoneIds, fallbackZoneIds } = servedBy(hall, counterId);
  const here = [...hall.tickets.values()].filter(({ status }) => status === 'waiting' || status === 'noShow');
  const held = [...hall.tickets.values()].filter(({ status }) => status === 'held');
  for (const zones of [zoneIds, fallbackZoneIds]) {
    const found = oneOf(
      [...here, ...held].filter(({ zoneId }) => zones.includes(zoneId)),
      digits,
    );
    if (isRejection(found)) {
      if (found.code === 'DigitsUnknown') continue;
      return found;
    }
    const { ticketId } = found;
    if (found.status === 'held') return { name: 'resumeTicket', payload: { counterId, ticketId } };
    const { outOfOrder } = hall.rules.reasons;
    const reasonId = outOfOrder.find((known) => known === BY_KEYPAD) ?? outOfOrder[0];
    if (reasonId === undefined) return meaningless('callNumber');
    return { name: 'callTicket', payload: { counterId, ticketId, reasonId } };
  }
  return reject('DigitsUnknown', { digits });
}

/** The ticket of these digits; without digits the first of them. */
function oneOf<Known extends Ticket>(tickets: readonly Known[], digits: string): Known | Rejection {
  const [first] = tickets;
  if (digits === '') return first ?? reject('DigitsUnknown', { digits });
  const same = tickets.filter(({ number }) => Number(number.replaceAll(/\D/g, '')) === Number(digits));
  const [only] = same;
  if (same.length > 1)
    return reject('DigitsAmbiguous', { digits, numbers: same.map(({ number }) => number).join('、') });
  return only ?? reject('DigitsUnknown', { digits });
}

/** Who sits here; else who has just left. */
function visitToRate({ ticket, counter }: Desk, now: Instant): TicketId | null {
  if (ticket?.status === 'serving') return ticket.ticketId;
  const { lastLeft } = counter;
  if (lastLeft === null || secondsBetween(lastLeft.at, now) > RATE_AFTER_SECONDS) return null;
  return lastLeft.ticket.ticketId;
}

function meaningless(action: KeypadAction): Rejection {
  return reject('KeyMeansNothing', { action });
}
