import type { DeviceId } from '@yichuang/domain/ids';
import { expect, test } from 'vitest';
import { openOrders } from './orders.ts';

const KIOSK = 'kiosk-1' as DeviceId;
const OTHER = 'printer-desk' as DeviceId;

test('a terminal that listens gets its order at once, another terminal nothing of it', async () => {
  const orders = openOrders();
  const heard = orders.next(KIOSK);
  const orderId = orders.give(KIOSK, { order: 'testSlip' });
  expect(orders.outcomeOf(orderId)).toEqual({ outcome: 'waiting' });
  expect(await heard).toEqual([{ orderId, wish: { order: 'testSlip' } }]);
  expect(orders.outcomeOf(orderId)).toEqual({ outcome: 'underWay' });
  expect(orders.report(OTHER, orderId, { outcome: 'done' })).toBe(false);
  expect(orders.report(KIOSK, orderId, { outcome: 'notHere' })).toBe(true);
  expect(orders.outcomeOf(orderId)).toEqual({ outcome: 'notHere' });
});

test('an order that nobody fetched is not done later, when whoever asked has gone', async () => {
  let now = 0;
  const orders = openOrders(() => now);
  const orderId = orders.give(KIOSK, { order: 'restart' });
  now = 20_001;
  expect(orders.outcomeOf(orderId)).toEqual({ outcome: 'unanswered' });
  const heard = orders.next(KIOSK);
  orders.close();
  expect(await heard).toEqual([]);
  now = 60_001;
  expect(orders.outcomeOf(orderId)).toBeNull();
});
