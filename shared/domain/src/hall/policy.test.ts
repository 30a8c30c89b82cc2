/** Who is next: the promises of the order, over random days. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calledNumber, gist, RULES, staffed, stage, type Stage } from '../testing/stage.ts';

const call = (hall: Stage, who: 'ann' | 'bo' | 'cai', counterId: string) =>
  calledNumber(hall, hall.when(who, 'callNext', { counterId, current: 'finish' }));

describe('own zones first', () => {
  it('calls in the order of taking', () => {
    const hall = staffed().taken('a1', 'a1', 'a2');
    expect([call(hall, 'ann', 'c1'), call(hall, 'bo', 'c2'), call(hall, 'ann', 'c1')]).toEqual([
      'A001',
      'A002',
      'A003',
    ]);
  });

  it('calls numbers of one instant in the order of the numbers', () => {
    const hall = staffed();
    for (let count = 0; count < 12; count += 1)
      hall.given(
        'kiosk',
        'takeTicket',
        { services: ['a1'] },
        {
          newId: (label) =>
            `${label === 'ticket' ? 9 - (count % 10) : 0}0000000-0000-7000-8000-00000000000${(count % 16).toString(16)}`,
        },
      );
    const order = Array.from({ length: 12 }, () => call(hall, 'ann', 'c1'));
    expect(order).toEqual(Array.from({ length: 12 }, (_, count) => `A${String(count + 1).padStart(3, '0')}`));
  });

  it('helps another zone only when its own is empty, and says so', () => {
    const hall = staffed().taken('b1', 'a1');
    expect(call(hall, 'bo', 'c2')).toBe('A001');
    expect(call(hall, 'bo', 'c2')).toBe('B001');
    expect(hall.ticket('B001')).toMatchObject({ because: { rule: 'order', tier: 'fallback', zoneId: 'B' } });
  });

  it('does not touch a zone that is not its business', () => {
    const hall = staffed().taken('b1');
    expect(gist(hall.when('ann', 'callNext', { counterId: 'c1' }))).toBe('QueueEmpty');
  });
});

describe('priority', () => {
  it('overtakes at most once in two ordinary calls', () => {
    const hall = staffed().taken('a1', 'a1', 'a1', 'a1', 'a1', 'a1', 'a1');
    for (const number of ['A005', 'A006', 'A007']) {
      hall.given('guide', 'grantPriority', { ticketId: hall.idOf(number), groundId: 'veteran' });
    }
    const order = Array.from({ length: 7 }, () => call(hall, 'ann', 'c1'));
    expect(order).toEqual(['A005', 'A001', 'A002', 'A006', 'A003', 'A004', 'A007']);
  });

  it('gives back what an accidental call spent', () => {
    const hall = staffed().taken('a1', 'a1');
    hall.given('guide', 'grantPriority', { ticketId: hall.idOf('A002'), groundId: 'veteran' });
    expect(call(hall, 'ann', 'c1')).toBe('A002');
    hall.given('ann', 'returnToQueue', { counterId: 'c1' });
    expect(call(hall, 'ann', 'c1')).toBe('A002');
  });

  it('急难 goes before everybody, also from a zone that the counter only helps', () => {
    const hall = staffed().taken('a1', 'a1', 'b1');
    hall.given('guide', 'grantPriority', { ticketId: hall.idOf('B001'), groundId: 'urgent' });
    expect(call(hall, 'bo', 'c2')).toBe('B001');
    expect(hall.ticket('B001')).toMatchObject({ because: { rule: 'emergency', tier: 'fallback' } });
  });

  /** A day of one queue: arrivals (priority or not) and calls; the same day by plain order beside it. */
  const day = (share: number) =>
    fc
      .array(
        fc.oneof(
          { arbitrary: fc.constant('call' as const), weight: 4 },
          { arbitrary: fc.integer({ min: 0, max: 99 }), weight: 5 },
        ),
        {
          minLength: 20,
          maxLength: 90,
        },
      )
      .map((acts) =>
        acts.map((act) =>
          act === 'call' ? act : act < share ? ('priority' as const) : ('ordinary' as const),
        ),
      );

  it.each([0, 10, 30, 45, 60, 90])(
    'with %i %% priority: never later than plain order; overtaken at most by the ratio',
    (share) => {
      fc.assert(
        fc.property(day(share), fc.integer({ min: 0, max: 3 }), (acts, ratio) => {
          const hall = stage({ rules: { priority: { ...RULES.priority, ratio } } }).given(
            'ann',
            'openCounter',
            { counterId: 'c1' },
          );
          const plain: string[] = [];
          const plainCalls: string[] = [];
          const calls: string[] = [];
          const kind = new Map<string, string>();
          const end: ('call' | 'priority' | 'ordinary')[] = [
            ...acts,
            ...Array<'call'>(acts.length).fill('call'),
          ];
          for (const act of end) {
            if (act === 'call') {
              const number = call(hall, 'ann', 'c1');
              if (number !== null) calls.push(number);
              const first = plain.shift();
              if (first !== undefined) plainCalls.push(first);
            } else {
              hall
                .given(
                  'guide',
                  'takeTicket',
                  act === 'priority' ? { services: ['a1'], groundId: 'veteran' } : { services: ['a1'] },
                )
                .wait(1);
              const number = `A${String(kind.size + 1).padStart(3, '0')}`;
              kind.set(number, act);
              plain.push(number);
            }
          }
          expect([...calls].toSorted()).toEqual([...kind.keys()].toSorted());
          for (const [number, act] of kind) {
            const at = calls.indexOf(number);
            if (act === 'priority') expect(at).toBeLessThanOrEqual(plainCalls.indexOf(number));
            const before = calls.slice(0, at);
            const overtaken = before.filter((other) => other > number).length;
            const ordinaryBefore = before.filter((other) => kind.get(other) === 'ordinary').length;
            if (act === 'ordinary' && ratio > 0)
              expect(overtaken).toBeLessThanOrEqual(1 + Math.floor(ordinaryBefore / ratio));
            if (act === 'priority') expect(overtaken).toBe(0);
          }
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe('placed, not prioritised', () => {
  it('brings a reinstated ticket back behind the next three', () => {
    const hall = staffed().taken('a1', 'a1', 'a1', 'a1', 'a1');
    hall
      .given('ann', 'callNext', { counterId: 'c1' })
      .given('ann', 'recallTicket', { counterId: 'c1' })
      .wait(95);
    hall
      .given('ann', 'markNoShow', { counterId: 'c1' })
      .given('guide', 'reinstateTicket', { ticketId: hall.idOf('A001') });
    expect(Array.from({ length: 5 }, () => call(hall, 'ann', 'c1'))).toEqual([
      'A002',
      'A003',
      'A004',
      'A001',
      'A005',
    ]);
  });

  it('behind five when they come later than half an hour; at the end of a shorter queue', () => {
    const hall = staffed().taken('a1', 'a1', 'a1');
    hall
      .given('ann', 'callNext', { counterId: 'c1' })
      .given('ann', 'recallTicket', { counterId: 'c1' })
      .wait(95);
    hall.given('ann', 'markNoShow', { counterId: 'c1' }).wait(31 * 60);
    const outcome = hall.when('guide', 'reinstateTicket', { ticketId: hall.idOf('A001') });
    expect(outcome).toMatchObject([{ payload: { behind: 2 } }]);
    expect(Array.from({ length: 3 }, () => call(hall, 'ann', 'c1'))).toEqual(['A002', 'A003', 'A001']);
  });

  it('本窗口下一位: kept for that counter, with a reason; free for all when the counter closes', () => {
    const hall = staffed().taken('a1', 'a1');
    hall
      .given('ann', 'callNext', { counterId: 'c1' })
      .given('ann', 'recallTicket', { counterId: 'c1' })
      .wait(95);
    hall.given('ann', 'markNoShow', { counterId: 'c1' });
    expect(
      gist(hall.when('ann', 'reinstateTicket', { ticketId: hall.idOf('A001'), toCounterId: 'c1' })),
    ).toBe('ReasonUnknown');
    hall.given('ann', 'reinstateTicket', {
      ticketId: hall.idOf('A001'),
      toCounterId: 'c1',
      reasonId: 'returned',
    });
    expect(call(hall, 'bo', 'c2')).toBe('A002');
    hall.given('ann', 'closeCounter', { counterId: 'c1', confirmed: true });
    expect(call(hall, 'bo', 'c2')).toBe('A001');
  });

  it('a transferred ticket keeps number, takenAt and priority and stands where its time puts it', () => {
    const hall = staffed().taken('a1', 'b1');
    hall.given('guide', 'grantPriority', { ticketId: hall.idOf('A001'), groundId: 'age60' });
    const before = hall.ticket('A001');
    hall.given('guide', 'transferTicket', { ticketId: hall.idOf('A001'), toZoneId: 'B', serviceId: 'b1' });
    expect(hall.ticket('A001')).toMatchObject({
      number: 'A001',
      takenAt: before.takenAt,
      priority: before.priority,
      zoneId: 'B',
      services: ['b1'],
    });
    expect(call(hall, 'cai', 'c3')).toBe('A001');
  });
});
