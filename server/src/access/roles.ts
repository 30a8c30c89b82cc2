/** Who may see and do what beside commands (权限表): one row a view; commands carry their own roles. */
import type { DeviceKind, Power, StaffRole } from '@yichuang/domain/actor';
import { RESPONSIBLE_ROLES } from '@yichuang/domain/rounds/command';
import { rolesOf, type Asker } from './asker.ts';

type Who = StaffRole | DeviceKind;

const STAFF: readonly Who[] = ['clerk', 'guide', 'manager', 'operator', 'official'];
const TERMINALS: readonly Who[] = ['kiosk', 'display', 'counter', 'printer', 'evaluator'];
const CONSOLE: readonly Who[] = ['manager', 'operator'];
/** Reads how the hall does, changes nothing; what they look at is kept (留痕). */
const SUPERVISED: readonly Who[] = [...CONSOLE, 'supervisor'];

export const permissions = {
  /** The living hall and its events: `hall/*`. */
  followHall: [...STAFF, ...TERMINALS, 'supervisor'],
  /** ▲监管预警: whoever may be told. */
  followAlerts: ['guide', ...SUPERVISED],
  /** 办不成事: whoever may open or answer one, and whoever supervises. */
  followDesk: ['guide', 'clerk', 'manager', 'supervisor'],
  exportDesk: ['manager', 'supervisor'],
  /** 巡查: whoever goes round, puts something right, or supervises. */
  followRounds: ['guide', 'manager', 'operator', 'supervisor'],
  /** What was given to whoever asks to put right, with its photos. */
  readOwnFindings: RESPONSIBLE_ROLES,
  readRoundPhotos: [...RESPONSIBLE_ROLES, 'supervisor'],
  sendRoundPhotos: RESPONSIBLE_ROLES,
  exportRounds: ['manager', 'supervisor'],
  changeRoundRules: ['manager'],
  /** 我的数据: the figures of the own work, and 数据复核 of them. */
  readOwnFigures: ['clerk'],
  followObjections: ['manager'],
  changeAlertRules: ['manager'],
  /** Cases with their hand-overs and deliveries; an official sees those of the own department only. */
  followCases: ['clerk', 'manager', 'official'],
  /** Ratings and what follows from them; also whoever has the power `inspect`. Never a clerk by role. */
  followEvaluations: ['manager'],
  changeEvaluationRules: ['manager'],
  /** The evaluator's page: what it asks now. No person has a part in it. */
  answerEvaluations: ['evaluator'],
  /** Whether a visit has been asked, and nothing else. */
  watchPrompt: ['clerk'],
  /** Whether a result can be collected: asked before any number is given. */
  askCollect: ['kiosk', 'clerk', 'guide', 'manager'],
  /** A ticket by its number: where it belongs. */
  findTicket: [...STAFF, 'supervisor'],
  /** Everything that happened to a ticket. */
  readLife: [...STAFF, 'supervisor'],
  /** Free text that somebody wrote for a colleague. */
  readNotes: STAFF,
  /** Tickets of yesterday that were left or put off (昨日遗留, 转次日优先). */
  readLeftovers: STAFF,
  /** Turns the number of a document into a visitor of the day. */
  identify: ['kiosk', 'clerk', 'guide', 'manager'],
  /** Numbers to give while cut off from the hub. */
  leaseNumbers: ['kiosk'],
  /** Who is expected today, by slot; names nobody. */
  readAppointments: ['guide', 'clerk', ...CONSOLE],
  importAppointments: CONSOLE,
  /** Figures of a day: 今日. */
  readFigures: SUPERVISED,
  /** Who ought to be where; the minute's gaps are in the hall's own events. */
  readRoster: [...STAFF, 'supervisor'],
  keepRoster: ['manager'],
  /** A clerk, to know which machine prints a number. */
  readDevices: ['guide', 'clerk', ...SUPERVISED],
  manageDevices: CONSOLE,
  /** What every terminal says of its parts, and what it fetches that staff want of it. */
  reportParts: ['kiosk', 'display', 'counter', 'printer'],
  takeOrders: ['kiosk', 'display', 'counter', 'printer'],
  /** A test page, 已换纸, a reload of a machine elsewhere; and what became of any order. */
  orderMachines: ['guide', ...CONSOLE],
  readOrders: ['guide', 'clerk', ...CONSOLE],
  manageAccounts: CONSOLE,
  /** Where the questions and papers of items are changed; an official's changes are bound to the own department. */
  readGuidanceDesk: ['manager', 'official'],
  /** 知识库: where answers are written; an official's changes are bound to the own department. */
  readKnowledgeDesk: ['manager', 'official'],
  /** Data of applicants: enter and correct them, find somebody by their whole number. */
  enterPeople: ['clerk', 'manager', 'official'],
  /** The masked card, and the whole one for a reason that is recorded. */
  readPeople: ['clerk', 'manager', 'official'],
  /** Who looked at whose whole card; also whoever has the power `inspect`. */
  readReveals: ['manager'],
  purgePeople: ['manager'],
  /** How casework is set up: 文号, phones, runs. */
  readOffice: STAFF,
  manageOffice: ['manager'],
  /** Messages to applicants that did not get through. */
  readNotices: ['clerk', 'manager'],
  /** A 一次性告知单 for somebody, on a printer elsewhere. */
  askForChecklist: ['guide', 'clerk', 'manager'],
  /** A hardware key at a counter: acts as the account signed in there, so that no person has a part in it. */
  pressKeys: ['counter'],
  /** A paper on the A4 printer of one's window; and the terminals that print them. */
  orderSheets: ['clerk'],
  printSheets: ['counter'],
  /** What a hall sets by itself: hours, counters, slip, screens. */
  manageSettings: CONSOLE,
  /** The hub's own state, its backup, the settings that wait. */
  readUpkeep: CONSOLE,
  readMetrics: ['operator'],
  /** 补录: a register handed in as a sheet, and the empty one. */
  enterPaper: ['clerk', ...CONSOLE],
  /** 应急包. */
  printKit: CONSOLE,
  /** Back to a backup. */
  restoreBackup: CONSOLE,
  /** The code by which a second PC is paired. */
  pairStandby: ['operator'],
} as const satisfies Record<string, readonly Who[]>;

export type Permission = keyof typeof permissions;

/** What a power opens beside the roles. */
const BY_POWER: Readonly<Partial<Record<Permission, Power>>> = {
  followEvaluations: 'inspect',
  readReveals: 'inspect',
};

export function may(asker: Asker, permission: Permission): boolean {
  const allowed: readonly Who[] = permissions[permission];
  const power = BY_POWER[permission];
  // A clerk is judged by what stands there, and never reads it.
  if (power !== undefined && asker.account?.role !== 'clerk' && asker.account?.powers.includes(power))
    return true;
  return rolesOf(asker).some((role) => allowed.includes(role));
}
