/**
 * 收件 on paper (纸质收件): taken in by the 收件登记表 of the 应急包 while no hub was there, entered later with its true time. The last
 * serials of every day are the paper's: no hub gives them, whatever it remembers, so that a register that lies in a drawer
 * is good for any day.
 */
import { z } from 'zod';
import { isPaperDay } from '../hall/paper.ts';
import { Instant } from '../ids.ts';
import { reject, type Rejection } from '../rejection.ts';
import { dateAt } from '../time.ts';
import type { CaseContext } from './command.ts';
import { CASES_A_DAY } from './numbers.ts';

export const FIRST_PAPER_SERIAL = 951;

/** A line of the 收件登记表: when, and its number in the register. */
export const PaperReceipt = z.strictObject({
  receivedAt: Instant,
  serial: z.int().min(FIRST_PAPER_SERIAL).max(CASES_A_DAY),
});
export type PaperReceipt = z.infer<typeof PaperReceipt>;

/** What is decided as of the day on paper: its number, its limits, its silence. The context of now without a paper. */
export function asOnPaper(paper: PaperReceipt | undefined, context: CaseContext): CaseContext | Rejection {
  if (!paper || !context.rules) return context;
  const { receivedAt, serial } = paper;
  const { at, today, rules, numbers } = context;
  if (receivedAt > at) return reject('TimeInFuture', { time: receivedAt });
  const date = dateAt(receivedAt, rules.zoneOffsetMinutes);
  if (!isPaperDay(date, today)) return reject('TimeOutsideDay', { time: receivedAt, date, from: receivedAt });
  if (numbers.isPaperSpent(date, serial)) return reject('PaperSerialSpent', { serial });
  return { ...context, at: receivedAt, today: date, numbers: { ...numbers, caseSerial: () => serial } };
}
