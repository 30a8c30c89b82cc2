/**
 * `npm run rotate-keys`: a new key for personal data; everything is sealed anew with it. Goes on where it was stopped.
 * `npm run rotate-keys -- retire`: destroys the files of old keys that no row and no copy needs any more.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { instantOf } from '@yichuang/domain/time';
import { ConfigFault } from './config-fault.ts';
import { readConfig } from './config.ts';
import { failpointFrom } from './failpoints.ts';
import { openKeyRing } from './people/key-ring.ts';
import { isUsed, rotateKeys } from './people/rotation.ts';
import { openVault } from './people/vault.ts';
import { backupsIn, replacedIn } from './store/backup.ts';
import { compact } from './store/compact.ts';
import { DATABASE_FILE, openForReading, openStore, type Store } from './store/open.ts';
import { systemClock } from './time.ts';

try {
  const [task] = process.argv.slice(2);
  if (task !== undefined && task !== 'retire') {
    throw new ConfigFault([
      { zh: '用法:npm run rotate-keys [-- retire]', en: 'usage: npm run rotate-keys [-- retire]' },
    ]);
  }
  const lines = task === 'retire' ? retire() : rotate();
  process.stdout.write(`${lines.join('\n')}\n`);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

/** Only of a hall that there is: a mistyped folder is not made into one. */
function openHall(data: string): Store {
  const file = join(data, DATABASE_FILE);
  if (!existsSync(file)) throw new ConfigFault([{ zh: `没有数据库 ${file}`, en: `there is no ${file}` }]);
  return openStore(data);
}

function rotate(): readonly string[] {
  const { data, mode, retention } = readConfig(process.env);
  const failpoint = failpointFrom(process.env['HUB_FAILPOINT'], mode);
  const at = instantOf(systemClock.wall());
  const store = openHall(data);
  try {
    const vault = openVault(openKeyRing(store.tables, data, at));
    const lost = vault.ring.lost();
    const { key, resumed, sealedAnew, unreadable, retired } = rotateKeys(store.tables, vault, at, () =>
      failpoint('rotatingKeys'),
    );
    compact(store.file);
    return [
      resumed
        ? `接着上次未完成的换密钥 a rotation that had stopped was carried on: people-${key}.key`
        : `新密钥 new key: people-${key}.key`,
      `重新加密 sealed anew: ${sealedAnew}`,
      ...(unreadable === 0 ? [] : [`无法解密（密钥缺失或数据损坏） unreadable: ${unreadable}`]),
      ...(lost.length === 0 ? [] : [`缺少密钥文件 missing key files: ${lost.map(nameOf).join(', ')}`]),
      ...(retired.length === 0
        ? []
        : [
            `已停用 retired: ${retired.map(nameOf).join(', ')}`,
            `旧备份还要用它；${retention.backupDays} 天后运行 npm run rotate-keys -- retire 销毁 still needed by old copies; destroy it with "retire" in ${retention.backupDays} days`,
          ]),
    ];
  } finally {
    store.close();
  }
}

function retire(): readonly string[] {
  const { data } = readConfig(process.env);
  const store = openHall(data);
  try {
    const ring = openKeyRing(store.tables, data, instantOf(systemClock.wall()));
    const old = ring.states().filter(({ retiredAt, present }) => retiredAt !== null && present);
    if (old.length === 0) return ['没有已停用的密钥 no key is retired'];
    return old.map(({ number }) => {
      if (isUsed(store.tables, number)) {
        return `保留 kept: ${nameOf(number)}（资料还在使用 still used）`;
      }
      const copies = copiesIn(data).filter((file) => isNeededBy(file, number));
      if (copies.length > 0) {
        return `保留 kept: ${nameOf(number)}（${copies.length} 份旧备份还要用 needed by ${copies.length} copies）`;
      }
      ring.destroy(number);
      return `已销毁 destroyed: ${nameOf(number)}`;
    });
  } finally {
    store.close();
  }
}

function copiesIn(data: string): readonly string[] {
  return [...backupsIn(data), ...replacedIn(data).map((folder) => join(folder, DATABASE_FILE))].filter(
    existsSync,
  );
}

function isNeededBy(file: string, keyNumber: number): boolean {
  const database = openForReading(file);
  try {
    return isUsed(database, keyNumber);
  } finally {
    database.close();
  }
}

function nameOf(number: number): string {
  return `people-${number}.key`;
}
