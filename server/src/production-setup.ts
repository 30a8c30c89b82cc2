/** The first set-up of a real hall: its data folder, its configuration, its first manager. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HallId } from '@yichuang/domain/ids';
import { instantOf } from '@yichuang/domain/time';
import { NewAccount } from '@yichuang/protocol/api';
import { openAccounts } from './access/accounts.ts';
import { openPasswords, STRONG } from './access/passwords.ts';
import { bearOrCheck, readBirth } from './birth.ts';
import { readCatalogue } from './catalogue/load.ts';
import { ConfigFault, type ConfigComplaint } from './config-fault.ts';
import { CONFIG_FILE, ConfigFile } from './config.ts';
import { DEMO_PASSWORD, isDemoUsername } from './demo.ts';
import { openForReading, openStore, DATABASE_FILE } from './store/open.ts';

/** As given, not yet checked. */
export interface Answers {
  readonly hallId: string;
  readonly username: string;
  readonly displayName: string;
  readonly password: string;
  /** `host:port`. */
  readonly printers: readonly string[];
  readonly host?: string;
  readonly port?: string;
  readonly publicUrl?: string;
}

/** Whether the folder has a manager already. Throws `ConfigFault` for a demo's folder. */
export function isSetUp(data: string): boolean {
  const birth = readBirth(data);
  if (birth === null) return false;
  bearOrCheck(data, { ...birth, mode: 'production' });
  const file = join(data, DATABASE_FILE);
  if (!existsSync(file)) return false;
  const database = openForReading(file);
  try {
    return database.prepare("SELECT 1 FROM account WHERE role = 'manager'").get() !== undefined;
  } finally {
    database.close();
  }
}

/** Checks everything before anything is written. Throws `ConfigFault`. */
export async function setUpProduction(data: string, answers: Answers): Promise<void> {
  const { hallId, file, account } = check(answers);
  bearOrCheck(data, { mode: 'production', hallId, bornAt: instantOf(Date.now()) });
  writeFileSync(join(data, CONFIG_FILE), `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 });
  const store = openStore(data);
  try {
    await openAccounts(store.tables, openPasswords(STRONG), () => instantOf(Date.now())).create(account);
  } finally {
    store.close();
  }
}

interface Checked {
  readonly hallId: HallId;
  readonly file: ConfigFile;
  readonly account: NewAccount;
}

function check(answers: Answers): Checked {
  const { hallId, username, displayName, password, printers, host, port, publicUrl } = answers;
  const halls = readCatalogue().halls;
  const complaints: ConfigComplaint[] = [];
  const hall = halls.find(({ id }) => id === hallId);
  if (!hall) {
    const ids = halls.map(({ id, name }) => `${id} ${name}`);
    complaints.push({ zh: `没有大厅 ${hallId}；可选：${ids.join('，')}`, en: `there is no hall ${hallId}` });
  }
  if (password === DEMO_PASSWORD || isDemoUsername(username)) {
    complaints.push({
      zh: '演示的账号和密码不能用于正式运行',
      en: "a demo's username or password cannot be used in production",
    });
  }
  const account = NewAccount.safeParse({ username, displayName, role: 'manager', password });
  if (!account.success) {
    complaints.push({
      zh: '管理员用户名为字母、数字、点、横线，密码至少 8 位、字母数字符号至少用两种，姓名必填',
      en: 'the username is of letters, digits, dots and dashes, the password has 8 characters or more, a name is needed',
    });
  }
  const file = ConfigFile.safeParse({
    hallId,
    printers,
    ...(host !== undefined && { host }),
    ...(port !== undefined && { port }),
    ...(publicUrl !== undefined && { publicUrl }),
  });
  if (!file.success) {
    const fields = file.error.issues.map(({ path }) => path.join('.')).join(', ');
    complaints.push({ zh: `这些设置有误：${fields}（打印机写作 主机:端口）`, en: `not usable: ${fields}` });
  }
  if (!hall || !account.success || !file.success || complaints.length > 0) throw new ConfigFault(complaints);
  return { hallId: hall.id, file: file.data, account: account.data };
}
