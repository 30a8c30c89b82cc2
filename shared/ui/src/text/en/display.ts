/** English of the display's screen. */
import type { English } from '../english.ts';
import type { display as chinese } from '../zh-CN/display.ts';

export const display: English<typeof chinese> = {};
