// `npm test`: the checks, then every test; its last line counts both. `npm test -- path…` runs only those test
// files, at once and without the checks.
import { startVitest } from 'vitest/node';
import { runChecks } from '../check/run.ts';
import { slowestFiles, tallyOf } from './tally.ts';

const filters = process.argv.slice(2);
const checks = filters.length > 0 ? { passed: 0, failed: 0 } : await runChecks();

const vitest = await startVitest('test', filters, { run: true, watch: false, passWithNoTests: false });
const modules = vitest.state.getTestModules();
const tests = tallyOf(modules, vitest.state.getUnhandledErrors().length);
await vitest.close();

if (filters.length === 0) {
  console.log('\nslowest files');
  for (const line of slowestFiles(modules, 10)) console.log(line);
}

const passed = checks.passed + tests.passed;
const failed = checks.failed + tests.failed;
// Vitest has set an exit code of its own; ours knows of the checks, and of a run that ran nothing.
process.exitCode = failed > 0 || tests.passed === 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`);
