/** The birth of a data folder (数据目录): demo or production and of one hall, from the first start and for ever. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HallId, Instant } from '@yichuang/domain/ids';
import { Mode } from '@yichuang/protocol/api';
import { z } from 'zod';
import { ConfigFault } from './config-fault.ts';

const Birth = z.strictObject({ mode: Mode, hallId: HallId, bornAt: Instant });
export type Birth = z.infer<typeof Birth>;

/** In the data folder. */
export const BIRTH_FILE = 'birth.json';

/** Null: nothing was ever stored in this folder. */
export function readBirth(folder: string): Birth | null {
  const file = join(folder, BIRTH_FILE);
  if (!existsSync(file)) return null;
  try {
    return Birth.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new ConfigFault([
      { zh: `${file} 已损坏，无法确定该数据目录属于演示还是正式运行`, en: `${file} is damaged` },
    ]);
  }
}

/** Writes the marker at the first start; later refuses another mode or another hall. */
export function bearOrCheck(folder: string, wanted: Birth): Birth {
  const birth = readBirth(folder);
  if (birth === null) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, BIRTH_FILE), `${JSON.stringify(wanted, null, 2)}\n`, { flag: 'wx' });
    return wanted;
  }
  const complaints = [
    ...(birth.mode === wanted.mode
      ? []
      : [
          {
            zh: `数据目录 ${folder} 属于${inChinese(birth.mode)}，不能用于${inChinese(wanted.mode)}；请换一个目录（HUB_DATA）`,
            en: `the data folder ${folder} is of a ${birth.mode} hub and cannot serve ${wanted.mode}; choose another (HUB_DATA)`,
          },
        ]),
    ...(birth.hallId === wanted.hallId
      ? []
      : [
          {
            zh: `数据目录 ${folder} 属于大厅 ${birth.hallId}，不是 ${wanted.hallId}`,
            en: `the data folder ${folder} is of hall ${birth.hallId}, not ${wanted.hallId} (HALL)`,
          },
        ]),
  ];
  if (complaints.length > 0) throw new ConfigFault(complaints);
  return birth;
}

function inChinese(mode: Mode): string {
  return mode === 'demo' ? '演示' : '正式运行';
}
