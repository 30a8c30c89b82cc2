// The layer check: who imports whom, by the table in .dependency-cruiser.cjs. A check that sees nothing passes
// always, so it also fails when it did not see a file that git knows, or did not report a planted violation.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import { BREAKING, plantTree } from './plants.ts';
import { filesOfCheckout, ROOT } from './repository.ts';

const ROOMS = ['shared', 'hardware', 'server', 'apps', 'tests', 'tools'];
const SOURCE = /^(shared|hardware|server|apps|tests|tools)\/.*[.](ts|tsx|mjs|cjs)$/;

const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IConfiguration;

const complaints = [...(await breachesInTree()), ...(await blindness())];
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;

/** Violations in our own tree, and files that were not looked at. */
async function breachesInTree(): Promise<readonly string[]> {
  const result = await cruiseTree(ROOT);
  const seen = new Set(result.modules.map(({ source }) => source));
  const unseen = filesOfCheckout().filter((file) => SOURCE.test(file) && !seen.has(file));
  console.log(`${seen.size} modules, ${result.summary.totalDependenciesCruised ?? 0} imports`);
  return [
    ...result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    ...unseen.map((file) => `not looked at: ${file}`),
  ];
}

/** Rules that do not report their planted violation, and reports of what is allowed. */
async function blindness(): Promise<readonly string[]> {
  const root = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'layers-')));
  try {
    plantTree(root);
    const { violations } = (await cruiseTree(root)).summary;
    const missed = ruleNames().filter((name) => {
      const file = BREAKING[name]?.file;
      return !violations.some(({ rule, from }) => rule.name === name && from === file);
    });
    const wrong = violations.filter(({ from }) => path.basename(from).startsWith('fine.'));
    return [
      ...missed.map((name) => `the rule "${name}" does not see its planted violation`),
      ...wrong.map(
        ({ rule, from, to }) => `the rule "${rule.name}" forbids what is allowed: ${from} → ${to}`,
      ),
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function ruleNames(): readonly string[] {
  return (config.forbidden ?? []).map(({ name }) => name ?? '(a rule without a name)');
}

async function cruiseTree(baseDir: string): Promise<ICruiseResult> {
  const { enhancedResolveOptions, ...options } = config.options ?? {};
  const { forbidden = [] } = config;
  const { output } = await cruise(
    ROOMS,
    { ...options, baseDir, validate: true, ruleSet: { forbidden } },
    { ...enhancedResolveOptions, bustTheCache: true },
  );
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered with text: ${output}`);
  return output;
}
