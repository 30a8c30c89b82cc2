/**
 * An A4 printer behind the spooler of Windows: SumatraPDF draws the paper on the queue, silently, and the spooler is asked what
 * became of the job. The spooler mostly knows only that the bytes left, so the best that is said is `spooled`.
 *
 *   ready? ──no──► failed (nothing handed over)
 *     │yes
 *   SumatraPDF ──ends badly, and no job in the queue──► failed, or unknown when it did not end at all
 *     │
 *   job in the queue ──► gone ──► spooled, or printed where the printer itself said so
 *     └──held up for too long──► taken back: failed, or unknown when pages came out or it cannot be taken back
 */
import { randomUUID } from 'node:crypto';
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { SheetCondition } from '../conditions.ts';
import type { DeviceHealth } from '../ports/health.ts';
import type { SheetJob, SheetPrinterPort, SheetResult } from '../ports/sheet-printer.ts';
import { run, windowsSpooler } from './windows-spooler.ts';

export interface WindowsPrinterOptions {
  /** The printer's name in Windows. */
  readonly queue: string;
  /** Where SumatraPDF.exe is. */
  readonly sumatra?: string | undefined;
  readonly powershell?: string | undefined;
  readonly timing?: Partial<WindowsTiming>;
}

/** Milliseconds. PowerShell takes half a second to start: nobody asks it often. */
export interface WindowsTiming {
  readonly pollMs: number;
  readonly answerMs: number;
  /** For SumatraPDF to draw a paper on the queue. */
  readonly drawMs: number;
  /** For a job to leave the queue, a printer without paper included. */
  readonly followMs: number;
  readonly healthMs: number;
}

const usualTiming: WindowsTiming = {
  pollMs: 1_500,
  answerMs: 20_000,
  drawMs: 60_000,
  followMs: 180_000,
  healthMs: 30_000,
};
const usualSumatra = 'C:\\Program Files\\SumatraPDF\\SumatraPDF.exe';
const usualPowershell = 'powershell.exe';

export function openWindowsPrinter(options: WindowsPrinterOptions): SheetPrinterPort {
  const { queue, sumatra = usualSumatra, powershell = usualPowershell } = options;
  const timing = { ...usualTiming, ...options.timing };
  const spooler = windowsSpooler(queue, powershell, timing.answerMs);
  const listeners = new Set<(health: DeviceHealth<SheetCondition>) => void>();
  const underWay = new Map<string, Promise<SheetResult>>();
  const ending = new AbortController();
  let health: DeviceHealth<SheetCondition> = { ready: false, condition: 'Missing' };

  function tell(next: DeviceHealth<SheetCondition>): DeviceHealth<SheetCondition> {
    if (JSON.stringify(next) === JSON.stringify(health)) return next;
    health = next;
    for (const listener of listeners) listener(next);
    return next;
  }

  async function look(): Promise<DeviceHealth<SheetCondition>> {
    const isThere = await access(sumatra).then(
      () => true,
      () => false,
    );
    if (!isThere) return tell({ ready: false, condition: 'NoPermission', remedy: `SumatraPDF: ${sumatra}` });
    return tell((await spooler.queue()) ?? { ready: false, condition: 'Missing' });
  }

  async function printNow(job: SheetJob): Promise<SheetResult> {
    const { ready, condition } = await look();
    if (!ready) return { outcome: 'failed', condition: condition ?? 'Faulted' };
    const folder = await mkdtemp(join(tmpdir(), 'sheet-'));
    // The spooler shows the file's name, and by it the job is found again.
    const name = `${job.title.replaceAll(/[^\p{L}\p{N} -]/gu, '')}-${randomUUID().slice(0, 8)}.pdf`;
    const file = join(folder, name);
    try {
      await writeFile(file, job.pdf);
      const asked = [
        '-print-to',
        queue,
        '-print-settings',
        settingsOf(job),
        '-silent',
        '-exit-when-done',
        file,
      ];
      const { code } = await run(sumatra, asked, timing.drawMs);
      if (code !== 0 && !(await spooler.jobs())?.some(({ document }) => document.endsWith(name))) {
        const why = (await look()).condition ?? 'Faulted';
        return { outcome: code === null ? 'unknown' : 'failed', condition: why };
      }
      return await follow(name);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async function follow(document: string): Promise<SheetResult> {
    const deadline = performance.now() + timing.followMs;
    let last: {
      readonly id: number;
      readonly pages: number;
      readonly condition: SheetCondition | null;
    } | null = null;
    while (performance.now() < deadline && !ending.signal.aborted) {
      const jobs = await spooler.jobs();
      const mine = jobs?.find((job) => job.document.endsWith(document));
      if (jobs !== null && mine === undefined) return { outcome: 'spooled' };
      if (mine?.printed) return { outcome: 'printed' };
      const condition = mine?.condition ?? (await look()).condition;
      if (mine) last = { id: mine.id, pages: mine.pagesPrinted, condition };
      await pause(timing.pollMs);
    }
    const condition = last?.condition ?? 'Unconfirmed';
    const tookBack = last !== null && last.pages === 0 && (await spooler.takeBack(last.id));
    return { outcome: tookBack ? 'failed' : 'unknown', condition };
  }

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        ending.signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      ending.signal.addEventListener('abort', done, { once: true });
    });
  }

  const watching = setInterval(() => {
    if (underWay.size === 0) void look();
  }, timing.healthMs);
  const firstLook = look();

  return {
    health: () => health,
    onHealth(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    print(job) {
      const same = underWay.get(job.jobId);
      if (same) return same;
      const result = printNow(job).finally(() => underWay.delete(job.jobId));
      underWay.set(job.jobId, result);
      return result;
    },
    trays: () => spooler.trays(),
    async close() {
      clearInterval(watching);
      listeners.clear();
      ending.abort();
      await Promise.all([firstLook, ...underWay.values()]);
    },
  };
}

/** As SumatraPDF's manual has them (-print-settings). */
function settingsOf({ copies, tray, duplex }: SheetJob): string {
  const sides = duplex === undefined ? [] : [duplex ? 'duplexlong' : 'simplex'];
  return [`${copies}x`, 'paper=A4', 'fit', ...sides, ...(tray === undefined ? [] : [`bin=${tray}`])].join(
    ',',
  );
}
