/** `npm run restore [-- <file>]`: puts a backup, the newest if none is named, in the place of the hall's database. */
import { instantOf } from '@yichuang/domain/time';
import { ConfigFault } from './config-fault.ts';
import { readConfig } from './config.ts';
import { backupFolder, backupsIn } from './store/backup.ts';
import { restoreBackup } from './store/restore.ts';
import { systemClock } from './time.ts';

try {
  const { data } = readConfig(process.env);
  const backup = process.argv[2] ?? backupsIn(data)[0];
  if (backup === undefined) {
    const folder = backupFolder(data);
    throw new ConfigFault([{ zh: `${folder} 中没有备份`, en: `there is no backup in ${folder}` }]);
  }
  const { chain, logId, replaced } = restoreBackup(backup, data, instantOf(systemClock.wall()));
  const lines = [
    `已恢复 restored: ${backup}`,
    `事件 events: ${chain.events} · logId ${logId}`,
    ...(replaced === null ? [] : [`原数据库保存在 the former database is in: ${replaced}`]),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
