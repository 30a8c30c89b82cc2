/** The bench table on the terminal, and the same as JSON in `.bench/`: `latest.json` of a whole run, else `partial.json`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { holds, type Gate, type Row, type Unit } from './measurement.ts';

const FOLDER = fileURLToPath(new URL('../../.bench/', import.meta.url));

export interface Result {
  readonly measurement: string;
  readonly about: string;
  readonly seconds: number;
  readonly rows: readonly Row[];
}

const HEAD = ['measured', 'median', 'p99', 'floor', 'ratio', 'gate', 'verdict'] as const;

export function tableOf(results: readonly Result[]): string {
  const lines = results.flatMap(({ rows }) => rows.map(cellsOf));
  const widths = HEAD.map((head, column) =>
    Math.max(head.length, ...lines.map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  const notes = results.flatMap(({ measurement, about, rows }) => [
    `${measurement}: ${about}`,
    ...rows.flatMap(({ name, note }) => (note === undefined ? [] : [`  ${name}: ${note}`])),
  ]);
  return [line(HEAD), line(widths.map((width) => '─'.repeat(width))), ...lines.map(line), '', ...notes].join(
    '\n',
  );
}

export interface Run {
  readonly startedAt: Date;
  readonly blocks: number;
  /** Of the full amount of work in each block. */
  readonly share: number;
  /** Every measurement, in full. */
  readonly whole: boolean;
}

export function writeResults(results: readonly Result[], { startedAt, blocks, share, whole }: Run): void {
  mkdirSync(FOLDER, { recursive: true });
  const [cpu] = cpus();
  const machine = {
    node: process.version,
    platform: process.platform,
    cores: cpus().length,
    cpu: cpu?.model,
  };
  const content = {
    startedAt: startedAt.toISOString(),
    machine,
    blocks,
    share,
    results: results.map((result) => ({
      ...result,
      rows: result.rows.map((row) => ({ ...row, holds: holds(row) })),
    })),
  };
  writeFileSync(
    join(FOLDER, whole ? 'latest.json' : 'partial.json'),
    `${JSON.stringify(content, null, 2)}\n`,
  );
}

function cellsOf(row: Row): readonly string[] {
  const { name, unit, median, p99, floor, ratio, gate } = row;
  const verdict = holds(row);
  return [
    name,
    amount(median, unit),
    p99 ? amount(p99.value, p99.unit) : '',
    floor === undefined ? '' : amount(floor, unit),
    ratio === undefined ? '' : ratio.toFixed(2),
    gate ? gateText(gate) : '',
    verdict === null ? '' : verdict ? 'ok' : 'FAILS',
  ];
}

function gateText(gate: Gate): string {
  return 'atMost' in gate ? `≤ ${String(gate.atMost)}` : `≥ ${String(gate.atLeast)}`;
}

function amount(value: number, unit: Unit): string {
  const text = Math.abs(value) >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toPrecision(3);
  return unit === '' || unit === '/s' ? `${text}${unit}` : `${text} ${unit}`;
}
