/** The life of a terminal's program: opens it, lets it be used, says on stdout what happens, ends when told to. */
import type { CommandId } from '@yichuang/domain/ids';
import type { Logger } from 'pino';
import type { TerminalConfig } from './config.ts';
import { programLog } from './program-log.ts';
import { aborted, onStop } from './stop-signal.ts';
import { openTerminal, type Terminal } from './terminal.ts';

export interface Program {
  readonly name: string;
  readonly config: TerminalConfig;
  readonly isLarge?: (commandId: CommandId) => boolean;
  /** What this device adds, a page for instance; returns the way to put it away. */
  readonly equip: (terminal: Terminal, log: Logger) => Promise<() => Promise<void>>;
}

/** Resolves when everything is put away. */
export async function runTerminal({ name, config, isLarge, equip }: Program): Promise<void> {
  const log = programLog(name);
  const stopping = new AbortController();
  onStop(() => stopping.abort());
  const terminal = await openTerminal({
    config,
    log,
    signal: stopping.signal,
    restart: () => stopping.abort(),
    ...(isLarge === undefined ? {} : { isLarge }),
  });
  if (terminal) {
    const { deviceId, client, printer, owner } = terminal;
    const putAway = await equip(terminal, log);
    printer.onStatus(({ fault, paper }) => log.info({ fault, paper }, 'printer'));
    owner.onProgress(({ number, copy, state, condition }) =>
      log.info({ number, copy, state, condition }, 'slip'),
    );
    let last: string | null = null;
    client.subscribe(() => {
      const { live } = client.getSnapshot();
      if (live !== last) log.info({ live }, 'hub');
      last = live;
    });
    log.info({ deviceId }, 'ready');
    await aborted(stopping.signal);
    await putAway();
    await terminal.close();
  }
  log.info('stopped');
  process.disconnect?.();
}
