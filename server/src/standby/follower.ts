/** Keeps the copy (跟随主机): a base when there is none, then what was committed since, every second. */
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { MediaId } from '@yichuang/domain/catalogue/board-media';
import { Instant } from '@yichuang/domain/ids';
import { z } from 'zod';
import { flush, verifyDatabase } from '../store/backup.ts';
import { DATABASE_FILE } from '../store/open.ts';
import { openCopy } from './copy.ts';
import { MachineFiles, writeMachineFiles } from './machine.ts';
import { openMediaFollower } from './media-follower.ts';
import { sharedSecret } from './secret.ts';

/** GET /api/standby/media */
export const MediaAnswer = z.strictObject({
  media: z.array(z.strictObject({ mediaId: MediaId, bytes: z.int().min(0) })).readonly(),
});

export interface FollowerOptions {
  /** Origin of the hub. */
  readonly hub: string;
  readonly secret: Buffer;
  readonly data: string;
  /** Where the hub will be found when this one takes over: told to the hub. */
  readonly port: () => number;
  readonly everyMs?: number;
}

export interface FollowerState {
  readonly state: 'connecting' | 'copying' | 'following' | 'hubAway' | 'refused' | 'damaged';
  /** The hub's time at which nothing was missing here; null = there is no whole copy. */
  readonly copiedAt: Instant | null;
  /** Pictures and films of the board that are still to come; null = not known yet. */
  readonly mediaMissing: number | null;
}

export interface Follower {
  state(this: void): FollowerState;
  /** What the hub has now is here when it resolves. */
  pull(this: void): Promise<void>;
  /** The same of pictures and films, which come more slowly. */
  pullMedia(this: void): Promise<void>;
  stop(): Promise<void>;
}

const EVERY_MS = 1_000;
const ANSWER_MS = 10_000;
const MEDIA_ANSWER_MS = 60_000;
/** After the pictures and films are all here. */
const MEDIA_EVERY_MS = 15_000;
/** Keys are renewed and destroyed rarely. */
const MACHINE_EVERY_MS = 30_000;
/** The whole chain of the copy is read again so often. */
const VERIFY_EVERY_MS = 3_600_000;

export function openFollower(options: FollowerOptions): Follower {
  const { hub, data, port, everyMs = EVERY_MS } = options;
  const secret = sharedSecret(options.secret);
  const copy = openCopy(data);
  const file = join(data, DATABASE_FILE);
  let state: FollowerState['state'] = 'connecting';
  let machineAt = -Infinity;
  let verifiedAt = -Infinity;
  let pulling: Promise<void> | null = null;
  const closing = new AbortController();
  /** What is here stays good until another base is. */
  let needsBase = false;
  let timer: NodeJS.Timeout | null = null;
  let mediaTimer: NodeJS.Timeout | null = null;
  let pullingMedia: Promise<void> | null = null;

  const ask = (path: string, ms = ANSWER_MS): Promise<Response> =>
    fetch(`${hub}/api/standby/${path}`, {
      headers: { 'x-standby-token': secret.token, 'x-standby-port': String(port()) },
      signal: AbortSignal.timeout(ms),
    });
  const media = openMediaFollower({
    data,
    listed: async (missing) => {
      const answer = await answered(ask(`media${missing === null ? '' : `?missing=${String(missing)}`}`));
      return MediaAnswer.parse(await answer.json()).media;
    },
    piece: async (mediaId, from, to) => {
      const response = await fetch(`${hub}/media/${mediaId}`, {
        headers: { range: `bytes=${String(from)}-${String(to)}` },
        signal: AbortSignal.timeout(MEDIA_ANSWER_MS),
      });
      if (response.status !== 206) throw new Error(`${mediaId}: the hub answered ${String(response.status)}`);
      return Buffer.from(await response.arrayBuffer());
    },
  });

  async function pullNow(): Promise<void> {
    if (performance.now() - machineAt > MACHINE_EVERY_MS) await fetchMachine();
    for (let more = true; more && !closing.signal.aborted;) {
      if (needsBase || copy.position() === null) await fetchBase();
      more = await fetchTail();
    }
    if (performance.now() - verifiedAt > VERIFY_EVERY_MS) verify();
    state = 'following';
  }

  async function fetchMachine(): Promise<void> {
    const { sealed } = z.object({ sealed: z.base64() }).parse(await (await answered(ask('machine'))).json());
    const files = JSON.parse(secret.open(Buffer.from(sealed, 'base64')).toString()) as unknown;
    writeMachineFiles(data, MachineFiles.parse(files));
    machineAt = performance.now();
  }

  async function fetchBase(): Promise<void> {
    state = 'copying';
    verifiedAt = -Infinity;
    const answer = await answered(ask('base', 600_000));
    const unfinished = `${file}.part`;
    await pipeline(Readable.fromWeb(answer.body as ReadableStream), createWriteStream(unfinished));
    flush(unfinished);
    for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    renameSync(unfinished, file);
    copy.begin(answer.headers.get('x-wal-generation') ?? '');
    needsBase = false;
  }

  /** Whether there may be more. */
  async function fetchTail(): Promise<boolean> {
    const { generation = '', from = 0 } = copy.position() ?? {};
    const response = await ask(`tail?generation=${generation}&from=${String(from)}`);
    if (response.status === 404) {
      needsBase = true;
      return true;
    }
    const answer = await answered(Promise.resolve(response));
    const bytes = Buffer.from(await answer.arrayBuffer());
    const next = answer.headers.get('x-wal-next');
    const now = Instant.parse(answer.headers.get('x-hub-now'));
    needsBase = !copy.append(bytes, next, bytes.length === 0 && next === null ? now : null);
    return bytes.length > 0 || next !== null;
  }

  function verify(): void {
    try {
      verifyDatabase(file);
      verifiedAt = performance.now();
    } catch (fault) {
      copy.discard();
      throw fault;
    }
  }

  async function answered(asked: Promise<Response>): Promise<Response> {
    const response = await asked;
    if (response.ok) return response;
    state = response.status === 401 || response.status === 403 ? 'refused' : 'hubAway';
    throw new Error(`the hub answered ${String(response.status)}`);
  }

  function pull(): Promise<void> {
    pulling ??= pullNow()
      .catch((fault: unknown) => {
        if (state === 'following' || state === 'connecting' || state === 'copying') state = 'hubAway';
        throw fault;
      })
      .finally(() => {
        pulling = null;
      });
    return pulling;
  }

  function pullMedia(): Promise<void> {
    pullingMedia ??= media.pull(closing.signal).finally(() => {
      pullingMedia = null;
    });
    return pullingMedia;
  }

  /** Not before there is a copy of the log, which is what the hall needs. */
  function mediaAgain(): void {
    mediaTimer = setTimeout(() => {
      const pulled = copy.position() === null ? Promise.resolve() : pullMedia();
      void pulled
        .catch(() => undefined)
        .finally(() => {
          if (!closing.signal.aborted) mediaAgain();
        });
    }, MEDIA_EVERY_MS);
  }
  mediaAgain();

  function again(): void {
    timer = setTimeout(() => {
      void pull()
        .catch(() => undefined)
        .finally(() => {
          if (!closing.signal.aborted) again();
        });
    }, everyMs);
  }
  again();

  return {
    state: () => ({
      state,
      copiedAt: copy.position()?.copiedAt ?? null,
      mediaMissing: media.missing(),
    }),
    pull,
    pullMedia,
    stop: async () => {
      closing.abort();
      if (timer) clearTimeout(timer);
      if (mediaTimer) clearTimeout(mediaTimer);
      await pulling?.catch(() => undefined);
      await pullingMedia?.catch(() => undefined);
    },
  };
}
