/** `node server/src/main.ts`: the hub as a process. Stops by signal or when its supervisor says or goes away. */
import { ConfigFault } from './config-fault.ts';
import { readConfig } from './config.ts';
import { failpointFrom } from './failpoints.ts';
import { createHub } from './hub.ts';
import { openLog } from './log.ts';
import { openRestorable } from './restorable.ts';
import { StoreFault } from './store/fault.ts';

try {
  await main();
} catch (error) {
  if (!(error instanceof ConfigFault || error instanceof StoreFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const failpoint = failpointFrom(process.env['HUB_FAILPOINT'], config.mode);
  const log = openLog(config.data, config.logLevel);
  const running = await openRestorable({
    data: config.data,
    log,
    open: (restore) => createHub({ config, log, failpoint, restore }),
    fatal: (reason) => {
      process.stderr.write(`${reason}\n`);
      process.exit(1);
    },
  });
  process.stdout.write(`${running.hub().url}\n`);

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await running.stop();
    await log.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  // Windows has no signals: a supervisor says it over the channel, or is gone.
  process.on('message', (word) => {
    if (word === 'stop') void stop();
  });
  process.on('disconnect', () => void stop());
}
