/**
 * Photos of rounds whose time is over (清除巡查照片): those that no fact names an hour after they were sent, and those that were
 * kept for the days of the list while every finding of their round is closed. That there was one stays.
 */
import type { Instant } from '@yichuang/domain/ids';
import { plusMs } from '@yichuang/domain/time';
import type { Database } from 'better-sqlite3';
import { roundRulesReader } from './round-rules.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Erases `most` of each kind at most and says how many it were. */
export function openPhotoPurge(database: Database): (at: Instant, most: number) => number {
  const rules = roundRulesReader(database);
  const dropUnnamed = database.prepare(
    `DELETE FROM round_photo WHERE photoId IN (
       SELECT photoId FROM round_photo WHERE purgedAt IS NULL AND recorded = 0 AND at < ? LIMIT ?)`,
  );
  const erase = database.prepare(
    `UPDATE round_photo SET sealed = NULL, nonce = NULL, keyNumber = NULL, purgedAt = ? WHERE photoId IN (
       SELECT photoId FROM round_photo WHERE purgedAt IS NULL AND recorded = 1 AND at < ?
         AND NOT EXISTS (SELECT 1 FROM round WHERE roundId = round_photo.roundId AND unsettled > 0) LIMIT ?)`,
  );
  return (at, most) => {
    const { photoDays } = rules().rules;
    const unnamed = dropUnnamed.run(plusMs(at, -HOUR_MS), most).changes;
    return unnamed + erase.run(at, plusMs(at, -photoDays * DAY_MS), most).changes;
  };
}
