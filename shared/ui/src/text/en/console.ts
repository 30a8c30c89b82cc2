/** English of the console's screen. */
import type { English } from '../english.ts';
import type { console as chinese } from '../zh-CN/console.ts';

export const console: English<typeof chinese> = {};
