/**
 * `npm run production`: sets a hall up for real work (正式运行) at the first time, then runs its hub. Asks on the terminal
 * what flags and environment do not say, so that it also works unattended.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigFault } from './config-fault.ts';
import { askAtTerminal } from './production-questions.ts';
import { isSetUp, setUpProduction, type Answers } from './production-setup.ts';

const FLAGS = {
  hall: { type: 'string' },
  admin: { type: 'string' },
  'admin-name': { type: 'string' },
  printer: { type: 'string', multiple: true },
  host: { type: 'string' },
  port: { type: 'string' },
  'public-url': { type: 'string' },
  /** Sets up and does not start. */
  'set-up-only': { type: 'boolean' },
} as const;

try {
  await main();
} catch (error) {
  if (!(error instanceof ConfigFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: FLAGS });
  const data = resolve(process.env['HUB_DATA'] ?? './data');
  if (!isSetUp(data)) {
    await setUpProduction(data, await askAtTerminal(given(values)));
    process.stdout.write(`已建立正式运行的数据目录 ${data}\nThe production data folder is ready.\n`);
  }
  if (values['set-up-only'] !== true) await import('./main.ts');
}

/** A password comes by environment only: flags can be read by everybody on the machine. */
function given(values: ReturnType<typeof parseArgs<{ options: typeof FLAGS }>>['values']): Partial<Answers> {
  const { HALL, HUB_ADMIN_PASSWORD } = process.env;
  const hallId = values.hall ?? HALL;
  return {
    ...(hallId !== undefined && { hallId }),
    ...(values.admin !== undefined && { username: values.admin }),
    ...(values['admin-name'] !== undefined && { displayName: values['admin-name'] }),
    ...(HUB_ADMIN_PASSWORD !== undefined && { password: HUB_ADMIN_PASSWORD }),
    ...(values.printer !== undefined && { printers: values.printer }),
    ...(values.host !== undefined && { host: values.host }),
    ...(values.port !== undefined && { port: values.port }),
    ...(values['public-url'] !== undefined && { publicUrl: values['public-url'] }),
  };
}
