/** English of the kiosk's screen. */
import type { English } from '../english.ts';
import type { kiosk as chinese } from '../zh-CN/kiosk.ts';

export const kiosk: English<typeof chinese> = {};
