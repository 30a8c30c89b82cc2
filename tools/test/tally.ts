// Counts what a run of Vitest did. A file that could not be loaded and an error outside every test count as
// failures, or a suite that does not even start would look green.
import path from 'node:path';
import type { TestModule } from 'vitest/node';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function tallyOf(modules: readonly TestModule[], errorsOutside: number): Tally {
  const states = modules.flatMap((module) =>
    [...module.children.allTests()].map((test) => test.result().state),
  );
  const count = (state: string): number => states.filter((each) => each === state).length;
  const brokenFiles = modules.filter((module) => module.errors().length > 0).length;
  const brokenSuites = modules
    .flatMap((module) => [...module.children.allSuites()])
    .filter((suite) => suite.errors().length > 0).length;
  return {
    passed: count('passed'),
    failed: count('failed') + brokenFiles + brokenSuites + errorsOutside,
    // A test that never got a result was not run either.
    skipped: count('skipped') + count('pending'),
  };
}

/** Lines such as `  12.3 s  tests/crash/kill.test.ts`, slowest first. */
export function slowestFiles(modules: readonly TestModule[], count: number): readonly string[] {
  return modules
    .map((module) => ({ file: path.relative(process.cwd(), module.moduleId), ms: durationOf(module) }))
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, count)
    .map(({ file, ms }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${file}`);
}

/** The whole file: loading it, its hooks and its tests. */
function durationOf(module: TestModule): number {
  const { collectDuration, duration, setupDuration } = module.diagnostic();
  return collectDuration + setupDuration + duration;
}
