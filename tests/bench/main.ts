/**
 * `npm run bench`: every measurement beside its floor, a table, JSON in `.bench/`, exit code 1 if a gate fails.
 * `npm run bench -- take follow` runs some; `--quick` is for whoever works on one: fewer blocks, less in each.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { alertLatency } from './alert-latency.ts';
import { backlog } from './backlog.ts';
import { boot } from './boot.ts';
import { cardPage } from './card-page.ts';
import { card } from './card.ts';
import { commitCost } from './commit-cost.ts';
import { follow } from './follow.ts';
import { history } from './history.ts';
import { idle } from './idle.ts';
import { memory } from './memory.ts';
import { holds, type Measurement, type Scale } from './measurement.ts';
import { nextCpu } from './next-cpu.ts';
import { pairs } from './pairs.ts';
import { pdf } from './pdf.ts';
import { tableOf, writeResults, type Result } from './report.ts';
import { promotion } from './promotion.ts';
import { rendererMemory } from './renderer-memory.ts';
import { rush } from './rush.ts';
import { search } from './search.ts';
import { take } from './take.ts';
import { tap } from './tap.ts';

const MEASUREMENTS: readonly Measurement[] = [
  take,
  nextCpu,
  commitCost,
  follow,
  boot,
  tap,
  card,
  cardPage,
  idle,
  memory,
  rendererMemory,
  pairs,
  pdf,
  search,
  backlog,
  promotion,
  rush,
  alertLatency,
  history,
];
const FULL = { blocks: 7, share: 1 };
const QUICK = { blocks: 3, share: 0.2 };

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean' } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !MEASUREMENTS.some((known) => known.name === name));
if (unknown.length > 0) {
  console.error(
    `no measurement ${unknown.join(', ')}; there are ${MEASUREMENTS.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}
const wanted = MEASUREMENTS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));

if (values.quick) console.log('quick: a fifth of every amount, three blocks; the gates mean little');
const startedAt = new Date();
const folder = mkdtempSync(join(tmpdir(), 'yichuang-bench-'));
const scale: Scale = {
  ...(values.quick ? QUICK : FULL),
  folder: (name) => mkdtempSync(join(folder, `${name}-`)),
  say: (text) => console.log(`  ${text}`),
};
try {
  const results: Result[] = [];
  for (const { name, about, run } of wanted) {
    console.log(`${name}: ${about}`);
    const began = performance.now();
    const rows = await run(scale);
    results.push({
      measurement: name,
      about,
      seconds: Math.round((performance.now() - began) / 1_000),
      rows,
    });
  }
  const { blocks, share } = scale;
  const whole = !values.quick && wanted.length === MEASUREMENTS.length;
  writeResults(results, { startedAt, blocks, share, whole });
  console.log(`\n${tableOf(results)}`);
  if (results.some(({ rows }) => rows.some((row) => holds(row) === false))) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
