/** The security module and the field above it: takes orders byte by byte, feels what lies there, answers. */

import { cardPhoto, cardText } from './card-text.ts';
import type { OtherThing, PlayCard } from './cards.ts';

export interface SamModel {
  /** Answers 30 03 with "none" as long as the card that was read lies there. */
  readonly tellsPresence: boolean;
  /** Does not find a card again that it has read, until that card leaves. */
  readonly findsOnce: boolean;
  readonly padding: 'space' | 'zero';
}

export const standardSam: SamModel = { tellsPresence: true, findsOnce: true, padding: 'space' };

export type Thing = PlayCard | OtherThing;

/** How the module itself is. */
export type SamHealth = 'ok' | 'notAuthorised' | 'selfTestFailed';

export interface Sam {
  receive(bytes: Uint8Array): void;
  lay(thing: Thing): void;
  /** Takes one thing away, or everything. */
  takeAway(thing?: Thing): void;
  readonly things: readonly Thing[];
  health: SamHealth;
  /** Takes the card away as soon as this order was carried out, once. */
  takeAwayAfter: 'find' | 'select' | null;
  /** Power off and on: half an order and what was selected are forgotten. */
  restart(): void;
  /** How often each order came, `20 01`. */
  readonly orders: ReadonlyMap<string, number>;
}

const sign = Buffer.from('aaaaaa9669', 'hex');

export function createSam(model: SamModel, answer: (frame: Buffer) => void): Sam {
  let waiting = Buffer.alloc(0);
  let things: Thing[] = [];
  let selected: PlayCard | null = null;
  let alreadyRead = false;
  const orders = new Map<string, number>();

  const sam: Sam = {
    receive(bytes) {
      waiting = Buffer.concat([waiting, bytes]);
      for (;;) {
        const start = waiting.indexOf(sign);
        if (start < 0) {
          waiting = waiting.subarray(Math.max(0, waiting.length - sign.length + 1));
          return;
        }
        waiting = waiting.subarray(start);
        if (waiting.length < 7) return;
        const end = 7 + waiting.readUInt16BE(5);
        if (waiting.length < end) return;
        const checked = waiting.subarray(5, end);
        waiting = waiting.subarray(end);
        carryOut(checked);
      }
    },
    lay(thing) {
      things.push(thing);
      alreadyRead = false;
    },
    takeAway(thing) {
      things = thing === undefined ? [] : things.filter((other) => other !== thing);
      selected = null;
      alreadyRead = false;
    },
    get things() {
      return things;
    },
    health: 'ok',
    takeAwayAfter: null,
    restart() {
      waiting = Buffer.alloc(0);
      selected = null;
      alreadyRead = false;
    },
    orders,
  };

  function carryOut(checked: Buffer): void {
    let sum = 0;
    for (const byte of checked) sum ^= byte;
    if (sum !== 0) return say(0x10);
    if (checked.length < 5) return say(0x11);
    const order = checked.subarray(2, 4).toString('hex').replace(/^(..)/, '$1 ');
    orders.set(order, (orders.get(order) ?? 0) + 1);
    if (sam.health === 'notAuthorised') return say(0x66);
    if (sam.health === 'selfTestFailed') return say(0x60);
    switch (order) {
      case '10 ff':
        selected = null;
        return say(0x90);
      case '11 ff':
        return say(0x90);
      case '12 ff':
        return say(0x90, Buffer.from('05000300d5af340187d61200b1cb7400', 'hex'));
      case '20 01':
        find();
        break;
      case '20 02':
        select();
        break;
      case '30 01':
        read();
        break;
      case '30 03':
        return newAddress();
      default:
        return say(0x21);
    }
    const justDone = order === '20 01' ? 'find' : order === '20 02' ? 'select' : null;
    if (justDone !== null && justDone === sam.takeAwayAfter) {
      sam.takeAwayAfter = null;
      sam.takeAway();
    }
  }

  function find(): void {
    selected = null;
    if (things.length === 0 || (alreadyRead && model.findsOnce)) return say(0x80);
    say(0x9f, Buffer.alloc(4));
  }

  function select(): void {
    const [only] = things;
    if (only === undefined || things.length > 1) return say(0x81);
    if (typeof only === 'string') return say(0x40);
    selected = only;
    say(0x90, Buffer.alloc(8));
  }

  function read(): void {
    if (selected === null || !things.includes(selected)) return say(0x41);
    alreadyRead = true;
    say(0x90, Buffer.concat([Buffer.from([1, 0, 4, 0]), cardText(selected, model.padding), cardPhoto()]));
  }

  function newAddress(): void {
    if (!model.tellsPresence) return say(0x21);
    say(alreadyRead && things.length > 0 ? 0x91 : 0x41);
  }

  function say(status: number, data: Buffer = Buffer.alloc(0)): void {
    const frame = Buffer.alloc(5 + 2 + 3 + data.length + 1);
    sign.copy(frame);
    frame.writeUInt16BE(data.length + 4, 5);
    frame[9] = status;
    data.copy(frame, 10);
    frame[frame.length - 1] = frame.subarray(5, -1).reduce((sum, byte) => sum ^ byte, 0);
    answer(frame);
  }

  return sam;
}
