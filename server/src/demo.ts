/** The demo hall (演示): its accounts and devices, and `demo.json`, by which people and programs get in. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeviceKind, StaffRole, type Power } from '@yichuang/domain/actor';
import { DeviceId } from '@yichuang/domain/ids';
import type { DemoDoor } from '@yichuang/protocol/api';
import type { Department } from '@yichuang/domain/catalogue/premises';
import { z } from 'zod';
import type { Access } from './access/access.ts';
import { STRONG } from './access/passwords.ts';
import type { PublishedCatalogue } from './catalogue/load.ts';
import { ConfigFault } from './config-fault.ts';
import type { Config } from './config.ts';

/** One password for all: written in a file for everybody to read. Production refuses it. */
export const DEMO_PASSWORD = 'yichuang-demo';

const DemoAccount = z.strictObject({ role: StaffRole, username: z.string(), password: z.string() });
const DemoDevice = z.strictObject({
  kind: DeviceKind,
  name: z.string(),
  deviceId: DeviceId,
  token: z.string(),
  /** `host:port` of the slip printer that this terminal owns. */
  printer: z.string().optional(),
});
export const DemoFile = z.strictObject({
  url: z.string(),
  accounts: z.array(DemoAccount),
  devices: z.array(DemoDevice),
});
export type DemoFile = z.infer<typeof DemoFile>;
type DemoDevice = z.infer<typeof DemoDevice>;

/** Who and what a demo hall has. */
export interface Demo extends DemoDoor {
  readonly devices: DemoFile['devices'];
}

interface Person {
  readonly role: StaffRole;
  readonly username: string;
  readonly displayName: string;
  readonly departmentId?: string;
  readonly powers?: Power[];
}

interface Machine {
  readonly kind: DeviceKind;
  readonly deviceId: string;
  readonly name: string;
  readonly place?: string;
  readonly printer?: string | undefined;
}

const DEMO_FILE = 'demo.json';

/** Makes what is missing, leaves what is there: a demo folder goes on where it was. */
export async function furnishDemo(
  access: Access,
  catalogue: PublishedCatalogue,
  departments: readonly Department[],
  config: Config,
): Promise<Demo> {
  const accounts = await Promise.all(
    [...peopleOf(catalogue), ...officialsOf(departments)].map(async (person) => {
      const account = { ...person, password: DEMO_PASSWORD };
      await access.accounts.create(account);
      return account;
    }),
  );
  const kept = readDemoFile(config.data)?.devices ?? [];
  const there = new Set(access.devices.list().map(({ deviceId }) => deviceId));
  const devices = machinesOf(catalogue, config.printers).map((machine): DemoDevice => {
    const deviceId = DeviceId.parse(machine.deviceId);
    const { kind, name, place = '', printer } = machine;
    const token =
      kept.find((device) => device.deviceId === deviceId && there.has(deviceId))?.token ??
      (there.has(deviceId)
        ? access.devices.renew(deviceId)
        : access.devices.admit(kind, name, place, deviceId)
      ).token;
    return { kind, name, deviceId, token, ...(printer === undefined ? {} : { printer }) };
  });
  return { accounts, devices };
}

/** Production: an account that a demo made, in whatever way it came here, keeps the hub from starting. */
export function refuseDemoAccounts(access: Access): void {
  const names = access.accounts.lighterThan(STRONG);
  if (names.length === 0) return;
  throw new ConfigFault([
    {
      zh: `正式运行的数据库里有演示账号（${names.join('、')}），拒绝启动`,
      en: `the database holds accounts of a demo (${names.join(', ')}): the hub does not start`,
    },
  ]);
}

/** `<data>/demo.json`. */
export function writeDemoFile(data: string, url: string, { accounts, devices }: Demo): void {
  const content: DemoFile = {
    url,
    accounts: accounts.map(({ role, username, password }) => ({ role, username, password })),
    devices,
  };
  writeFileSync(join(data, DEMO_FILE), `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
}

/** Null when it is not there or was damaged: its tokens are then made anew. */
function readDemoFile(data: string): DemoFile | null {
  const file = join(data, DEMO_FILE);
  if (!existsSync(file)) return null;
  try {
    return DemoFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Names that every demo has and that everybody could guess. */
export function isDemoUsername(username: string): boolean {
  return /^((clerk|guide)\d+|manager|operator|supervisor|inspector|chief|official-[a-z]+)$/i.test(username);
}

/** A clerk for each counter, and who else such a hall has. */
function peopleOf({ hall, counters }: PublishedCatalogue): readonly Person[] {
  const numbered = (role: StaffRole, name: string, amount: number): readonly Person[] =>
    Array.from({ length: amount }, (_, index) => ({
      role,
      username: `${role}${index + 1}`,
      displayName: `${name}${index + 1}`,
    }));
  return [
    ...numbered('clerk', '演示窗口', Math.max(counters.length, 1)).map((clerk) => ({
      ...clerk,
      powers: ['decideAtOnce' as const],
    })),
    ...numbered('guide', '演示导办', hall.level === 'county' ? 2 : 1),
    { role: 'manager', username: 'manager', displayName: '演示管理员' },
    { role: 'operator', username: 'operator', displayName: '演示运维' },
    { role: 'supervisor', username: 'supervisor', displayName: '演示监管员' },
  ];
}

/** One official for each department that decides cases, and the head of the 审批局, who approves what needs approval. */
function officialsOf(departments: readonly Department[]): readonly Person[] {
  return departments.flatMap(({ id, shortName }, index) => {
    const official = { role: 'official', departmentId: id } as const;
    return [
      { ...official, username: `official-${id.toLowerCase()}`, displayName: `演示${shortName}审批员` },
      ...(index === 0
        ? [
            {
              ...official,
              username: 'chief',
              displayName: `演示${shortName}负责人`,
              powers: ['approve' as const, 'inspect' as const],
            },
          ]
        : []),
    ];
  });
}

/** A county hall has a kiosk; in a township the clerk hands out the numbers. */
function machinesOf(
  { hall, counters }: PublishedCatalogue,
  [kioskPrinter, deskPrinter]: readonly string[],
): readonly Machine[] {
  const county = hall.level === 'county';
  return [
    ...(county
      ? [
          {
            kind: 'kiosk',
            deviceId: 'kiosk-1',
            name: '1号取号机',
            place: '大厅入口',
            printer: kioskPrinter,
          } as const,
        ]
      : []),
    { kind: 'display', deviceId: 'display-main', name: '大厅大屏' },
    ...counters.map(({ number }) => ({
      kind: 'display' as const,
      deviceId: `display-window-${number}`,
      name: `${number}号窗口屏`,
    })),
    ...counters.map(({ number }) => ({
      kind: 'evaluator' as const,
      deviceId: `evaluator-${number}`,
      name: `${number}号窗口评价器`,
    })),
    {
      kind: 'printer',
      deviceId: 'printer-desk',
      name: '导办台打印机',
      place: '导办台',
      printer: deskPrinter ?? kioskPrinter,
    },
  ];
}
