/** Asks on the terminal what is still to be said; without a terminal names what is missing. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { ConfigFault } from './config-fault.ts';
import type { Answers } from './production-setup.ts';

interface Question {
  readonly key: 'hallId' | 'username' | 'displayName' | 'password' | 'printers';
  readonly zh: string;
  /** How to say it without a terminal. */
  readonly otherwise: string;
  readonly hidden?: true;
  readonly optional?: true;
}

const QUESTIONS: readonly Question[] = [
  { key: 'hallId', zh: '大厅编号（县厅 H00，乡镇 H01–H09）Hall', otherwise: '--hall' },
  { key: 'username', zh: '管理员用户名 Administrator username', otherwise: '--admin' },
  { key: 'displayName', zh: '管理员姓名 Administrator name', otherwise: '--admin-name' },
  {
    key: 'password',
    zh: '管理员密码（至少 8 位，字母、数字、符号至少用两种）Password',
    otherwise: 'HUB_ADMIN_PASSWORD',
    hidden: true,
  },
  {
    key: 'printers',
    zh: '取号小票打印机 主机:端口（没有则留空）Printer',
    otherwise: '--printer',
    optional: true,
  },
];

export async function askAtTerminal(given: Partial<Answers>): Promise<Answers> {
  const open = QUESTIONS.filter(({ key }) => given[key] === undefined);
  const answers: Record<string, unknown> = { printers: [], ...given };
  if (!process.stdin.isTTY) {
    const missing = open.filter(({ optional }) => !optional).map(({ otherwise }) => otherwise);
    if (missing.length > 0) {
      throw new ConfigFault([
        { zh: `缺少：${missing.join('、')}`, en: `not a terminal; please give ${missing.join(', ')}` },
      ]);
    }
  } else {
    for (const { key, zh, hidden } of open) {
      const text = await ask(`${zh}: `, hidden ?? false);
      answers[key] = key === 'printers' ? text.split(/[\s,，]+/).filter((part) => part !== '') : text;
    }
  }
  return answers as unknown as Answers;
}

async function ask(question: string, hidden: boolean): Promise<string> {
  if (hidden) process.stdout.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({
    input: process.stdin,
    output: hidden ? nowhere : process.stdout,
    terminal: true,
  });
  try {
    return (await terminal.question(hidden ? '' : question)).trim();
  } finally {
    terminal.close();
    if (hidden) process.stdout.write('\n');
  }
}
