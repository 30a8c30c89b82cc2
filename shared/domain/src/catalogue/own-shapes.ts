/** Shapes that the parts of 大厅自设 share: wide on purpose, what is wrong in them is said in words (`own-check.ts`). */
import { z } from 'zod';

export const text = z.string().max(300);
export const id = z.string().max(40);
export const number = z.number().finite();
export const Line = z.strictObject({ zh: text, en: text });

/** Why a value of the catalogue is as it is. */
export const OWN_WHY = '本厅在控制台设置';
