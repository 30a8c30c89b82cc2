/** English of the counter's screen. */
import type { English } from '../english.ts';
import type { counter as chinese } from '../zh-CN/counter.ts';

export const counter: English<typeof chinese> = {};
