/**
 * What a Windows PC's printing looks like from outside (后台打印的替身): two programs, SumatraPDF.exe and powershell.exe, that a driver
 * starts as processes, and between them a queue in a folder. A stand-in at the process boundary: nothing of Windows is in it.
 */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PlayedQueue {
  readonly name: string;
  /** PRINTER_STATUS_* of winspool. */
  status: number;
  /** JOB_STATUS_* that a job in it has; null: it leaves the queue at once. */
  holdsJobs: number | null;
  pagesPrinted: number;
  /** With what SumatraPDF ends. */
  drawEnds: number;
  trays: readonly string[];
}

export interface PlayedJob {
  readonly id: number;
  /** What SumatraPDF was told, without the file. */
  readonly told: readonly string[];
  readonly document: string;
  readonly bytes: number;
}

export interface PlayedSpooler {
  readonly sumatra: string;
  readonly powershell: string;
  play(change: Partial<PlayedQueue>): void;
  /** Every paper that was ever drawn on the queue. */
  drawn(): readonly PlayedJob[];
  /** Those that somebody took back. */
  takenBack(): readonly number[];
  close(): void;
}

/** Both programs in one text: which one it is, the file's name says. */
const PROGRAM = String.raw`#!/usr/bin/env node
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
const place = join(dirname(process.argv[1]), 'queue.json');
const state = JSON.parse(readFileSync(place, 'utf8'));
const keep = () => writeFileSync(place, JSON.stringify(state));
const args = process.argv.slice(2);
if (basename(process.argv[1]).startsWith('SumatraPDF')) {
  const file = args.at(-1);
  if (args[args.indexOf('-print-to') + 1] !== state.name || state.drawEnds !== 0) process.exit(state.drawEnds || 1);
  const id = state.drawn.length + 1;
  state.drawn.push({ id, told: args.slice(0, -1), document: basename(file), bytes: readFileSync(file).length });
  keep();
} else {
  const script = args.at(-1);
  const name = /-(?:Printer)?Name '((?:[^']|'')*)'|PrinterName = '((?:[^']|'')*)'/.exec(script);
  if ((name?.[1] ?? name?.[2])?.replaceAll("''", "'") !== state.name) process.exit(1);
  const live = state.drawn.filter(({ id }) => state.holdsJobs !== null && !state.takenBack.includes(id));
  if (script.includes('Remove-PrintJob')) {
    state.takenBack.push(Number(/-ID (\d+)/.exec(script)[1]));
    keep();
  } else if (script.includes('Get-PrintJob')) {
    const jobs = live.map(({ id, document }) =>
      ({ Id: id, DocumentName: 'C:\\Temp\\' + document, PagesPrinted: state.pagesPrinted, Status: state.holdsJobs }));
    // One alone is no list to ConvertTo-Json.
    if (jobs.length > 0) console.log(JSON.stringify(jobs.length === 1 ? jobs[0] : jobs));
  } else if (script.includes('PaperSources')) console.log(JSON.stringify(state.trays));
  else console.log(state.status);
}
`;

export function openPlayedSpooler(name: string): PlayedSpooler {
  const folder = mkdtempSync(join(tmpdir(), 'windows-'));
  const place = join(folder, 'queue.json');
  const programs = ['SumatraPDF.mjs', 'powershell.mjs'].map((file) => join(folder, file));
  for (const program of programs) {
    writeFileSync(program, PROGRAM);
    chmodSync(program, 0o755);
  }
  const [sumatra = '', powershell = ''] = programs;
  const state = (): PlayedQueue & { drawn: PlayedJob[]; takenBack: number[] } =>
    JSON.parse(readFileSync(place, 'utf8'));
  writeFileSync(
    place,
    JSON.stringify({
      name,
      status: 0,
      holdsJobs: null,
      pagesPrinted: 0,
      drawEnds: 0,
      trays: ['纸盒 1', '纸盒 2'],
      drawn: [],
      takenBack: [],
    }),
  );
  return {
    sumatra,
    powershell,
    play: (change) => writeFileSync(place, JSON.stringify({ ...state(), ...change })),
    drawn: () => state().drawn,
    takenBack: () => state().takenBack,
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
