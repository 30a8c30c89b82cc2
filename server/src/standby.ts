/** `npm run standby`: the second PC as a process; once it has taken over it is the hub, also after it was started again. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { msOf } from '@yichuang/domain/time';
import { ConfigFault } from './config-fault.ts';
import { readConfig } from './config.ts';
import { KIT_FILE } from './emergency/kept-kit.ts';
import { createHub, type Hub } from './hub.ts';
import { openLog } from './log.ts';
import { openStandbyPage, type HereNow } from './standby/page.ts';
import { openStandby, readPairing, type Standby } from './standby/standby.ts';
import { StoreFault } from './store/fault.ts';

const PAGE_PORT = 7305;

try {
  await main();
} catch (error) {
  if (!(error instanceof ConfigFault || error instanceof StoreFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
}

/** `--of=http://192.168.1.10:7300 --code=… --takeover=…`, as the console writes it to be copied; else by the environment. */
function said(args: readonly string[], env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { of, code, takeover } = parseArgs({
    args: [...args],
    options: { of: { type: 'string' }, code: { type: 'string' }, takeover: { type: 'string' } },
  }).values;
  return {
    ...env,
    ...(of !== undefined && { STANDBY_OF: of }),
    ...(code !== undefined && { STANDBY_CODE: code }),
    ...(takeover !== undefined && { STANDBY_TAKEOVER: takeover }),
  };
}

async function main(): Promise<void> {
  const data = resolve(process.env['HUB_DATA'] ?? './data');
  mkdirSync(data, { recursive: true });
  const pairing = readPairing(data, said(process.argv.slice(2), process.env));
  const log = openLog(data, 'info');
  let hub: Hub | null = null;
  let standby: Standby | null = null;
  if (pairing === null) {
    // It took over before: there is nobody to follow.
    hub = await createHub({ config: readConfig(process.env), log });
    process.stdout.write(`${hub.url}\n`);
  } else {
    const opened = openStandby({ data, pairing, env: process.env, log });
    standby = opened;
    const port = Number(process.env['STANDBY_PORT'] ?? PAGE_PORT);
    const age = (): number | null => {
      const { copiedAt } = opened.state();
      return copiedAt === null ? null : Math.max(0, Math.round((Date.now() - msOf(copiedAt)) / 1_000));
    };
    const kitFile = join(data, KIT_FILE);
    const kit = (): Buffer | null => (existsSync(kitFile) ? readFileSync(kitFile) : null);
    const promote = async (): Promise<HereNow> => {
      const promotion = await opened.promote();
      hub = promotion.hub;
      process.stdout.write(`已接替主机 took over: ${hub.url}\n`);
      return { url: hub.url, address: promotion.address };
    };
    await openStandbyPage({ state: opened.state, hub: pairing.hub, age, kit, promote }, port);
    process.stdout.write(`备机页面 http://127.0.0.1:${String(port)}\n`);
  }

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await (hub ?? standby)?.stop();
    await log.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  process.on('message', (word) => {
    if (word === 'stop') void stop();
  });
  process.on('disconnect', () => void stop());
}
