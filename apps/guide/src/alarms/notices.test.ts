import { describe, expect, it } from 'vitest';
import { staffed, stage, type Stage } from '@yichuang/domain/testing/stage';
import { noticeKey, noticesOf } from './notices.ts';

function failed(self: Stage, number: string): Stage {
  const slip = self.ticket(number).slip;
  return self.given('kiosk', 'reportPrint', {
    jobId: slip?.jobId,
    ticketId: self.idOf(number),
    outcome: 'failed',
    condition: 'paperOut',
    evidence: 'processId',
  });
}
const printed = (self: Stage, serviceId: string): Stage =>
  self.given('kiosk', 'takeTicket', { services: [serviceId], printerId: 'kiosk-1' });

describe('导办的提醒', () => {
  it('同一台机器没出来的号票并成一件', () => {
    const self = printed(printed(printed(staffed(), 'a1'), 'a1'), 'a1');
    failed(failed(self, 'A002'), 'A001');
    const notices = noticesOf(self.hall, [], self.wait(20).at);
    expect(notices).toMatchObject([
      { kind: 'slips', printerId: 'kiosk-1', certain: true, slips: [{ number: 'A001' }, { number: 'A002' }] },
      { kind: 'slips', printerId: 'kiosk-1', certain: false, slips: [{ number: 'A003' }] },
    ]);
    expect(new Set(notices.map(noticeKey)).size).toBe(2);
  });

  it('没有窗口的队排在最前，说出哪些窗口能顶', () => {
    const self = stage().taken('b1', 'a1').given('cai', 'openCounter', { counterId: 'c3' });
    self.given('cai', 'pauseCounter', { counterId: 'c3', reasonId: 'toilet', confirmed: true }).wait(6 * 60);
    const [first] = noticesOf(self.hall, [], self.at);
    expect(first).toMatchObject({
      kind: 'orphanQueue',
      waiting: 1,
      helpers: expect.arrayContaining([{ number: 3, state: 'paused' }]) as unknown,
    });
    expect(first?.kind === 'orphanQueue' && first.helpers[0]).toEqual({ number: 3, state: 'paused' });
  });

  it('等得久的一位一件，没事就没有提醒', () => {
    const self = staffed().taken('a1');
    expect(noticesOf(self.hall, [], self.at)).toEqual([]);
    expect(noticesOf(self.hall, [], self.wait(31 * 60).at)).toMatchObject([
      { kind: 'longWait', number: 'A001' },
    ]);
  });
});
