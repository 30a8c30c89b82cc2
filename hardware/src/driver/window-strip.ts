/**
 * LED strips (窗口条屏) on one line behind the WindowStripPort: the latest text of each address wins, each is told again
 * every half minute because strips forget at a power dip, and between two addresses is the pause that their boards need.
 */

import type { StripProtocol } from '../codec/led/strip-protocol.ts';
import type { WindowStripPort } from '../ports/window-strip.ts';
import type { ByteTransport } from '../transport/byte-transport.ts';
import { halfDuplex, type LineTiming } from './half-duplex.ts';
import { lineHealth, type StormLimits } from './line-health.ts';

export interface StripTiming extends LineTiming {
  readonly refreshMs: number;
  /** For the answer of a strip that answers. */
  readonly answerMs: number;
  /** So many messages in a row without an answer: it is silent. */
  readonly patience: number;
  readonly storm?: StormLimits;
  /** A line that was turned away is believed only when it has stood for so long. */
  readonly standsMs?: number;
}

export const usualStripTiming: StripTiming = {
  turnRoundMs: 3,
  gapMs: 100,
  byteMs: 1.05,
  writeMs: 2_000,
  refreshMs: 30_000,
  answerMs: 1_000,
  patience: 3,
};

export function openWindowStrip(
  transport: ByteTransport,
  protocol: StripProtocol,
  differences: Partial<StripTiming> = {},
): WindowStripPort {
  const timing: StripTiming = { ...usualStripTiming, ...differences };
  const health = lineHealth(transport, timing.storm, timing.standsMs);
  const texts = new Map<number, string>();
  let answers = protocol.answers?.() ?? null;
  let unanswered = 0;
  let late: NodeJS.Timeout | null = null;

  const talk = halfDuplex(transport, timing, () => {
    if (!answers) return;
    unanswered += 1;
    if (late) clearTimeout(late);
    late = setTimeout(() => {
      if (unanswered >= timing.patience) health.note('Silent');
    }, timing.answerMs);
  });

  function tell(address: number): void {
    talk.say(String(address), protocol.encode(address, texts.get(address) ?? ''));
  }
  function tellAll(): void {
    for (const address of texts.keys()) tell(address);
  }

  const stopHearing = transport.onEvent((event) => {
    if (event.kind === 'open') {
      answers = protocol.answers?.() ?? null;
      unanswered = 0;
      tellAll();
    } else if (event.kind === 'data' && answers && answers.push(event.bytes).length > 0) {
      // A no is an answer, too: it is there, and the next refresh tells it again.
      unanswered = 0;
      health.note(null);
    }
  });
  const refresh = setInterval(tellAll, timing.refreshMs);
  transport.open();

  return {
    health: health.health,
    onHealth: health.onHealth,
    show(address, text) {
      texts.set(address, text);
      tell(address);
    },
    blank(address) {
      texts.set(address, '');
      tell(address);
    },
    async close() {
      clearInterval(refresh);
      if (late) clearTimeout(late);
      stopHearing();
      talk.stop();
      health.stop();
      await transport.close();
    },
  };
}
