/** Rating pads (评价器) behind the RatingPadPort: on the FF 68 bus, one byte a key on a serial line, or a keyboard of five keys. */

import { digitPad, levelsIn } from '../codec/ascii-pad.ts';
import { keyboardPad, keyboardReports } from '../codec/hid-keys.ts';
import { levelOf, usualRatingPad, type LevelMap } from '../codec/keybus/key-map.ts';
import { askRating } from '../codec/keybus/messages.ts';
import type { RatingLevel, RatingPadPort } from '../ports/rating-pad.ts';
import type { ByteTransport } from '../transport/byte-transport.ts';
import { withoutClash, type Keybus } from './keybus.ts';
import { lineHealth, type StormLimits } from './line-health.ts';
import { ratingWindow } from './rating-window.ts';

export interface RatingPadTiming {
  /** The same key again within this long is the same press. */
  readonly repeatMs: number;
  readonly storm?: StormLimits;
}

const usualPadTiming: RatingPadTiming = { repeatMs: 600 };

/** The pads of a bus that keypads may be on, too. A pad lights up when it asks, also after a break of the line. */
export function ratingPadsOn(
  bus: Keybus,
  levels: LevelMap = usualRatingPad,
  { repeatMs }: RatingPadTiming = usualPadTiming,
): RatingPadPort {
  const window = ratingWindow(repeatMs);
  const letGo = bus.hold();
  const ask = (address: number): void => bus.say(`ask ${address}`, askRating(address));
  const stops = [
    bus.onPress(({ kind, address, data }) => {
      if (kind !== 'ratingPad') return;
      const level = levelOf(data.at(-1) ?? -1, levels);
      if (level !== null) window.press(address, level);
    }),
    bus.onOpen(() => window.armed().forEach(ask)),
  ];
  return {
    health: () => withoutClash(bus.health()),
    onHealth(listener) {
      const stop = bus.onHealth((health) => listener(withoutClash(health)));
      stops.push(stop);
      return stop;
    },
    arm(address, serviceId, forMs) {
      window.arm(address, serviceId, forMs);
      ask(address);
    },
    disarm: window.disarm,
    onRated: window.onRated,
    async close() {
      for (const stop of stops.splice(0)) stop();
      window.stop();
      await letGo();
    },
  };
}

/** A pad alone on its line: its address is 0 whatever it is armed with. */
export function openAsciiPad(
  transport: ByteTransport,
  levels: LevelMap = digitPad,
  timing: RatingPadTiming = usualPadTiming,
): RatingPadPort {
  return aloneOn(transport, timing, () => (bytes) => levelsIn(bytes, levels));
}

/** `transport`: reports of a keyboard, one a chunk. */
export function openKeyboardPad(
  transport: ByteTransport,
  levels: LevelMap = keyboardPad,
  timing: RatingPadTiming = usualPadTiming,
): RatingPadPort {
  return aloneOn(transport, timing, () => {
    const reports = keyboardReports();
    return (report) =>
      reports
        .push(report)
        .map((usage) => levelOf(usage, levels))
        .filter((level) => level !== null);
  });
}

function aloneOn(
  transport: ByteTransport,
  timing: RatingPadTiming,
  startReading: () => (bytes: Uint8Array) => readonly RatingLevel[],
): RatingPadPort {
  const alone = 0;
  const window = ratingWindow(timing.repeatMs);
  const health = lineHealth(transport, timing.storm);
  let read = startReading();
  const stopHearing = transport.onEvent((event) => {
    if (event.kind === 'open') read = startReading();
    if (event.kind === 'data') for (const level of read(event.bytes)) window.press(alone, level);
  });
  transport.open();
  return {
    health: health.health,
    onHealth: health.onHealth,
    arm: (_, serviceId, forMs) => window.arm(alone, serviceId, forMs),
    disarm: () => window.disarm(alone),
    onRated: window.onRated,
    async close() {
      stopHearing();
      window.stop();
      health.stop();
      await transport.close();
    },
  };
}
