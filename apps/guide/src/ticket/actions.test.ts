import { describe, expect, it } from 'vitest';
import { staffed, type Stage } from '@yichuang/domain/testing/stage';
import { isRejection } from '@yichuang/domain/rejection';
import type { HallCommandName } from '@yichuang/domain/registry';
import { actionsFor, type TicketAction } from './actions.ts';

/** What each act sends; the hall decides whether it may be. */
const sends: Readonly<Record<TicketAction, readonly [HallCommandName, object]>> = {
  move: ['transferTicket', { toZoneId: 'B', serviceId: 'b1' }],
  priority: ['grantPriority', { groundId: 'age60' }],
  reinstate: ['reinstateTicket', {}],
  nextHere: ['reinstateTicket', { toCounterId: 'c2', reasonId: 'returned' }],
  release: ['releaseTicket', { resolution: 'return' }],
  reprint: ['reprintSlip', { printerId: 'desk-printer' }],
  cancel: ['cancelTicket', { reasonId: 'unwanted' }],
};

const called = (): Stage => staffed().taken('a1').given('ann', 'callNext', { counterId: 'c1' });
const serving = (): Stage => {
  const self = called();
  return self.given('ann', 'startService', { counterId: 'c1', ticketId: self.idOf('A001') });
};
const states: Readonly<Record<string, () => Stage>> = {
  waiting: () => staffed().taken('a1'),
  called,
  serving,
  held: () => serving().given('ann', 'holdTicket', { counterId: 'c1' }),
  noShow: () =>
    called()
      .given('ann', 'recallTicket', { counterId: 'c1' })
      .wait(200)
      .given('ann', 'markNoShow', { counterId: 'c1' }),
};

describe('号的页面上给的动作', () => {
  it.each(Object.keys(states))('%s：给出来的大厅都答应，不答应的不给', (status) => {
    const set = states[status];
    if (!set) throw new Error(status);
    const ticket = set().ticket('A001');
    expect(ticket.status).toBe(status);
    const allowed = Object.entries(sends).flatMap(([action, [name, payload]]) => {
      const self = set();
      const outcome = self.when('guide', name, { ticketId: self.idOf('A001'), ...payload });
      return isRejection(outcome) ? [] : [action];
    });
    expect([...actionsFor(ticket)].toSorted()).toEqual(allowed.toSorted());
  });
});
