/** The counter's terminal (窗口终端): keypads, rating pads and strips of one counter's PC, or of the hall's bus. */
import { readSettings } from '@yichuang/terminal/config';
import { findHub, hubsOf } from '@yichuang/terminal/find-hub';
import { runProgram } from '@yichuang/terminal/run-program';
import { openStateStore } from '@yichuang/terminal/state-store';
import { CounterConfig } from './config.ts';
import { openCounterTerminal } from './counter-terminal.ts';

const config = readSettings(CounterConfig, process.env, process.argv.slice(2));

const store = openStateStore(config.stateFolder);
const hub = await findHub(hubsOf(config), {
  last: store.alone.kept('hub'),
  keep: (found) => store.alone.keep('hub', found),
});
store.close();

await runProgram('counter', (log, restart) => openCounterTerminal(config, hub, log, restart));
