/** What people write of a paper hour (录入写法), at a page or in a sheet: digits become times, numbers get their letter. */
import { LocalTime, type TicketNumber } from '../ids.ts';
import { paperNumber } from './paper.ts';

/** `905`, `0905`, `9:05`, `9：05`, `9.05` → 09:05; null: no time. */
export function timeTyped(text: string): LocalTime | null {
  const parts = /^(\d{1,2})[:：.．]?(\d{2})$/u.exec(text.trim());
  if (!parts) return null;
  return LocalTime.safeParse(`${String(parts[1]).padStart(2, '0')}:${String(parts[2])}`).data ?? null;
}

/** `7`, `007`, `e7`, `E007` → E007; null: not of the sheet. */
export function paperNumberTyped(text: string): TicketNumber | null {
  const digits = /^[eE]?(\d{1,3})$/.exec(text.trim())?.[1];
  return digits === undefined ? null : paperNumber(Number(digits));
}
