/**
 * Sends what waits in the outbox (发送): outside the write path, one message after the other, each again later when the
 * gateway is away. What became of a message enters the log as a command of the hub, so that staff see it on the case.
 */
import type { Case } from '@yichuang/domain/casework/case';
import type { CaseId } from '@yichuang/domain/casework/ids';
import type { Instant } from '@yichuang/domain/ids';
import { msOf } from '@yichuang/domain/time';
import type { CommandAnswer } from '@yichuang/protocol/socket';
import type { NoticeFault } from '@yichuang/protocol/notices';
import { newCommandId } from '../command-ids.ts';
import type { Order } from '../execute.ts';
import { HUB } from '../hub-commands.ts';
import type { Log } from '../log.ts';
import { daytime, nextTryAt, TOO_LATE_MS } from './delay.ts';
import type { Gateway } from './gateway.ts';
import type { Outbox, OutboxRow } from './outbox.ts';

export interface SenderParts {
  readonly outbox: Outbox;
  readonly gateway: Gateway;
  /** Null: it has ended, nothing lies at the 出证窗口 any more. */
  readonly caseOf: (caseId: CaseId) => Case | null;
  /** Opened for this one message and kept nowhere. */
  readonly phoneFor: (current: Case) => { readonly phone: string } | { readonly fault: NoticeFault };
  readonly textFor: (current: Case, about: OutboxRow['about']) => string;
  readonly execute: (order: Order) => Promise<CommandAnswer>;
  readonly now: () => Instant;
  readonly zoneOffsetMinutes: () => number;
  readonly log: Log;
}

/** So many in one round; the next round comes a few seconds later. */
const A_ROUND = 20;

export function openSender(parts: SenderParts): { readonly run: () => Promise<void> } {
  const { outbox, gateway, caseOf, phoneFor, textFor, execute, now, zoneOffsetMinutes, log } = parts;
  let running: Promise<void> | null = null;

  async function round(): Promise<void> {
    for (const row of outbox.due(now(), A_ROUND)) {
      const goesOn = await sendOne(row);
      // The others would wait for the same silence.
      if (!goesOn) break;
    }
    for (const row of outbox.unreported(A_ROUND)) await report(row);
  }

  /** False: the gateway is away. */
  async function sendOne(row: OutboxRow): Promise<boolean> {
    const at = now();
    const current = caseOf(row.caseId);
    const lies = current?.status === 'atIssue';
    if (!lies) return finish(row, 'dropped', null);
    if (msOf(at) - msOf(row.at) > TOO_LATE_MS) return finish(row, 'failed', row.fault ?? 'TooLate');
    const morning = daytime(at, zoneOffsetMinutes());
    if (morning > at) return postpone(row, morning);
    const to = phoneFor(current);
    if ('fault' in to) return finish(row, 'failed', to.fault);

    const next = nextTryAt(at, row.tries + 1, null, zoneOffsetMinutes());
    outbox.begin(row, next ?? at);
    const text = textFor(current, row.about);
    const tried = await gateway.send({ noticeId: row.noticeId, phone: to.phone, text });
    const { noticeId } = row;
    switch (tried.outcome) {
      case 'sent':
        return finish(row, 'sent', null);
      case 'refused':
        log.warn({ noticeId, fault: tried.fault }, 'a message was refused');
        return finish(row, 'failed', tried.fault);
      case 'again': {
        const again = nextTryAt(now(), row.tries + 1, tried.afterMs, zoneOffsetMinutes());
        log.warn({ noticeId, fault: tried.fault, tries: row.tries + 1 }, 'a message did not get through');
        if (again === null) finish(row, 'failed', tried.fault);
        else outbox.postpone(row, again, tried.fault);
        return tried.fault === 'Unreadable';
      }
    }
  }

  function finish(row: OutboxRow, ending: Parameters<Outbox['end']>[1], fault: NoticeFault | null): true {
    outbox.end(row, ending, fault);
    return true;
  }

  function postpone(row: OutboxRow, to: Instant): true {
    outbox.postpone(row, to, row.fault);
    return true;
  }

  async function report({
    caseId,
    noticeId,
    outcome,
  }: ReturnType<Outbox['unreported']>[number]): Promise<void> {
    const payload = { caseId, noticeId, outcome };
    const commandId = newCommandId(msOf(now()));
    const answer = await execute({ name: 'reportNotice', commandId, payload, by: HUB });
    // A no means that the log knows already; a fault is asked again in the next round.
    if (answer.outcome !== 'failed') outbox.reported({ noticeId });
  }

  return {
    run: () => {
      running ??= round()
        .catch((error: unknown) => {
          log.error(
            { code: error instanceof Error ? error.name : 'unknown' },
            'the outbox stopped for a round',
          );
        })
        .finally(() => {
          running = null;
        });
      return running;
    },
  };
}
