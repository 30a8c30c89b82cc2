// Every way through the kiosk, without a screen.
import type { ServiceId, TicketId, VisitorId } from '@yichuang/domain/ids';
import type { KioskTicket, KioskTicketAnswer, SlipProgress } from '@yichuang/protocol/bridge';
import { describe, expect, test } from 'vitest';
import type { Action } from './action.ts';
import { flowAfter, newFlow } from './flow.ts';
import { TICKET_MS, TRIES, UNPRINTED_MS, type Flow, type Step } from './step.ts';

const general = 'general-C' as ServiceId;
const pension = 'T05' as ServiceId;
const ticket = {
  ticketId: 't-1' as TicketId,
  number: 'C012',
  zoneId: 'C',
  services: [general],
} as unknown as KioskTicket;
const taken: KioskTicketAnswer = { outcome: 'taken', ticket, paper: 'slip' };
const may = { may: 'take' } as const;

/** A visitor who takes a second between two touches. */
class Visitor {
  now = 1_000_000;
  flow: Flow = newFlow({ now: this.now, freshId: 'screen-0' });
  #ids = 0;

  does(action: Action, afterMs = 1_000): this {
    this.now += afterMs;
    this.#ids += 1;
    this.flow = flowAfter(this.flow, { ...action, now: this.now, freshId: `screen-${this.#ids}` });
    return this;
  }

  isAnswered(answer: KioskTicketAnswer): this {
    return this.does({ type: 'answered', screenId: this.flow.screenId, answer }, 50);
  }

  slip(state: SlipProgress['state'], afterMs = 1_000): this {
    const progress = { ticketId: ticket.ticketId, number: ticket.number, copy: 1, state } as SlipProgress;
    return this.does({ type: 'slip', progress }, afterMs);
  }

  get step(): Step {
    return this.flow.step;
  }
}

const atZone = (): Visitor => new Visitor().does({ type: 'openTile', tileId: 'relief' });
const wanting = (): Visitor => atZone().does({ type: 'want', services: [general], offer: may });
const holding = (): Visitor => wanting().isAnswered(taken);

describe('to a number', () => {
  test('two touches: a tile, 直接取号', () => {
    const visitor = wanting();
    expect(visitor.step).toMatchObject({ at: 'taking', services: [general], paper: 'slip', tries: 1 });
    expect(visitor.isAnswered(taken).step).toMatchObject({ at: 'ticket', ticket });
  });

  test('the second half of a double tap on a tile takes no number', () => {
    const visitor = atZone().does({ type: 'want', services: [pension], offer: may }, 200);
    expect(visitor.step.at).toBe('zone');
  });

  test('the second half of a double tap on 直接取号 neither asks twice nor puts the number away', () => {
    const visitor = wanting();
    const { screenId } = visitor.flow;
    visitor.does({ type: 'want', services: [general], offer: may }, 120);
    expect(visitor.flow.screenId).toBe(screenId);
    expect(visitor.isAnswered(taken).does({ type: 'done' }, 100).step.at).toBe('ticket');
  });

  test('an answer that is late is asked for again on the same screen, then said', () => {
    const visitor = wanting();
    const { screenId } = visitor.flow;
    for (let asked = 1; asked < TRIES; asked += 1) {
      expect(visitor.isAnswered({ outcome: 'late' }).step).toMatchObject({ at: 'taking', tries: asked + 1 });
    }
    visitor.isAnswered({ outcome: 'late' });
    expect(visitor.step).toMatchObject({ at: 'refused', refusal: { kind: 'late' } });
    visitor.does({ type: 'tryAgain' });
    expect(visitor.flow.screenId).toBe(screenId);
  });

  test('after a rejection the next wish is a new one', () => {
    const visitor = wanting();
    const { screenId } = visitor.flow;
    visitor.isAnswered({ outcome: 'rejected', rejection: { code: 'QuotaReached', details: {} } });
    expect(visitor.step.at).toBe('refused');
    expect(visitor.flow.screenId).not.toBe(screenId);
    expect(visitor.does({ type: 'back' }).step.at).toBe('zone');
  });

  test('an answer to an earlier screen changes nothing', () => {
    const visitor = wanting().does({ type: 'answered', screenId: 'another', answer: taken });
    expect(visitor.step.at).toBe('taking');
  });

  test('a wish under way cannot be walked away from', () => {
    expect(wanting().does({ type: 'home' }).step.at).toBe('taking');
    expect(wanting().does({ type: 'openGuide' }).step.at).toBe('taking');
  });

  test('without a counter it is said first', () => {
    const visitor = atZone().does({
      type: 'want',
      services: [general],
      offer: { may: 'ask', resumesAt: null },
    });
    expect(visitor.step.at).toBe('confirm');
    expect(visitor.does({ type: 'takeAnyway' }).step).toMatchObject({ at: 'taking', services: [general] });
  });

  test('a printer that is down offers a number without paper, for the same wish', () => {
    const visitor = wanting();
    const { screenId } = visitor.flow;
    const printer = {
      ready: false,
      condition: 'paperOut',
      conditionNumber: 'P-02',
      paperNear: false,
    } as const;
    visitor.isAnswered({ outcome: 'printerDown', printer }).does({ type: 'takeWithoutPaper' });
    expect(visitor.step).toMatchObject({ at: 'taking', paper: 'none' });
    expect(visitor.flow.screenId).toBe(screenId);
  });

  test('several matters: ticked, unticked, at most five', () => {
    const visitor = atZone().does({ type: 'chooseSeveral', on: true });
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f'])
      visitor.does({ type: 'tick', serviceId: id as ServiceId }, 20);
    visitor.does({ type: 'tick', serviceId: 'b' as ServiceId });
    expect(visitor.step).toMatchObject({ chosen: ['a', 'c', 'd', 'e'] });
  });
});

describe('the number in hand', () => {
  test('goes home after 10 s and leaves nothing behind', () => {
    const visitor = holding().does({ type: 'large', on: true }).does({ type: 'language', language: 'en' });
    visitor.does({ type: 'timePassed' }, TICKET_MS - 3_000);
    expect(visitor.step.at).toBe('ticket');
    visitor.does({ type: 'timePassed' }, 3_000);
    expect(visitor.flow).toMatchObject({
      step: { at: 'home' },
      large: false,
      language: 'zh-CN',
      identity: null,
    });
  });

  test('a failed slip keeps it for 30 s from then on', () => {
    const visitor = holding().slip('failed', 4_000);
    visitor.does({ type: 'timePassed' }, UNPRINTED_MS - 1);
    expect(visitor.step.at).toBe('ticket');
    expect(visitor.does({ type: 'timePassed' }, 1).step.at).toBe('home');
  });

  test('a slip that fails before the answer arrives counts too', () => {
    const visitor = wanting().slip('failed', 20).isAnswered(taken);
    expect(visitor.step).toMatchObject({ at: 'ticket', endsAt: visitor.now + UNPRINTED_MS });
  });

  test('a slip that fails after its visitor has gone is shown to whoever stands there, for 30 s', () => {
    const visitor = holding()
      .slip('printing')
      .does({ type: 'done' })
      .does({ type: 'openTile', tileId: 'land' });
    visitor.slip('failed');
    expect(visitor.step.at).toBe('zone');
    expect(visitor.flow.lost).toMatchObject({ number: 'C012' });
    expect(visitor.does({ type: 'timePassed' }, UNPRINTED_MS).flow.lost).toBeNull();
  });

  test('不要了 asks first, then cancels', () => {
    const visitor = holding().slip('failed').does({ type: 'askGiveUp' });
    expect(visitor.step).toMatchObject({ givingUp: 'asked' });
    expect(visitor.does({ type: 'keepTicket' }).step).toMatchObject({ givingUp: 'no' });
    visitor
      .does({ type: 'askGiveUp' })
      .does({ type: 'giveUp' })
      .does({ type: 'givenUp', done: { outcome: 'done' } });
    expect(visitor.step).toMatchObject({ at: 'returned', number: 'C012' });
  });

  test('a number that could not be cancelled stays on the screen', () => {
    const visitor = holding().slip('failed').does({ type: 'askGiveUp' }).does({ type: 'giveUp' });
    visitor.does({ type: 'givenUp', done: { outcome: 'offline' } });
    expect(visitor.step).toMatchObject({ at: 'ticket', givingUp: 'failed' });
  });

  test('who asks for a guide comes back to the number', () => {
    const visitor = holding().does({ type: 'openGuide' }).does({ type: 'timePassed' }, TICKET_MS);
    expect(visitor.step.at).toBe('guide');
    expect(visitor.does({ type: 'back' }).step).toMatchObject({ at: 'ticket', ticket });
  });

  test('补打 may be asked for twice', () => {
    const first = holding().slip('failed').does({ type: 'reprint' });
    const asked = first.step.at === 'ticket' ? first.step.reprint : null;
    expect(asked).toEqual({ ticketId: ticket.ticketId });
    const second = first.does({ type: 'reprint' });
    expect(second.step.at === 'ticket' && second.step.reprint).not.toBe(asked);
  });
});

describe('an identity number', () => {
  const visitorId = 'v-1' as VisitorId;
  const typing = (): Visitor => atZone().does({ type: 'openIdentity' }).does({ type: 'type', typed: '469' });

  test('known: back to the zone, masked', () => {
    const visitor = typing().does({ type: 'checkIdentity', problem: null });
    visitor.does({ type: 'identified', identity: { outcome: 'known', visitorId, masked: '469***' } });
    expect(visitor.flow).toMatchObject({ step: { at: 'zone' }, identity: { visitorId, masked: '469***' } });
    expect(JSON.stringify(visitor.flow)).not.toContain('"typed"');
  });

  test('a number that cannot be is said before anybody is asked', () => {
    expect(typing().does({ type: 'checkIdentity', problem: 'WrongLength' }).step).toMatchObject({
      at: 'identity',
      asking: false,
      trouble: 'WrongLength',
    });
  });

  test('an abandoned kiosk forgets what was typed and who it was', () => {
    const visitor = typing().does({ type: 'abandoned' });
    expect(JSON.stringify(visitor.flow)).not.toContain('469');
    expect(visitor.flow.identity).toBeNull();
  });
});

describe('一件事', () => {
  const itemId = 'B08' as ServiceId;
  const atBundle = (): Visitor =>
    atZone().does({ type: 'openPapers', itemId }).does({ type: 'openBundle', bundleId: 'BND04' });

  test('从材料清单进来，一次办取一个号', () => {
    const visitor = atBundle().does({ type: 'answer', chosen: ['r1_2'] });
    expect(visitor.step).toMatchObject({ at: 'bundle', bundleId: 'BND04', chosen: ['r1_2'] });
    visitor.does({ type: 'want', services: [itemId, general], offer: may });
    expect(visitor.step).toMatchObject({ at: 'taking', services: [itemId, general] });
  });

  test('点其中一件看材料，退回还在一件事，再退回原来的地方', () => {
    const visitor = atBundle().does({ type: 'openPapers', itemId });
    expect(visitor.step).toMatchObject({ at: 'papers', back: { at: 'bundle' } });
    expect(visitor.does({ type: 'back' }).step.at).toBe('bundle');
    expect(visitor.does({ type: 'back' }).step).toMatchObject({ at: 'zone', tileId: 'relief' });
  });

  test('在一件事和材料之间来回，退回的路不会越来越长', () => {
    const visitor = atBundle();
    for (let times = 0; times < 3; times += 1)
      visitor.does({ type: 'openPapers', itemId }).does({ type: 'openBundle', bundleId: 'BND04' });
    expect(visitor.does({ type: 'back' }).step.at).toBe('zone');
  });
});
