/** Somebody or something that acts in a hall with a token: a clerk, a guide, the manager, a kiosk, a screen. */
import { randomUUID } from 'node:crypto';
import type { Envelope } from '@yichuang/domain/event';
import type { HallEvent, HallEventType, HallPayload } from '@yichuang/domain/hall/events';
import type { CommandAnswer, WireRejection } from '@yichuang/protocol/socket';
import type { HubInTest } from './hub-in-test.ts';

type Happened = readonly Envelope<HallEvent>[];

export interface Person {
  readonly token: string;
  /** Carries a command out; throws when the hall said no. */
  does(name: string, payload?: object): Promise<Happened>;
  /** The hall says no, and why; throws when it was carried out. */
  isRefused(name: string, payload?: object): Promise<WireRejection>;
  /** GET; throws unless it is answered with 200. */
  // oxlint-disable-next-line typescript/no-explicit-any -- a scenario looks into answers of any shape
  reads(path: string): Promise<any>;
}

export function person(hub: HubInTest, token: string): Person {
  const send = async (name: string, payload: object): Promise<CommandAnswer> => {
    const body = { commandId: randomUUID(), payload };
    return (await hub.ask('POST', `/api/commands/${name}`, { token, body })).body as CommandAnswer;
  };
  return {
    token,
    async does(name, payload = {}) {
      const answer = await send(name, payload);
      if (answer.outcome !== 'accepted') throw new Error(`${name}: ${JSON.stringify(answer)}`);
      return answer.events as Happened;
    },
    async isRefused(name, payload = {}) {
      const answer = await send(name, payload);
      if (answer.outcome !== 'rejected') throw new Error(`${name} was not refused: ${answer.outcome}`);
      return answer.rejection;
    },
    async reads(path) {
      const { status, body, text } = await hub.ask('GET', path, { token });
      if (status !== 200) throw new Error(`${path}: ${String(status)} ${text}`);
      return body;
    },
  };
}

/** The payload of the fact of this type; throws when there is none. */
export function factIn<T extends HallEventType>(happened: Happened, type: T): HallPayload<T> {
  const found = happened.find((event) => event.type === type);
  if (!found) throw new Error(`no ${type} among ${happened.map((event) => event.type).join(', ')}`);
  return found.payload as HallPayload<T>;
}
