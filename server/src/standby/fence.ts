/**
 * The fence (隔离): once a second PC has taken over, this one writes nothing any more, also after it was switched off and on.
 * It asks the standby's address itself, at every start and every few seconds, and believes only who knows the secret.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HallId } from '@yichuang/domain/ids';
import { z } from 'zod';
import type { Log } from '../log.ts';
import { writeWhole } from './machine.ts';
import type { SharedSecret } from './secret.ts';

export const FENCED_FILE = 'fenced.json';
const PEER_FILE = 'standby-peer.json';
export const FENCED_WORDS =
  '备机已接替本机，本机不再记录；请在本机运行 npm run standby，改做备机\n  another computer has taken over this hall; run npm run standby to make this one the standby';
const ANSWER_MS = 1_500;

/** GET /api/epoch?nonce=… */
export const EpochAnswer = z.strictObject({ hallId: HallId, epoch: z.int().min(1), proof: z.string() });
export type EpochAnswer = z.infer<typeof EpochAnswer>;

export interface Fence {
  readonly secret: SharedSecret;
  isFenced(this: void): boolean;
  /** The origin at which the standby will be the hub; null = none was ever paired. */
  peer(): string | null;
  /** A standby asked from there. */
  heardFrom(origin: string): void;
  /** Asks the standby's address whether it is the hub by now. Never rejects. */
  check(): Promise<void>;
  answerTo(nonce: string): EpochAnswer;
}

export interface FenceParts {
  readonly data: string;
  readonly hallId: HallId;
  readonly epoch: number;
  readonly secret: SharedSecret;
  readonly log: Log;
}

export function openFence({ data, hallId, epoch, secret, log }: FenceParts): Fence {
  let fenced = existsSync(join(data, FENCED_FILE));
  const peerFile = join(data, PEER_FILE);
  let peer = existsSync(peerFile)
    ? z.strictObject({ origin: z.string() }).parse(JSON.parse(readFileSync(peerFile, 'utf8'))).origin
    : null;

  async function check(): Promise<void> {
    if (fenced || peer === null) return;
    const other = await epochAt(peer, secret);
    if (other === null || other.hallId !== hallId || other.epoch <= epoch) return;
    fenced = true;
    writeWhole(join(data, FENCED_FILE), Buffer.from(JSON.stringify({ by: peer, epoch: other.epoch })));
    log.error(
      { epoch, other: other.epoch, peer },
      'another computer has taken over: nothing is written here',
    );
  }

  return {
    secret,
    isFenced: () => fenced,
    peer: () => peer,
    heardFrom: (origin) => {
      if (origin === peer) return;
      peer = origin;
      writeWhole(peerFile, Buffer.from(JSON.stringify({ origin })));
    },
    check,
    answerTo: (nonce) => ({ hallId, epoch, proof: secret.proof(wordOf(hallId, epoch, nonce)) }),
  };
}

/** Null: no hub is there, or it is none that shares the secret. */
async function epochAt(origin: string, secret: SharedSecret): Promise<EpochAnswer | null> {
  const nonce = randomBytes(16).toString('hex');
  try {
    const response = await fetch(`${origin}/api/epoch?nonce=${nonce}`, {
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    if (!response.ok) return null;
    const answer = EpochAnswer.parse(await response.json());
    return answer.proof === secret.proof(wordOf(answer.hallId, answer.epoch, nonce)) ? answer : null;
  } catch {
    return null;
  }
}

function wordOf(hallId: HallId, epoch: number, nonce: string): string {
  return `${hallId} ${String(epoch)} ${nonce}`;
}
