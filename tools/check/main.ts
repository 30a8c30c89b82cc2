// `npm run lint`: every check that runs no test.
import { runChecks } from './run.ts';

const { failed } = await runChecks();
process.exitCode = failed > 0 ? 1 : 0;
