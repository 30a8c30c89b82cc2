/**
 * AA … BB strips on one line without hardware: shows what stands on each address and forgets it at a power dip.
 * Its door (../door.ts): GET /pictures/<address>; POST /act {"power": "dip"}, {"dead": true},
 * {"plug": "out" | "in"} or {"garble": true | false}
 */

import { createCanvas } from '@napi-rs/canvas';

import type { Played } from '../door.ts';
import { openWire, type LineState, type WireOptions } from '../wire.ts';

export interface LedStripState {
  /** What stands on each strip, by address; nothing: never told, or forgotten. */
  readonly shown: Readonly<Record<number, string>>;
  /** Messages taken, and those whose sum was wrong. */
  readonly taken: number;
  readonly wrong: number;
  readonly connected: boolean;
  readonly line: LineState;
  /** Takes nothing any more, and shows what it showed. */
  readonly dead: boolean;
}

export interface LedStrips extends Played {
  readonly port: number;
  readonly path: string | null;
  state(): LedStripState;
  powerDip(): void;
  picture(name: string): Buffer | null;
  until(condition: (state: LedStripState) => boolean): Promise<void>;
  close(): Promise<void>;
}

export async function openLedStrips(options: WireOptions = {}): Promise<LedStrips> {
  const listeners = new Set<() => void>();
  let shown: Record<number, string> = {};
  let [taken, wrong] = [0, 0];
  let isDead = false;
  let held = Buffer.alloc(0);

  const wire = await openWire(
    options,
    (bytes) => {
      if (isDead) return;
      held = Buffer.concat([held, bytes]);
      for (;;) {
        const from = held.indexOf(0xaa);
        const to = from < 0 ? -1 : held.indexOf(0xff, from);
        if (to < 0) return;
        take(held.subarray(from, to + 1));
        held = held.subarray(to + 1);
      }
    },
    changed,
  );

  function take(message: Buffer): void {
    const sum = message.subarray(6).reduce((total, byte) => total + byte, 0) % 256;
    if (message.subarray(2, 5).toString('hex') !== 'bb5154' || sum !== message[5]) wrong += 1;
    else {
      taken += 1;
      shown[message[1] ?? 0] = new TextDecoder('gb18030').decode(message.subarray(11, -1)).trimEnd();
    }
    changed();
  }

  function changed(): void {
    for (const listener of listeners) listener();
  }

  const strips: LedStrips = {
    port: wire.port,
    path: wire.path,
    state: () => ({
      shown: { ...shown },
      taken,
      wrong,
      connected: wire.connected,
      line: wire.line,
      dead: isDead,
    }),
    powerDip() {
      shown = {};
      held = Buffer.alloc(0);
      changed();
    },
    picture(name) {
      const text = shown[Number(name)];
      return text === undefined ? null : drawn(text);
    },
    act(what) {
      if (typeof what !== 'object' || what === null) return false;
      const { power, dead } = what as Record<string, unknown>;
      if (power === 'dip') strips.powerDip();
      else if (typeof dead === 'boolean') isDead = dead;
      else return wire.act(what);
      changed();
      return true;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    until(condition) {
      if (condition(strips.state())) return Promise.resolve();
      return new Promise((resolve) => {
        const stop = strips.onChange(() => {
          if (!condition(strips.state())) return;
          stop();
          resolve();
        });
      });
    },
    close: () => wire.close(),
  };
  return strips;
}

/** Red on black, eight hanzi wide. */
function drawn(text: string): Buffer {
  const canvas = createCanvas(8 * 64, 80);
  const context = canvas.getContext('2d');
  context.fillStyle = '#160404';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#ff4a38';
  context.font = '56px "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, canvas.width / 2, canvas.height / 2, canvas.width - 12);
  return canvas.toBuffer('image/png');
}
