/** A virtual printer at the end of a cable in memory: no network, so that a clock that is moved by hand moves all of it. */

import type { ByteTransport } from '../../transport/byte-transport.ts';
import { reconnecting, type Backoff, type ConnectionEvents } from '../../transport/reconnecting.ts';
import { createEngine, type EngineState } from './engine.ts';
import type { Faults } from './faults.ts';
import { standardModel, type VirtualPrinterModel } from './modes.ts';
import type { Slip } from './slip.ts';

export interface CabledPrinter {
  /** A line to it; while one holds it, another is turned away. */
  line(backoffMs?: Backoff): ByteTransport;
  state(): EngineState;
  slips(): readonly Slip[];
  apply(faults: Faults): void;
}

const travelMs = 1;

export function cabledPrinter(differences: Partial<VirtualPrinterModel> = {}): CabledPrinter {
  const model = { ...standardModel, ...differences };
  let plugged: { readonly events: ConnectionEvents; end(): void } | null = null;
  let powered = true;
  let mute = false;
  let split = false;
  let resetIn = Infinity;

  const engine = createEngine(model, {
    answer(bytes) {
      const to = plugged;
      if (mute || to === null) return;
      const chunks = split ? bytes.map((one) => Uint8Array.of(one)) : [Uint8Array.from(bytes)];
      setTimeout(() => {
        for (const chunk of chunks) if (plugged === to) to.events.data(chunk);
      }, travelMs);
    },
    changed: () => undefined,
  });

  function dial(events: ConnectionEvents): { write: Write; drop: () => void } {
    let ended = false;
    const mine = {
      events,
      end() {
        if (ended) return;
        ended = true;
        if (plugged === mine) plugged = null;
        events.ended(null);
      },
    };
    setTimeout(() => {
      if (ended) return;
      if (powered && plugged === null) {
        plugged = mine;
        events.up();
      } else {
        ended = true;
        events.ended({ code: powered ? 'TurnedAway' : 'ConnectFailed' });
      }
    }, travelMs);
    return {
      write(bytes, done) {
        if (plugged !== mine) return;
        const part = bytes.subarray(0, Math.min(bytes.length, resetIn));
        resetIn -= part.length;
        engine.receive(part);
        if (resetIn > 0) setTimeout(() => ended || done(null), travelMs);
        else {
          resetIn = Infinity;
          setTimeout(() => mine.end(), travelMs);
        }
      },
      drop: () => void setTimeout(() => mine.end(), travelMs),
    };
  }

  return {
    line: (backoffMs) => reconnecting(dial, backoffMs && { backoffMs }),
    state: () => engine.state(),
    slips: () => engine.slips(),
    apply(faults) {
      mute = faults.mute ?? mute;
      split = faults.answers === undefined ? split : faults.answers === 'split';
      resetIn = faults.resetAfterBytes ?? resetIn;
      if (faults.power === 'off' && powered) {
        powered = false;
        engine.stop();
        engine.powerCycle();
        plugged?.end();
      }
      if (faults.power === 'on') powered = true;
      engine.apply(faults);
    },
  };
}

type Write = (bytes: Uint8Array, done: (error: Error | null) => void) => void;
