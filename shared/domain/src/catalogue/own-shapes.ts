/** Shapes that the parts of 大厅自设 share: wide on purpose, what is wrong in them is said in words (`own-check.ts`). */
import { z } from 'zod';

export const text = z.string().max(300);
export const id = z.string().max(40);
export const number = z.number().finite();
/** Without the second language it is the first. */
export const Line = z.strictObject({ zh: text, en: text });
/** A line for some days, both included; '' = no such end. */
export const DatedLine = Line.extend({ from: id.default(''), to: id.default('') });

/** Every line with both languages: what was left empty is said as in the first. */
export function inBoth<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map((one: unknown) => inBoth(one)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inBoth<unknown>(one)]));
  const { zh, en } = fields;
  return (typeof zh === 'string' && en === '' ? { ...fields, en: zh } : fields) as Value;
}

/** Why a value of the catalogue is as it is. */
export const OWN_WHY = '本厅在控制台设置';
