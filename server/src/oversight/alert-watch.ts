/**
 * The watch over the hall (监管值守): every second it compares what is the matter with what somebody was told of. A new cause
 * is told to its person; one that has been gone for a while is put down as recovered. One alert for each cause, never a storm:
 * the cases of a department are one, counted on, and more of them than somebody has answered for are a new one.
 */
import type { AccountId } from '@yichuang/domain/ids';
import type { Cause } from '@yichuang/domain/oversight/alerts/causes';
import {
  COUNTED_RULES,
  type AlertRule,
  type AlertRuleId,
  type AlertRules,
} from '@yichuang/domain/oversight/alerts/rules';
import { msOf } from '@yichuang/domain/time';
import type { AccountCard } from '@yichuang/protocol/api';
import { newCommandId } from '../command-ids.ts';
import type { Core } from '../core.ts';
import { HUB } from '../hub-commands.ts';
import type { Log } from '../log.ts';
import type { AlertReader, LastingAlert } from './alert-table.ts';
import { keyOf, type Causes } from './causes.ts';

export interface AlertWatch {
  /** One look; a call during another one waits for that one. */
  readonly look: () => Promise<void>;
}

export interface AlertWatchParts {
  readonly core: Core;
  readonly causes: Causes;
  readonly rules: () => AlertRules;
  readonly alerts: AlertReader;
  readonly accounts: () => readonly AccountCard[];
  readonly log: Log;
}

const SLOW_MS = 10_000;
const DAY_MS = 120_000;
/** A cause that comes and goes is one. */
const GONE_MS = 60_000;

export function openAlertWatch(parts: AlertWatchParts): AlertWatch {
  const { core, causes, rules, alerts, accounts, log } = parts;
  const goneSince = new Map<string, number>();
  let slow: readonly Cause[] = [];
  let day: readonly Cause[] = [];
  let slowAt = -Infinity;
  let dayAt = -Infinity;
  let running: Promise<void> | null = null;

  async function look(): Promise<void> {
    const inForce = rules();
    const nowMs = msOf(core.now());
    if (Math.abs(nowMs - slowAt) >= SLOW_MS) {
      slowAt = nowMs;
      slow = causes.slow(inForce);
    }
    if (Math.abs(nowMs - dayAt) >= DAY_MS) {
      dayAt = nowMs;
      void countDay(inForce);
    }
    const now = new Map([...causes.hall(inForce), ...slow, ...day].map((cause) => [keyOf(cause), cause]));
    const told = new Map(alerts.lasting().map((alert) => [keyOf(alert), alert]));
    for (const [key, cause] of now) {
      goneSince.delete(key);
      const alert = told.get(key);
      if (!alert) await raise(cause, inForce);
      else if (COUNTED_RULES.has(cause.ruleId)) await count(alert, cause, inForce);
    }
    for (const [key, { alertId }] of told) {
      if (now.has(key)) continue;
      const since = goneSince.get(key) ?? nowMs;
      goneSince.set(key, since);
      if (nowMs - since < GONE_MS) continue;
      goneSince.delete(key);
      await send('recoverAlert', { alertId });
    }
  }

  /** Counted beside the watch: no alert waits for a report. */
  async function countDay(inForce: AlertRules): Promise<void> {
    try {
      day = await causes.day(inForce);
    } catch (fault) {
      log.error({ reason: String(fault) }, 'the day could not be counted for alerts');
    }
  }

  async function count(
    { alertId, amount, answeredAt }: LastingAlert,
    cause: Cause,
    inForce: AlertRules,
  ): Promise<void> {
    const isMore = (cause.amount ?? 0) > (amount ?? 0);
    if (isMore && answeredAt !== null) {
      await send('recoverAlert', { alertId });
      await raise(cause, inForce);
    } else if (cause.amount !== amount) await send('countAlert', { alertId, amount: cause.amount });
  }

  async function raise({ ruleId, about, amount }: Cause, inForce: AlertRules): Promise<void> {
    const rule = inForce.find((one) => one.ruleId === ruleId);
    const [toAccountId, ...chain] = personsOf(rule);
    if (!rule || toAccountId === undefined) return;
    const { seeMinutes, answerMinutes } = rule;
    await send('raiseAlert', { ruleId, about, amount, toAccountId, chain, seeMinutes, answerMinutes });
  }

  /** Those of the settings who can sign in, then every manager. */
  function personsOf(rule: AlertRule | undefined): readonly AccountId[] {
    const able = accounts().filter(({ disabled }) => !disabled);
    const known = new Set(able.map(({ accountId }) => accountId));
    const named = (rule?.accountIds ?? []).filter((accountId) => known.has(accountId));
    const role = OWNERS[rule?.ruleId ?? 'longWait'];
    const usual = able.filter((account) => account.role === role).map(({ accountId }) => accountId);
    const managers = able.filter((account) => account.role === 'manager').map(({ accountId }) => accountId);
    return [...new Set([...named, ...(named.length === 0 ? usual : []), ...managers])];
  }

  async function send(name: string, payload: object): Promise<void> {
    const commandId = newCommandId(msOf(core.now()));
    const answer = await core.execute({ by: HUB, name, payload, commandId });
    if (answer.outcome !== 'accepted') log.error({ name, outcome: answer.outcome }, 'an alert was not kept');
  }

  return {
    look: () => {
      running ??= look().finally(() => {
        running = null;
      });
      return running;
    },
  };
}

/** Who is told as long as nobody is named. */
const OWNERS: Readonly<Record<AlertRuleId, AccountCard['role']>> = {
  longWait: 'manager',
  orphanQueue: 'manager',
  vacancy: 'manager',
  caseNear: 'manager',
  caseLate: 'manager',
  badRating: 'manager',
  difficultyLate: 'manager',
  deviceDown: 'operator',
  noShowRate: 'manager',
};
