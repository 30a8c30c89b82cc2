/**
 * Somebody who takes numbers and those who watch: real Socket.IO clients in one process, so that one clock times the way
 * from the tap to the last screen. It cannot tell the hub from the floor.
 */
import { newCommandId } from '@yichuang/server/command-ids';
import type { ClientToHub, CommandAnswer, HubToClient, Push } from '@yichuang/protocol/socket';
import { io, type Socket } from 'socket.io-client';
import { answering } from './answering.ts';

export type Question =
  | { readonly watch: { readonly url: string; readonly token: string; readonly followers: number } }
  /** So many numbers, `atOnce` of them pressed in one moment. */
  | { readonly take: number; readonly atOnce: number };

/** How long it took until the last follower had it, take by take, ms. */
export type TakesReport = readonly number[];

type HallSocket = Socket<HubToClient, ClientToHub>;

let kiosk: HallSocket | null = null;
/** Numbers that each follower has heard of since they were pressed. */
let heard: number[] = [];
/** Called when the last follower has heard of one more. */
let heardByAll: () => void = () => undefined;

answering(async (question: Question) => {
  if ('take' in question) return takeMany(question);
  const { url, token, followers } = question.watch;
  kiosk = await connected(url, token);
  heard = Array.from({ length: followers }, () => 0);
  for (const index of heard.keys()) {
    const follower = await connected(url, token);
    await follower.emitWithAck('follow', { logId: null, after: 0, kinds: ['hall'] });
    follower.on('events', ({ events }: Push) => hears(index, events.length));
  }
  return followers;
});

/** The empty push of every five seconds changes nothing. */
function hears(follower: number, numbers: number): void {
  const before = Math.min(...heard);
  heard[follower] = (heard[follower] ?? 0) + numbers;
  for (let all = before; all < Math.min(...heard); all += 1) heardByAll();
}

async function takeMany({ take, atOnce }: Extract<Question, { take: number }>): Promise<TakesReport> {
  const milliseconds: number[] = [];
  while (milliseconds.length < take) {
    heard = heard.map(() => 0);
    const round: number[] = [];
    const began = performance.now();
    const all = new Promise<void>((resolve) => {
      heardByAll = () => {
        round.push(performance.now() - began);
        if (round.length === atOnce) resolve();
      };
    });
    const answered = Array.from({ length: atOnce }, async (_, index): Promise<CommandAnswer | undefined> =>
      kiosk?.emitWithAck('command', {
        name: 'takeTicket',
        commandId: newCommandId(Date.now()),
        payload: { services: [`general-${'ABCD'.charAt(index % 4)}`] },
      }),
    );
    await all;
    milliseconds.push(...round);
    for (const answer of await Promise.all(answered))
      if (answer?.outcome !== 'accepted') throw new Error(JSON.stringify(answer));
  }
  return milliseconds;
}

async function connected(url: string, token: string): Promise<HallSocket> {
  const socket: HallSocket = io(url, { transports: ['websocket'], forceNew: true, auth: { token } });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}
