/** An ESC/POS slip printer behind the PrinterPort: looks before it prints, one slip at a time, and says what it knows. */

import { createHash } from 'node:crypto';

import { autoStatus, cutPaper, leaveBrokenCommand, recoverAndClear } from '../codec/escpos/commands.ts';
import type { PrinterProfile } from '../codec/escpos/profile.ts';
import { bandRows } from '../codec/escpos/raster.ts';
import type { PrinterCondition } from '../conditions.ts';
import type { PrinterPort, PrinterStatus, PrintJob, PrintJournal, PrintResult } from '../ports.ts';
import type { ByteTransport } from '../transport/byte-transport.ts';
import { printerHealth } from './printer-health.ts';
import { printerLink, type LinkEvent } from './printer-link.ts';
import { runJob } from './print-run.ts';
import { usualTiming, type PrinterTiming } from './timing.ts';

export interface EscPosPrinterOptions {
  readonly transport: ByteTransport;
  readonly profile: PrinterProfile;
  readonly journal: PrintJournal;
  readonly timing?: Partial<PrinterTiming>;
}

/** Connects at once and keeps the line; the printer's own port belongs to this driver until `close`. */
export function openEscPosPrinter(options: EscPosPrinterOptions): PrinterPort {
  const { transport, profile, journal } = options;
  const timing: PrinterTiming = { ...usualTiming, ...options.timing };
  const answers = profile.evidence !== 'mute';
  const link = printerLink(transport, greetingFor(profile), timing);
  const health = printerHealth(profile.evidence);
  const underWay = new Map<string, Promise<PrintResult>>();
  let lastSlip: Promise<unknown> = Promise.resolve();
  let printing = false;
  let closed = false;
  /** A slip broke off: half of it may hang out of the printer. */
  let afterBreak = false;

  link.onEvent(follow);
  const heartbeat = setInterval(() => {
    if (answers && !printing && link.isUp) void link.ask();
  }, timing.heartbeatMs);
  const started = settleUnfinished();
  started.then(
    () => transport.open(),
    () => undefined,
  );

  function follow(event: LinkEvent): void {
    if (event.kind === 'up') {
      if (answers) void link.ask();
      else health.line(null);
    } else if (event.kind === 'down') {
      // A printer that does not answer is given a new line by us: it stays silent, not lost, until that one answers.
      const ours = health.lineFault === 'Silent' && event.code === 'ConnectionLost';
      if (!ours) health.line(event.code === 'TurnedAway' ? 'Busy' : 'Unreachable');
    } else if (event.kind === 'state') {
      if (event.state !== null) health.seen(event.state);
      else if (!printing) {
        // While it prints it may be too busy to answer.
        health.line('Silent');
        link.reset();
      }
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
    if (!(await link.ready()) || !answers) return health.status();
    const state = await link.ask();
    if (state?.cutter === 'jam') {
      await link.send(recoverAndClear, timing.replyMs).catch(() => undefined);
      await link.ask();
    }
    return health.status();
  }

  async function printNow(job: PrintJob): Promise<PrintResult> {
    const fault: PrinterCondition | null = closed ? 'Closed' : (await check()).fault;
    if (fault !== null) return { outcome: 'failed', condition: fault, evidence: profile.evidence };
    await journal.begin(job.jobId, createHash('sha256').update(job.bytes).digest('hex'));
    const prologue = afterBreak ? wayOut(profile) : new Uint8Array();
    printing = true;
    afterBreak = true;
    const result = await runJob({ link, profile, timing, journal }, job, prologue).finally(() => {
      printing = false;
    });
    afterBreak = result.outcome !== 'printed';
    // Whatever the printer still says about this slip must not be heard as the word about the next one.
    if (result.outcome === 'unknown') link.reset();
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
    onStatus: (listener) => health.onStatus(listener),
    async close() {
      closed = true;
      clearInterval(heartbeat);
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

/** Before the next slip: ends a broken picture and cuts off the torso. */
function wayOut(profile: PrinterProfile): Buffer {
  return Buffer.concat([leaveBroken(profile), cutPaper]);
}

/** No picture band of the encoder, and no QR text, is longer. */
function leaveBroken(profile: PrinterProfile): Buffer {
  return leaveBrokenCommand(bandRows * Math.ceil(profile.dots / 8));
}
