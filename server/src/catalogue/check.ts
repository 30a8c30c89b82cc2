/** `node server/src/catalogue/check.ts [folder]`: prints every problem of the catalogue by name and exits 1, or its size and what its owner has yet to confirm. */
import { argv, stderr, stdout } from 'node:process';
import { CatalogueFault, problemLine, readCatalogue } from './load.ts';
import { unconfirmedIn } from './unconfirmed.ts';

try {
  const catalogue = readCatalogue(argv[2]);
  const guesses = unconfirmedIn(catalogue);
  stdout.write(
    `The catalogue is sound: ${catalogue.halls.length} halls, ${catalogue.counters.length} counters, ` +
      `${catalogue.items.length} items, ${catalogue.materials.length} materials, ${catalogue.scenarios.length} scenarios.\n` +
      `Not confirmed by the owner （待业主确认）：${guesses.length}\n` +
      guesses.map(({ where, why }) => `  ${where} · ${why}\n`).join(''),
  );
} catch (error) {
  if (!(error instanceof CatalogueFault)) throw error;
  stderr.write(`${error.problems.map(problemLine).join('\n')}\n`);
  process.exitCode = 1;
}
