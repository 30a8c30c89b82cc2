/** A printer terminal (打印终端): the printer beside the hub or on the guides' desk, with no page of its own. */
import { readTerminalConfig } from './config.ts';
import { runTerminal } from './run-terminal.ts';

await runTerminal({
  name: 'printer',
  config: readTerminalConfig(process.env, process.argv.slice(2)),
  equip: () => Promise.resolve(() => Promise.resolve()),
});
