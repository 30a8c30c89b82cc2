// Which test files exist, and which of them may run beside each other. Groups run one after the other: what
// measures time or kills processes is never disturbed by the rest.
import { existsSync, statfsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

interface Kind {
  readonly name: string;
  readonly include: readonly string[];
  readonly exclude?: readonly string[];
  readonly group: number;
  readonly seconds: number;
  readonly alone?: boolean;
  readonly isolate?: boolean;
  readonly globalSetup?: readonly string[];
  readonly workers?: number;
  /** A browser on a busy machine may miss a moment; what is really broken fails twice. */
  readonly retry?: number;
}

/** A file with a hub waits for clocks and lines a third of its time, one in a browser for its pages half of it. */
const WORKERS = Math.ceil(availableParallelism() * 1.5);
const PAGE_WORKERS = availableParallelism() * 2;
const BESIDE_THE_CODE = '{apps/*,server,hardware,shared/*}/src/**/*.test.{ts,tsx}';

const kinds: readonly Kind[] = [
  { name: 'rules', include: ['shared/domain/src/**/*.test.ts'], group: 0, seconds: 20, isolate: false },
  {
    name: 'contracts',
    include: [BESIDE_THE_CODE, 'tests/contracts/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
    exclude: ['shared/domain/**'],
    group: 0,
    seconds: 30,
    isolate: false,
  },
  { name: 'golden', include: ['tests/golden/**/*.test.{ts,tsx}'], group: 0, seconds: 30, isolate: false },
  { name: 'fuzz', include: ['tests/fuzz/**/*.test.ts'], group: 1, seconds: 180 },
  { name: 'scenarios', include: ['tests/scenarios/**/*.test.ts'], group: 2, seconds: 60, isolate: false },
  {
    name: 'browser',
    // The shells with the hub's own pages in them need these pages.
    include: ['tests/browser/**/*.test.{ts,tsx}', 'tests/electron-host/whole/*.test.ts'],
    group: 3,
    seconds: 60,
    globalSetup: ['tools/pages/before-tests.ts', 'tools/package/before-tests.ts'],
    workers: PAGE_WORKERS,
    retry: 1,
  },
  {
    name: 'electron',
    include: ['tests/electron-host/*.test.ts'],
    group: 3,
    seconds: 30,
    globalSetup: ['tools/package/before-tests.ts'],
    workers: PAGE_WORKERS,
  },
  { name: 'crash', include: ['tests/crash/**/*.test.ts'], group: 4, seconds: 300, alone: true },
];

/** Databases of tests lie in memory where there is enough: what is written is tested, not how fast a disk is. */
function memoryFolder(): string | undefined {
  const folder = '/dev/shm';
  if (!existsSync(folder)) return undefined;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > 4 * 2 ** 30 ? folder : undefined;
}
const TMPDIR = memoryFolder();

export default defineConfig({
  test: {
    maxWorkers: WORKERS,
    projects: kinds.map(
      ({ name, include, exclude = [], group, seconds, alone, isolate, globalSetup, workers, retry = 0 }) => ({
        test: {
          name,
          include: [...include],
          exclude: ['**/node_modules/**', '**/dist/**', ...exclude],
          testTimeout: seconds * 1000,
          hookTimeout: seconds * 1000,
          fileParallelism: !alone,
          ...(workers === undefined ? {} : { maxWorkers: workers }),
          isolate: isolate ?? true,
          globalSetup: [...(globalSetup ?? [])],
          sequence: { groupOrder: group },
          retry,
          ...(TMPDIR === undefined ? {} : { env: { TMPDIR } }),
        },
      }),
    ),
  },
});
