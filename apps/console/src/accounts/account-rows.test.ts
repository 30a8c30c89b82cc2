import { StaffRole } from '@yichuang/domain/actor';
import type { AccountCard } from '@yichuang/protocol/api';
import { expect, test } from 'vitest';
import { inOrder, matches, mayChange, rolesFor, stateOf } from './account-rows.ts';

const lin = {
  displayName: '林梅',
  username: 'LinMei',
  role: 'clerk',
  locked: true,
  disabled: true,
} as AccountCard;

test('found by a part of the name or username, whatever the case', () => {
  expect(['林', ' linm ', '', '王'].map((typed) => matches(lin, 'all', typed))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(matches(lin, 'guide', '')).toBe(false);
});

test('disabled says more than locked', () => {
  expect(stateOf(lin)).toBe('disabled');
  expect(stateOf({ ...lin, disabled: false })).toBe('locked');
});

test('whoever is locked out comes first, then by role and number', () => {
  const of = (username: string, role: string, locked = false): AccountCard =>
    ({ username, role, locked, disabled: false, displayName: '' }) as AccountCard;
  const all = [
    of('clerk10', 'clerk'),
    of('clerk9', 'clerk'),
    of('clerk1', 'clerk', true),
    of('boss', 'manager'),
  ];
  expect(inOrder(all).map(({ username }) => username)).toEqual(['clerk1', 'boss', 'clerk9', 'clerk10']);
});

test('the operator neither changes nor makes a manager', () => {
  expect(mayChange('operator', { ...lin, role: 'manager' })).toBe(false);
  expect(mayChange('manager', { ...lin, role: 'manager' })).toBe(true);
  expect(rolesFor('operator', StaffRole.options)).toEqual([
    'clerk',
    'guide',
    'operator',
    'official',
    'supervisor',
  ]);
});
