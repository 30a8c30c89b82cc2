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
import { sheetQueue } from './sheet-queue.ts';
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
  const { ending, tell, pause, port } = sheetQueue(timing.healthMs);

  async function look(): Promise<DeviceHealth<SheetCondition>> {
    const isThere = await access(sumatra).then(
      () => true,
      () => false,
    );
    const health: DeviceHealth<SheetCondition> = isThere
      ? ((await spooler.queue()) ?? { ready: false, condition: 'Missing' })
      : { ready: false, condition: 'NoPermission', remedy: `SumatraPDF: ${sumatra}` };
    tell(health);
    return health;
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
    while (performance.now() < deadline && !ending.aborted) {
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

  return port({ look, print: printNow, trays: () => spooler.trays() });
}

/** As SumatraPDF's manual has them (-print-settings). */
function settingsOf({ copies, tray, duplex }: SheetJob): string {
  const sides = duplex === undefined ? [] : [duplex ? 'duplexlong' : 'simplex'];
  return [`${copies}x`, 'paper=A4', 'fit', ...sides, ...(tray === undefined ? [] : [`bin=${tray}`])].join(
    ',',
  );
}
