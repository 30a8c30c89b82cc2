/** The counter's terminal (窗口终端): keypads, rating pads and strips of one counter's PC, or of the hall's bus. */
import { readSettings } from '@yichuang/terminal/config';
import { runProgram } from '@yichuang/terminal/run-program';
import { CounterConfig } from './config.ts';
import { openCounterTerminal } from './counter-terminal.ts';

const config = readSettings(CounterConfig, process.env, process.argv.slice(2));

await runProgram('counter', (log, restart) => openCounterTerminal(config, log, restart));
