/** The copy becomes the hall's database (接替): checked, under another logId and the next epoch. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '@yichuang/domain/ids';
import { verifyDatabase } from '../store/backup.ts';
import type { ChainReport } from '../store/chain.ts';
import { StoreFault } from '../store/fault.ts';
import { DATABASE_FILE } from '../store/open.ts';
import { nameAnew } from '../store/restore.ts';
import { openCopy } from './copy.ts';

export interface Promoted {
  readonly logId: string;
  readonly epoch: number;
  readonly chain: ChainReport;
  /** The hub's time at which the copy was whole. */
  readonly copiedAt: Instant;
}

/** Throws `StoreFault` when there is no whole copy, or it is not sound; then nothing was changed. */
export function promoteCopy(data: string, at: Instant): Promoted {
  const copiedAt = openCopy(data).position()?.copiedAt ?? null;
  const file = join(data, DATABASE_FILE);
  if (copiedAt === null || !existsSync(file)) throw new StoreFault('Damaged', `${data} holds no whole copy`);
  const chain = verifyDatabase(file);
  const { logId, epoch } = nameAnew(file, copiedAt, at);
  for (const name of ['copy.json', 'copy.redo']) rmSync(join(data, name), { force: true });
  return { logId, epoch, chain, copiedAt };
}
