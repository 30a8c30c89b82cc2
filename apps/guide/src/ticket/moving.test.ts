import { describe, expect, it } from 'vitest';
import { staffed } from '@yichuang/domain/testing/stage';
import type { CounterId, ZoneId } from '@yichuang/domain/ids';
import { CATALOGUE } from '../testing/a-catalogue.ts';
import { moveBack, moveOf, moveTargets } from './moving.ts';

const [A, B] = ['A' as ZoneId, 'B' as ZoneId];
const anywhere = (zoneId: ZoneId) => ({ zoneId, counterId: null, note: '' });

describe('导办转窗', () => {
  it('取错区：换成新区的事，办完不会被送回旧区', () => {
    const self = staffed().taken('a1');
    const move = moveOf(self.hall, CATALOGUE, self.ticket('A001'), anywhere(B));
    expect(move).toMatchObject({ toZoneId: B, serviceId: 'b1' });
    self.given('guide', 'transferTicket', move);
    expect(self.ticket('A001')).toMatchObject({ zoneId: B, services: ['b1'] });
  });

  it('一号办几件：去有事要办的区，别的事留着', () => {
    const self = staffed().taken('a1+b1');
    const move = moveOf(self.hall, CATALOGUE, self.ticket('A001'), anywhere(B));
    expect(move).not.toHaveProperty('serviceId');
    self.given('guide', 'transferTicket', move);
    expect(self.ticket('A001').services).toEqual(['b1', 'a1']);
  });

  it('撤销转窗：区、事项、先后都和转之前一样', () => {
    const self = staffed().taken('a1', 'a1');
    const before = self.ticket('A001');
    self.given('guide', 'transferTicket', moveOf(self.hall, CATALOGUE, before, anywhere(B)));
    self.given('guide', 'transferTicket', { ...moveBack(before) });
    const { zoneId, services, placedAt, takenAt, forCounterId } = self.ticket('A001');
    expect({ zoneId, services, placedAt, takenAt, forCounterId }).toEqual({
      zoneId: before.zoneId,
      services: before.services,
      placedAt: before.placedAt,
      takenAt: before.takenAt,
      forCounterId: null,
    });
  });

  it('留给一个窗口再撤销，又回到大家的队里', () => {
    const self = staffed().taken('a1');
    const before = self.ticket('A001');
    const to = { zoneId: A, counterId: 'c1' as CounterId, note: ' 只差签字 ' };
    const move = moveOf(self.hall, CATALOGUE, before, to);
    expect(move).toMatchObject({ toCounterId: 'c1', note: '只差签字' });
    self.given('guide', 'transferTicket', move);
    self.given('guide', 'transferTicket', { ...moveBack(before) });
    expect(self.ticket('A001').forCounterId).toBeNull();
  });

  it('过号的人转走后回不到过号，所以不给撤销', () => {
    const self = staffed().taken('a1').given('ann', 'callNext', { counterId: 'c1' });
    self
      .given('ann', 'recallTicket', { counterId: 'c1' })
      .wait(200)
      .given('ann', 'markNoShow', { counterId: 'c1' });
    expect(moveBack(self.ticket('A001'))).toBeNull();
  });

  it('自己的区排最后，写着开着的窗口', () => {
    const self = staffed().taken('a1');
    const targets = moveTargets(self.hall, self.ticket('A001'));
    expect(targets.map(({ zoneId }) => zoneId)).toEqual([B, A]);
    expect(targets[1]?.counterIds).toEqual(['c1', 'c2', 'c3']);
  });
});
