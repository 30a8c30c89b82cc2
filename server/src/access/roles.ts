/** Who may see and do what beside commands (权限表): one row a view; commands carry their own roles. */
import type { DeviceKind, StaffRole } from '@yichuang/domain/actor';
import { rolesOf, type Asker } from './asker.ts';

type Who = StaffRole | DeviceKind;

const STAFF: readonly Who[] = ['clerk', 'guide', 'manager', 'operator'];
const TERMINALS: readonly Who[] = ['kiosk', 'display', 'counter', 'printer'];
const CONSOLE: readonly Who[] = ['manager', 'operator'];

export const permissions = {
  /** The living hall and its events: `hall/*`. */
  followHall: [...STAFF, ...TERMINALS],
  /** A ticket by its number: where it belongs. */
  findTicket: STAFF,
  /** Everything that happened to a ticket. */
  readLife: STAFF,
  /** Free text that somebody wrote for a colleague. */
  readNotes: STAFF,
  /** Tickets of yesterday that were left or put off (昨日遗留, 转次日优先). */
  readLeftovers: STAFF,
  /** Turns the number of a document into a visitor of the day. */
  identify: ['kiosk', 'clerk', 'guide', 'manager'],
  /** Figures of a day: 今日. */
  readFigures: CONSOLE,
  readDevices: ['guide', ...CONSOLE],
  manageDevices: CONSOLE,
  manageAccounts: CONSOLE,
  /** The hub's own state, its backup, the settings that wait. */
  readUpkeep: CONSOLE,
  readMetrics: ['operator'],
} as const satisfies Record<string, readonly Who[]>;

export type Permission = keyof typeof permissions;

export function may(asker: Asker, permission: Permission): boolean {
  const allowed: readonly Who[] = permissions[permission];
  return rolesOf(asker).some((role) => allowed.includes(role));
}
