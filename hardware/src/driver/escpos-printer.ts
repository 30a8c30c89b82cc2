/** An ESC/POS slip printer behind the PrinterPort: looks before it prints, one slip at a time, and says what it knows. */

import { createHash } from 'node:crypto';

import { autoStatus, recoverAndClear } from '../codec/escpos/commands.ts';
import { paperRows } from '../codec/escpos/paper-length.ts';
import type { PrinterState } from '../codec/escpos/printer-state.ts';
import type { PrinterProfile } from '../codec/escpos/profile.ts';
import type { PrinterCondition } from '../conditions.ts';
import type {
  PrinterPort,
  PrinterStatus,
  PrintJob,
  PrintJournal,
  PrintResult,
} from '../ports/slip-printer.ts';
import type { ByteTransport } from '../transport/byte-transport.ts';
import { leaveBroken, ranEmpty, wayOut } from './leftovers.ts';
import { paperRoll, type RollOptions } from './paper-roll.ts';
import { presenterWatch } from './presenter-watch.ts';
import { printerHealth } from './printer-health.ts';
import { printerLink, type LinkEvent } from './printer-link.ts';
import { printerProbe } from './printer-probe.ts';
import { runJob } from './print-run.ts';
import { usualTiming, type PrinterTiming } from './timing.ts';

export interface EscPosPrinterOptions {
  readonly transport: ByteTransport;
  readonly profile: PrinterProfile;
  readonly journal: PrintJournal;
  /** Absent: nobody counts paper. */
  readonly roll?: RollOptions | undefined;
  readonly timing?: Partial<PrinterTiming>;
}

/** Connects at once and keeps the line; the printer's own port belongs to this driver until `close`. */
export function openEscPosPrinter(options: EscPosPrinterOptions): PrinterPort {
  const { transport, profile, journal } = options;
  const timing: PrinterTiming = { ...usualTiming, ...options.timing };
  const roll = paperRoll(options.roll);
  const health = printerHealth(() => ({
    evidence: probe.evidence,
    probed: probe.probed,
    slipsLeft: roll.slipsLeft,
    isLow: roll.isLow,
  }));
  const link = printerLink(transport, greetingFor(profile), timing, profile.presenter);
  const probe = printerProbe(
    link,
    profile,
    () => (afterBreak ? timing.resumeMs : timing.probeMs),
    () => health.changed(),
  );
  const presenter = presenterWatch(link, profile.presenter, timing, () => !printing && link.isUp);
  const underWay = new Map<string, Promise<PrintResult>>();
  let lastSlip: Promise<unknown> = Promise.resolve();
  let printing = false;
  let closed = false;
  /** A slip broke off: half of it may hang out of the printer. */
  let afterBreak = false;
  /** The roll was seen to end, with the cover closed: whatever paper comes next is a new one. */
  let rollEnded = false;
  /** One that has ever answered is no clone without a voice: its silence is a fault. */
  let everAnswered = false;

  link.onEvent(follow);
  const heartbeat = setInterval(() => {
    if (profile.evidence !== 'mute' && !printing && link.isUp) void link.ask();
  }, timing.heartbeatMs);
  const started = settleUnfinished();
  started.then(
    () => transport.open(),
    () => undefined,
  );

  function follow(event: LinkEvent): void {
    if (event.kind === 'up') {
      if (profile.evidence === 'mute') health.line(null);
      else void link.ask();
    } else if (event.kind === 'down') {
      // A printer that does not answer is given a new line by us: it stays silent, not lost, until that one answers.
      const ours = health.lineFault === 'Silent' && event.code === 'ConnectionLost';
      if (!ours) health.line(event.code === 'TurnedAway' ? 'Busy' : 'Unreachable');
    } else if (event.kind === 'state') {
      if (event.state !== null) seen(event.state);
      // While it prints it may be too busy to answer.
      else if (!printing) saysNothing();
    }
  }

  function seen(state: PrinterState): void {
    everAnswered = true;
    if (state.paper === 'out' && state.cover === 'closed') rollEnded = true;
    if (state.paper !== 'out' && rollEnded) {
      rollEnded = false;
      roll.changed();
    }
    health.seen(state);
  }

  function saysNothing(): void {
    if (profile.mayBeMute && !everAnswered) {
      probe.silent();
      health.line(null);
    } else {
      health.line('Silent');
      link.reset();
    }
  }

  /** Slips of an earlier run that nobody can vouch for any more. */
  async function settleUnfinished(): Promise<void> {
    for (const jobId of await journal.unsettled()) {
      afterBreak = true;
      await journal.outcome(jobId, {
        outcome: 'unknown',
        condition: 'Interrupted',
        evidence: profile.evidence,
      });
    }
  }

  async function check(): Promise<PrinterStatus> {
    await started;
    if (!(await link.ready()) || profile.evidence === 'mute' || probe.probed === 'mute')
      return health.status();
    const state = await link.ask();
    if (state?.cutter === 'jam') {
      await link.send(recoverAndClear, timing.replyMs).catch(() => undefined);
      await link.ask();
    }
    return health.status();
  }

  /** Why nothing can be printed now, or null when all is well and what the printer confirms is known. */
  async function hindrance(): Promise<PrinterCondition | null> {
    if (closed) return 'Closed';
    const { fault } = await check();
    if (fault !== null) return fault;
    await probe.settle();
    if (afterBreak && probe.evidence === 'drained' && !(await ranEmpty(link, profile, timing)))
      return 'Silent';
    return health.status().fault;
  }

  async function printNow(job: PrintJob): Promise<PrintResult> {
    const fault = await hindrance();
    const { evidence } = probe;
    if (fault !== null) return { outcome: 'failed', condition: fault, evidence };
    await journal.begin(job.jobId, createHash('sha256').update(job.bytes).digest('hex'));
    const prologue = Buffer.concat([
      afterBreak ? wayOut(profile) : Buffer.alloc(0),
      health.status().slipWaits ? presenter.removal : Buffer.alloc(0),
    ]);
    printing = true;
    afterBreak = true;
    const result = await runJob({ link, profile, evidence, timing, journal }, job, prologue).finally(() => {
      printing = false;
    });
    afterBreak = result.outcome !== 'printed';
    roll.used(paperRows(job.bytes));
    health.changed();
    // Whatever the printer still says about this slip must not be heard as the word about the next one.
    if (result.outcome === 'unknown') link.reset();
    else if (result.outcome === 'printed') presenter.slipOut();
    await journal.outcome(job.jobId, result);
    return result;
  }

  return {
    status: () => health.status(),
    check,
    print(job) {
      const same = underWay.get(job.jobId);
      if (same) return same;
      const result = lastSlip.then(() => printNow(job)).finally(() => underWay.delete(job.jobId));
      lastSlip = result.catch(() => undefined);
      underWay.set(job.jobId, result);
      return result;
    },
    rollChanged() {
      roll.changed();
      health.changed();
    },
    onStatus: (listener) => health.onStatus(listener),
    async close() {
      closed = true;
      clearInterval(heartbeat);
      presenter.close();
      await transport.close();
      await lastSlip;
    },
  };
}

/**
 * Whoever spoke to the printer before may have broken off inside a command. Its length is then taken from the next
 * bytes: they must be zeros, not a status question that reads as a picture of a million dots.
 */
function greetingFor(profile: PrinterProfile): Buffer {
  return Buffer.concat([leaveBroken(profile), profile.autoStatus ? autoStatus : Buffer.alloc(0)]);
}
