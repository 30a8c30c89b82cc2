/** English of the phone's screen. */
import type { English } from '../english.ts';
import type { phone as chinese } from '../zh-CN/phone.ts';

export const phone: English<typeof chinese> = {};
