/** English of the guide's screen. */
import type { English } from '../english.ts';
import type { guide as chinese } from '../zh-CN/guide.ts';

export const guide: English<typeof chinese> = {};
