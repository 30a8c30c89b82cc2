/** A printer terminal (打印终端): the desk's printer, with no page of its own. */
import { pino } from 'pino';
import { readTerminalConfig } from './config.ts';
import { onStop } from './stop-signal.ts';
import { openTerminal } from './terminal.ts';

const log = pino({ name: 'printer-terminal' });
const stopping = new AbortController();
onStop(() => stopping.abort());
const terminal = await openTerminal({
  config: readTerminalConfig(process.env, process.argv.slice(2)),
  log,
  signal: stopping.signal,
});
if (terminal) {
  const { deviceId, printer, client } = terminal;
  log.info({ deviceId }, 'ready');
  printer.onStatus(({ fault }) => log.info({ fault }, 'printer'));
  client.subscribe(logLive(client));
  const close = async (): Promise<void> => {
    await terminal.close();
    log.info('stopped');
    process.disconnect?.();
  };
  if (stopping.signal.aborted) await close();
  else stopping.signal.addEventListener('abort', () => void close(), { once: true });
} else {
  process.disconnect?.();
}

function logLive(client: NonNullable<typeof terminal>['client']): () => void {
  let last = client.getSnapshot().live;
  return () => {
    const { live } = client.getSnapshot();
    if (live !== last) log.info({ live }, 'hub');
    last = live;
  };
}
