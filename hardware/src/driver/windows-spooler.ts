/**
 * Questions to the print spooler of Windows (后台打印), asked with the cmdlets that every Windows has (PrintManagement): how a queue
 * is, what became of a job, and to take one back. States are the numbers of winspool (PRINTER_STATUS_*, JOB_STATUS_*; MS-RPRN).
 */
import { execFile } from 'node:child_process';

import type { SheetCondition } from '../conditions.ts';

export interface QueueState {
  readonly ready: boolean;
  readonly condition: SheetCondition | null;
}

export interface SpoolerJob {
  readonly id: number;
  readonly document: string;
  readonly pagesPrinted: number;
  /** Null: on its way, or done. */
  readonly condition: SheetCondition | null;
  /** The port monitor heard from the printer that it came out; most never do. */
  readonly printed: boolean;
}

export interface Spooler {
  /** Null: there is no such queue, or Windows did not answer. */
  queue(): Promise<QueueState | null>;
  jobs(): Promise<readonly SpoolerJob[] | null>;
  takeBack(id: number): Promise<boolean>;
  trays(): Promise<readonly string[]>;
}

export interface Ran {
  /** Null: it could not be started, or took too long. */
  readonly code: number | null;
  readonly said: string;
}

/** Of a printer: what a person can mend first is told. */
const QUEUE_MEANINGS: readonly (readonly [bit: number, condition: SheetCondition])[] = [
  [0x0040_0000, 'DoorOpen'],
  [0x0000_0008, 'Jam'],
  [0x0000_0010, 'PaperOut'],
  [0x0000_0040, 'PaperOut'],
  [0x0004_0000, 'SuppliesOut'],
  [0x0000_0080, 'Missing'],
  [0x0000_1000, 'Missing'],
  [0x0200_0000, 'Missing'],
  [0x0000_0001, 'Stopped'],
  [0x0010_0000, 'Faulted'],
  [0x0000_0002, 'Faulted'],
];
const JOB_MEANINGS: readonly (readonly [bit: number, condition: SheetCondition])[] = [
  [0x040, 'PaperOut'],
  [0x020, 'Missing'],
  [0x001, 'Stopped'],
  [0x400, 'Faulted'],
  [0x200, 'Faulted'],
  [0x002, 'Faulted'],
];
const JOB_PRINTED = 0x080;
/** With these a queue takes no job that could come out now. */
const HOLDS_UP: ReadonlySet<SheetCondition> = new Set(['Stopped', 'Missing', 'Faulted']);

const IN_UTF8 = '[Console]::OutputEncoding = [Text.Encoding]::UTF8; ';

export function windowsSpooler(queue: string, powershell: string, answerMs: number): Spooler {
  const name = quoted(queue);

  async function ask(script: string): Promise<unknown> {
    const { code, said } = await run(
      powershell,
      ['-NoProfile', '-NonInteractive', '-Command', `${IN_UTF8}$ErrorActionPreference = 'Stop'; ${script}`],
      answerMs,
    );
    if (code !== 0) return null;
    try {
      return said.trim() === '' ? [] : JSON.parse(said);
    } catch {
      return null;
    }
  }

  return {
    async queue() {
      const answer = await ask(`[uint32](Get-Printer -Name ${name}).PrinterStatus | ConvertTo-Json`);
      if (typeof answer !== 'number') return null;
      const condition = meaningOf(answer, QUEUE_MEANINGS);
      return { ready: condition === null || !HOLDS_UP.has(condition), condition };
    },
    async jobs() {
      const answer = await ask(
        `@(Get-PrintJob -PrinterName ${name} | Select-Object Id, DocumentName, PagesPrinted, ` +
          `@{ Name = 'Status'; Expression = { [uint32]$_.JobStatus } }) | ConvertTo-Json`,
      );
      if (answer === null) return null;
      return (Array.isArray(answer) ? answer : [answer]).map(jobOf);
    },
    async takeBack(id) {
      return (await ask(`Remove-PrintJob -PrinterName ${name} -ID ${id}`)) !== null;
    },
    async trays() {
      const answer = await ask(
        'Add-Type -AssemblyName System.Drawing; ' +
          `@((New-Object System.Drawing.Printing.PrinterSettings -Property @{ PrinterName = ${name} })` +
          '.PaperSources | ForEach-Object SourceName) | ConvertTo-Json',
      );
      if (answer === null) return [];
      return (Array.isArray(answer) ? answer : [answer]).map(String);
    },
  };
}

/** Runs a program to its end, without a window. */
export function run(program: string, args: readonly string[], withinMs: number): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(program, args, { timeout: withinMs, windowsHide: true }, (error, said) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
      resolve({ code, said });
    });
  });
}

function jobOf(answer: unknown): SpoolerJob {
  const { Id, DocumentName, PagesPrinted, Status } = answer as Record<string, unknown>;
  const status = Number(Status) || 0;
  return {
    id: Number(Id),
    document: String(DocumentName),
    pagesPrinted: Number(PagesPrinted) || 0,
    condition: meaningOf(status, JOB_MEANINGS),
    printed: (status & JOB_PRINTED) !== 0,
  };
}

function meaningOf(
  status: number,
  meanings: readonly (readonly [bit: number, condition: SheetCondition])[],
): SheetCondition | null {
  return meanings.find(([bit]) => (status & bit) !== 0)?.[1] ?? null;
}

/** A PowerShell word in which nothing means anything. */
function quoted(words: string): string {
  return `'${words.replaceAll("'", "''")}'`;
}
