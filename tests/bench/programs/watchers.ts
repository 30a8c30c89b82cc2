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
  | { readonly take: number };

/** How long it took until the last follower had it, take by take. */
export type TakesReport = readonly number[];

type HallSocket = Socket<HubToClient, ClientToHub>;

let kiosk: HallSocket | null = null;
let watching = 0;
let received = 0;
let lastReceived: () => void = () => undefined;

answering(async (question: Question) => {
  if ('take' in question) return takeMany(question.take);
  const { url, token, followers } = question.watch;
  kiosk = await connected(url, token);
  for (watching = 0; watching < followers; watching += 1) {
    const follower = await connected(url, token);
    await follower.emitWithAck('follow', { logId: null, after: 0, kinds: ['hall'] });
    follower.on('events', count);
  }
  return watching;
});

/** The empty push of every five seconds is not what we wait for. */
function count({ events }: Push): void {
  if (events.length === 0) return;
  received += 1;
  if (received === watching) lastReceived();
}

async function takeMany(takes: number): Promise<TakesReport> {
  const milliseconds: number[] = [];
  for (let take = 0; take < takes; take += 1) {
    received = 0;
    const all = new Promise<void>((resolve) => {
      lastReceived = resolve;
    });
    const payload = { services: [`general-${'ABCD'.charAt(take % 4)}`] };
    const began = performance.now();
    const answered = kiosk?.emitWithAck('command', {
      name: 'takeTicket',
      commandId: newCommandId(Date.now()),
      payload,
    });
    await all;
    milliseconds.push(performance.now() - began);
    const answer: CommandAnswer | undefined = await answered;
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
