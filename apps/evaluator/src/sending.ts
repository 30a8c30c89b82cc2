/** Sends a rating under one id until the hub has it (上报评价), by the outbox that every terminal uses. */
import type { Clock } from '@yichuang/client/clock';
import { newCommandId } from '@yichuang/client/command-id';
import { createOutbox, type Link, type Outbox } from '@yichuang/client/outbox';
import type { OutboxStore } from '@yichuang/client/outbox-store';
import { EvaluationId } from '@yichuang/domain/evaluation/ids';
import { instantOf } from '@yichuang/domain/time';
import type { CommandAnswer } from '@yichuang/protocol/socket';
import type { Begun } from './answering.ts';
import type { Station } from './station.ts';

/** The line as the outbox wants it; a refusal by the hall comes as a body of its own kind with 409. */
export function linkOver(
  station: Pick<Station, 'isUp' | 'onUp'>,
  seat: string,
  fetch: typeof globalThis.fetch = globalThis.fetch.bind(globalThis),
): Link {
  return {
    isUp: station.isUp,
    onUp: station.onUp,
    request: async ({ name, commandId, payload }, timeoutMs) => {
      try {
        const response = await fetch(`/api/commands/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-seat': seat },
          credentials: 'same-origin',
          signal: AbortSignal.timeout(timeoutMs),
          body: JSON.stringify({ commandId, payload }),
        });
        return answerOf(response.status, (await response.json()) as CommandAnswer);
      } catch {
        return null;
      }
    },
  };
}

function answerOf(status: number, body: CommandAnswer): CommandAnswer | null {
  if ('outcome' in body) return body;
  return status >= 400 && 'code' in body ? { outcome: 'failed', problem: body } : null;
}

export interface RatingSender {
  send(begun: Begun): void;
  readonly outbox: Outbox;
}

export function openRatingSender({
  link,
  store,
  clock,
  hubNow,
}: {
  readonly link: Link;
  readonly store: OutboxStore;
  readonly clock: Clock;
  readonly hubNow: () => number;
}): RatingSender {
  const outbox = createOutbox({ link, store, clock, newId: () => newCommandId(hubNow()) });
  return {
    outbox,
    send: ({ evaluationId, level, tags, note, elapsedMs, ratedAtMs }) => {
      const words = note.trim();
      const payload = {
        evaluationId,
        level,
        tags,
        ...(words === '' ? {} : { note: words }),
        elapsedMs: Math.min(elapsedMs, 3_600_000),
        ratedAt: instantOf(ratedAtMs + hubNow() - clock.now()),
        staffNetwork: false,
      };
      void outbox.send('rate', payload, { patience: 'journal' });
    },
  };
}

/** The visits whose ratings are still here. */
export function unconfirmedIn(store: OutboxStore): readonly EvaluationId[] {
  return store.load().flatMap(({ payload }) => {
    const id = EvaluationId.safeParse((payload as { readonly evaluationId?: unknown }).evaluationId);
    return id.success ? [id.data] : [];
  });
}
