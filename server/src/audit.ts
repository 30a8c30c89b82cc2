/** `npm run audit -- verify`: whether the log is what was written, and the tables are what the log says. */
import { join } from 'node:path';
import { verifyHub } from './audit/verify.ts';
import { ConfigFault } from './config-fault.ts';
import { readConfig } from './config.ts';
import { DATABASE_FILE } from './store/open.ts';

const [task, file] = process.argv.slice(2);
try {
  if (task !== 'verify') {
    throw new ConfigFault([
      { zh: '用法：npm run audit -- verify [数据库文件]', en: 'usage: npm run audit -- verify [file]' },
    ]);
  }
  const { chain, tables, notes, sound } = verifyHub(
    file ?? join(readConfig(process.env).data, DATABASE_FILE),
  );
  const lines = [
    `事件 events: ${chain.events}${chain.brokenAt === null ? '' : ` · 链在第 ${chain.brokenAt} 条断开 broken at ${chain.brokenAt}`}`,
    ...tables.map(
      ({ table, rows, different }) =>
        `读表 ${table}: ${rows}${different.length === 0 ? '' : ` · 不一致 different: ${different.join(', ')}`}`,
    ),
    ...(notes.missing.length === 0 ? [] : [`缺少备注 missing notes: ${notes.missing.join(', ')}`]),
    sound ? '核验通过 sound' : '核验未通过 NOT SOUND',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = sound ? 0 : 1;
} catch (error) {
  if (!(error instanceof Error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
