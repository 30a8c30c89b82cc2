/**
 * Files of the board (素材): `<data>/media/<digest>.<kind>`, what the first bytes say they are, whatever the sender calls
 * them. A file stays when a list no longer names it: taking a change back needs it. They are not part of the backup.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MediaId } from '@yichuang/domain/catalogue/board-media';
import { MEDIA_BYTES, type MediaKept } from '@yichuang/protocol/settings';

export interface MediaStore {
  readonly folder: string;
  /** Every file that is there, by its id. */
  ids(): ReadonlySet<string>;
  /** Written piece by piece: a film is never whole in memory. */
  keep(content: AsyncIterable<Buffer>): Promise<MediaKept>;
}

/** All files together, bytes. */
const MOST_TOGETHER = 1024 * 1024 * 1024;

export function openMediaStore(data: string): MediaStore {
  const folder = join(data, 'media');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name.endsWith(PART)) rmSync(join(folder, name));
  const ids = (): ReadonlySet<string> =>
    new Set(readdirSync(folder).filter((name) => MediaId.safeParse(name).success));
  const together = (): number => [...ids()].reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

  return {
    folder,
    ids,
    keep: async (content) => {
      const part = join(folder, `${randomUUID()}${PART}`);
      const room = MOST_TOGETHER - together();
      const digest = createHash('sha256');
      let kind: Kind | null = null;
      let bytes = 0;
      const file = await open(part, 'wx');
      try {
        for await (const piece of content) {
          kind ??= bytes === 0 ? kindOf(piece) : null;
          if (kind === null) return { outcome: 'refused', why: 'kind' };
          bytes += piece.length;
          if (bytes > MEDIA_BYTES[kind.kind]) return { outcome: 'refused', why: 'tooLarge' };
          if (bytes > room) return { outcome: 'refused', why: 'full' };
          digest.update(piece);
          await file.write(piece);
        }
        if (kind === null) return { outcome: 'refused', why: 'kind' };
        await file.sync();
        const mediaId = `${digest.digest('hex').slice(0, 32)}.${kind.ending}`;
        await rename(part, join(folder, mediaId));
        return { outcome: 'kept', mediaId, kind: kind.kind, bytes };
      } finally {
        await file.close();
        await rm(part, { force: true });
      }
    },
  };
}

const PART = '.part';

interface Kind {
  readonly kind: 'picture' | 'video';
  readonly ending: 'jpg' | 'png' | 'webp' | 'mp4' | 'webm';
}

function kindOf(head: Buffer): Kind | null {
  const at = (from: number, to: number): string => head.subarray(from, to).toString('latin1');
  if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return { kind: 'picture', ending: 'jpg' };
  if (at(0, 8) === '\u0089PNG\r\n\u001a\n') return { kind: 'picture', ending: 'png' };
  if (at(0, 4) === 'RIFF' && at(8, 12) === 'WEBP') return { kind: 'picture', ending: 'webp' };
  if (at(4, 8) === 'ftyp') return { kind: 'video', ending: 'mp4' };
  if (head.subarray(0, 4).equals(Buffer.from([0x1a, 0x45, 0xdf, 0xa3])))
    return { kind: 'video', ending: 'webm' };
  return null;
}
