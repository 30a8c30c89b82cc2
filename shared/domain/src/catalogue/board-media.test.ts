import { expect, test } from 'vitest';
import { playedAt, type BoardMedia } from './board-media.ts';

const item = (mediaId: string, change: Partial<BoardMedia> = {}): BoardMedia => ({
  mediaId,
  kind: 'picture',
  title: mediaId,
  seconds: 10,
  weekdays: [1, 2, 3, 4, 5],
  from: '00:00' as BoardMedia['from'],
  to: '23:59' as BoardMedia['to'],
  ...change,
});

test('plays what belongs to the weekday and the time, in its order', () => {
  const list = [
    item('noon', { from: '12:00' as BoardMedia['from'], to: '14:30' as BoardMedia['to'] }),
    item('always'),
    item('weekend', { weekdays: [6, 7] }),
  ];
  const at = (weekday: number, time: string) =>
    playedAt(list, { weekday, time }).map(({ mediaId }) => mediaId);
  expect(at(1, '12:00')).toEqual(['noon', 'always']);
  expect(at(1, '14:30')).toEqual(['always']);
  expect(at(7, '09:00')).toEqual(['weekend']);
});
