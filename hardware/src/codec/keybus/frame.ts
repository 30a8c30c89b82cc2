/**
 * Frames of the FF 68 bus (9600 8N1, RS-485), as keypads and rating pads of halls speak it:
 *
 *   FF 68 n n 68  address function data…  sum 16        n = 2 + length of data, sum = all of the middle, mod 256
 */

export interface KeybusFrame {
  readonly address: number;
  readonly function: number;
  readonly data: readonly number[];
}

const start = [0xff, 0x68] as const;
const again = 0x68;
const end = 0x16;
/** Before the middle: FF 68 n n 68. */
const headLength = 5;
/** No keypad sends more; a length that says so is noise, or a parser would wait for it and swallow what is real. */
const longestMiddle = 34;

export function keybusBytes({ address, function: code, data }: KeybusFrame): Uint8Array {
  const middle = [address, code, ...data];
  return Uint8Array.from([...start, middle.length, middle.length, again, ...middle, sumOf(middle), end]);
}

export type KeybusEvent =
  | { readonly kind: 'frame'; readonly frame: KeybusFrame }
  /** A frame began here and was none: a wrong sum, or two who spoke at once. */
  | { readonly kind: 'broken' };

export interface KeybusParser {
  /** What this piece of the stream completed, in order. */
  push(bytes: Uint8Array): KeybusEvent[];
  /** The line was quiet for longer than a frame takes: what was begun will not be finished. */
  quiet(): KeybusEvent[];
}

/** Finds the frames in a stream that may be cut or joined anywhere and have noise between. */
export function keybusParser(): KeybusParser {
  let held: number[] = [];

  function takeAll(): KeybusEvent[] {
    const events: KeybusEvent[] = [];
    for (;;) {
      const step = takeOne(held);
      if (step.drop === 0) return events;
      held = held.slice(step.drop);
      if (step.event) events.push(step.event);
    }
  }

  return {
    push(bytes) {
      held.push(...bytes);
      return takeAll();
    },
    quiet() {
      const events: KeybusEvent[] = held.length > start.length ? [{ kind: 'broken' }] : [];
      while (held.length > 0) {
        held = held.slice(1);
        events.push(...takeAll());
      }
      return events;
    },
  };
}

/** How many bytes to leave behind; 0 when more are needed. A broken frame loses only its first byte: a real one may be inside. */
function takeOne(bytes: readonly number[]): { readonly drop: number; readonly event?: KeybusEvent } {
  if (bytes.length === 0) return { drop: 0 };
  if (!begins(bytes)) return { drop: 1 };
  if (bytes.length < headLength) return { drop: 0 };
  const [, , length = 0, repeated, second] = bytes;
  if (length !== repeated || second !== again || length < 2 || length > longestMiddle) return { drop: 1 };
  const whole = headLength + length + 2;
  if (bytes.length < whole) return { drop: 0 };
  const middle = bytes.slice(headLength, headLength + length);
  if (bytes[whole - 2] !== sumOf(middle) || bytes[whole - 1] !== end)
    return { drop: 1, event: { kind: 'broken' } };
  const [address = 0, code = 0, ...data] = middle;
  return { drop: whole, event: { kind: 'frame', frame: { address, function: code, data } } };
}

function begins(bytes: readonly number[]): boolean {
  return bytes[0] === start[0] && (bytes.length < 2 || bytes[1] === start[1]);
}

function sumOf(middle: readonly number[]): number {
  return middle.reduce((sum, byte) => (sum + byte) & 0xff, 0);
}
