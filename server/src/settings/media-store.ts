/**
 * Files of the board (素材): `<data>/media/<digest>.<kind>`, what the first bytes say they are, whatever the sender calls
 * them. A file stays when a list no longer names it: taking a change back needs it. The name proves the content, so a
 * copy of it (backup, second PC) is whole or it is none.
 */
import { createHash, randomUUID, type Hash } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MediaId } from '@yichuang/domain/catalogue/board-media';
import { MEDIA_BYTES, type MediaKept } from '@yichuang/protocol/settings';
import { namesIn } from '../store/names-in.ts';

export interface MediaFile {
  readonly mediaId: string;
  readonly bytes: number;
}

export interface MediaStore {
  readonly folder: string;
  /** Every file that is there, by its id. */
  ids(): ReadonlySet<string>;
  list(): readonly MediaFile[];
  /** Written piece by piece: a film is never whole in memory. */
  keep(content: AsyncIterable<Buffer>): Promise<MediaKept>;
}

/** All files together, bytes. */
const MOST_TOGETHER = 1024 * 1024 * 1024;

export function openMediaStore(data: string): MediaStore {
  const folder = mediaFolder(data);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name.endsWith(PART)) rmSync(join(folder, name));
  const list = (): readonly MediaFile[] => mediaIn(folder);
  const together = (): number => list().reduce((sum, { bytes }) => sum + bytes, 0);

  return {
    folder,
    ids: () => new Set(list().map(({ mediaId }) => mediaId)),
    list,
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
        const mediaId = `${stemOf(digest)}.${kind.ending}`;
        await rename(part, join(folder, mediaId));
        return { outcome: 'kept', mediaId, kind: kind.kind, bytes };
      } finally {
        await file.close();
        await rm(part, { force: true });
      }
    },
  };
}

/** `<data>/media`. */
export function mediaFolder(data: string): string {
  return join(data, 'media');
}

/** Whole files only; none when there is no such folder. */
export function mediaIn(folder: string): readonly MediaFile[] {
  return namesIn(folder)
    .filter((name) => MediaId.safeParse(name).success)
    .map((mediaId) => ({ mediaId, bytes: statSync(join(folder, mediaId)).size }));
}

/** Whether a file is what its name says. */
export async function isMedia(file: string, mediaId: string): Promise<boolean> {
  const digest = createHash('sha256');
  for await (const piece of createReadStream(file)) digest.update(piece as Buffer);
  return stemOf(digest) === mediaId.split('.')[0];
}

function stemOf(digest: Hash): string {
  return digest.digest('hex').slice(0, 32);
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
