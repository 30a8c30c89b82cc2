/** What in the living hall is a cause of an alert (预警原因): one a rule and thing, whoever is told. Pure. */
import { openCountersFor, waitingIn, type Hall } from '../../hall/hall.ts';
import { lineOf } from '../../hall/views/desk.ts';
import { isInSession } from '../../hall/waiting/wait-cause.ts';
import type { Instant } from '../../ids.ts';
import { vacanciesOf } from '../vacancy.ts';
import { secondsBetween } from '../../time.ts';
import type { AlertRuleId, AlertRules } from './rules.ts';

export interface Cause {
  readonly ruleId: AlertRuleId;
  readonly about: string;
  readonly amount: number | null;
}

/** Of the queues and windows; cases, ratings and devices are found by the hub. */
export function hallCauses(hall: Hall, rules: AlertRules, now: Instant): readonly Cause[] {
  if (hall.phase !== 'open') return [];
  const minutesOf = (ruleId: AlertRuleId): number => {
    const rule = rules.find((one) => one.ruleId === ruleId);
    return rule?.on ? (rule.threshold ?? 0) : Infinity;
  };
  return [...queueCauses(hall, now, minutesOf), ...vacancies(hall, now, minutesOf('vacancy'))];
}

function* queueCauses(hall: Hall, now: Instant, minutesOf: (ruleId: AlertRuleId) => number): Iterable<Cause> {
  // At noon nobody is expected to call, whatever the duty counters do.
  if (!isInSession(hall, now)) return;
  for (const { zoneId } of hall.rules.zones) {
    const [oldest] = lineOf(hall, zoneId, 1);
    if (!oldest) continue;
    const minutes = Math.floor(secondsBetween(oldest.takenAt, now) / 60);
    if (openCountersFor(hall, zoneId).length === 0) {
      if (minutes >= minutesOf('orphanQueue'))
        yield { ruleId: 'orphanQueue', about: zoneId, amount: waitingIn(hall, zoneId) };
    } else if (minutes >= minutesOf('longWait')) yield { ruleId: 'longWait', about: zoneId, amount: minutes };
  }
}

/** 空窗: a window that ought to have somebody by the roster and has not, or that is paused or out of sight, for longer than that. */
function* vacancies(hall: Hall, now: Instant, most: number): Iterable<Cause> {
  const empty = vacanciesOf(hall, now);
  for (const { post, minutes } of empty)
    if (minutes >= most) yield { ruleId: 'vacancy', about: post.counterId, amount: minutes };
  for (const { counterId, pause, unseenSince } of hall.counters.values()) {
    const since = pause?.since ?? unseenSince;
    if (since === null || empty.some(({ post }) => post.counterId === counterId)) continue;
    const minutes = Math.floor(secondsBetween(since, now) / 60);
    if (minutes >= most) yield { ruleId: 'vacancy', about: counterId, amount: minutes };
  }
}
