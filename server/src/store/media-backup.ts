/**
 * The board's pictures and films in the backups (素材备份): `backups/media`, so that whoever carries that folder away has them.
 * The same file under a second name where the disk can do that: it takes no room.
 */
import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mediaFolder, mediaIn } from '../settings/media-store.ts';

const FOLDER = 'media';

/** `backups`: the folder of the backups. */
export function keepMedia(data: string, backups: string): void {
  bring(mediaFolder(data), join(backups, FOLDER));
}

/** What lies beside that backup and is not in the data folder. */
export function restoreMedia(backup: string, data: string): void {
  bring(join(dirname(backup), FOLDER), mediaFolder(data));
}

function bring(from: string, to: string): void {
  for (const { mediaId } of mediaIn(from)) {
    const file = join(to, mediaId);
    if (existsSync(file)) continue;
    mkdirSync(to, { recursive: true });
    try {
      linkSync(join(from, mediaId), file);
    } catch {
      // Another disk, or one without second names.
      copyFileSync(join(from, mediaId), `${file}.part`);
      renameSync(`${file}.part`, file);
    }
  }
}
