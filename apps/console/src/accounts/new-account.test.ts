import type { AccountCard } from '@yichuang/protocol/api';
import { expect, test } from 'vitest';
import { faultsOf, type Draft } from './new-account.ts';

const GOOD: Draft = { username: 'lin.mei', displayName: '林梅', password: 'eight888' };
const EXISTING = [{ username: 'Manager' } as AccountCard];

test.each<[Partial<Draft>, object]>([
  [{}, {}],
  [{ displayName: ' ' }, { displayName: 'nameMissing' }],
  [{ username: '林梅' }, { username: 'usernameLetters' }],
  [{ username: 'manager ' }, { username: 'usernameTaken' }],
  [{ password: 'short' }, { password: 'passwordWeak' }],
  [{ password: '12345678' }, { password: 'passwordWeak' }],
])('%j', (change, faults) => {
  expect(faultsOf({ ...GOOD, ...change }, EXISTING)).toEqual(faults);
});
