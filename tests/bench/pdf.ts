/** What papers cost the hall: whether calls of numbers wait while PDFs are made in the worker. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { FARMER, papersFor } from '../support/case-desk.ts';
import { signIn, type Caller } from '../support/hub-api.ts';
import { startHub } from '../support/hub-process.ts';
import { median } from './figures.ts';
import type { Measurement } from './measurement.ts';

const PDFS = 50;
/** As many clerks press print in the same moment. */
const AT_ONCE = 4;
const LOOP_MS = 20;

interface Lag {
  readonly p99: number;
  readonly most: number;
}

export const pdf: Measurement = {
  name: 'pdf',
  about:
    'delay of the hub’s loop while 50 notices are made as PDFs, four asked at once, against the same time of rest after it',
  async run({ blocks, share, folder, say }) {
    const hub = await startHub({ data: folder('hub'), env: { HUB_LOG: 'error' } });
    try {
      const clerk = await signIn(hub.url, hub.demo, 'clerk5');
      const cold = performance.now();
      const first = await accepted(hub.url, clerk, 1);
      await fetched(hub.url, clerk, first, 1);
      const coldMs = performance.now() - cold;
      say(`case, print and first PDF of a cold worker in ${coldMs.toFixed(0)} ms`);
      const rest: Lag[] = [];
      const spun: Lag[] = [];
      const busy: Lag[] = [];
      const each: number[] = [];
      const amount = Math.ceil(PDFS * share);
      for (let block = 0; block < blocks; block += 1) {
        const documentId = await accepted(hub.url, clerk, amount);
        await lagOf(hub.url);
        const copies = Array.from({ length: amount }, (_, index) => index + 1);
        const began = performance.now();
        await Promise.all(
          Array.from({ length: AT_ONCE }, async () => {
            for (let copy = copies.shift(); copy !== undefined; copy = copies.shift())
              await fetched(hub.url, clerk, documentId, copy);
          }),
        );
        const took = performance.now() - began;
        busy.push(await lagOf(hub.url));
        each.push(took / amount);
        await pause(took);
        rest.push(await lagOf(hub.url));
        await spinning(took);
        spun.push(await lagOf(hub.url));
      }
      const of = (lags: readonly Lag[], which: keyof Lag): number => median(lags.map((lag) => lag[which]));
      return [
        {
          name: 'longest delay of the loop, 50 PDFs',
          unit: 'ms',
          median: of(busy, 'most'),
          floor: of(rest, 'most'),
          gate: { atMost: LOOP_MS },
          note: `blocks ${busy.map(({ most }) => most.toFixed(1)).join(', ')}; while another program spins instead ${spun.map(({ most }) => most.toFixed(1)).join(', ')}`,
        },
        {
          name: 'delay of the loop, p99 of a block, 50 PDFs',
          unit: 'ms',
          median: of(busy, 'p99'),
          floor: of(rest, 'p99'),
          note: `while another program spins instead ${of(spun, 'p99').toFixed(1)} ms`,
        },
        { name: 'one PDF, four asked at once', unit: 'ms', median: median(each) },
        {
          name: 'case, print and first PDF, worker cold',
          unit: 'ms',
          median: coldMs,
          gate: { atMost: 2_000 },
        },
      ];
    } finally {
      await hub.stop();
    }
  },
};

/** A 受理通知单 that has been printed so often: each print is a PDF of its own. */
async function accepted(url: string, clerk: Caller, prints: number): Promise<string> {
  const ask = async (_method: string, path: string) => ({
    ...(await clerk.get<never>(path)),
    headers: {},
    text: '',
  });
  const papers = await papersFor({ ask }, 'B08', (question) => (question === 'fmt' ? 'fmt_3' : undefined));
  const kept = await fetch(new URL('/api/people', url), {
    method: 'POST',
    headers: { authorization: `Bearer ${clerk.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(FARMER),
  });
  const { personId } = (await kept.json()) as { readonly personId: string };
  const { body } = await clerk.send('receiveCase', {
    ...papers,
    applicantId: personId,
    agent: null,
    ticketId: null,
    pickup: 'counter',
    next: 'accept',
  });
  const facts = body.outcome === 'accepted' ? body.events : [];
  const payloads = facts.map(
    ({ payload }) => payload as { readonly [Id in 'caseId' | 'documentId']?: string },
  );
  const caseId = payloads.find((payload) => payload.caseId !== undefined)?.caseId;
  const documentId = payloads.find((payload) => payload.documentId !== undefined)?.documentId;
  if (documentId === undefined) throw new Error(`the case was not accepted: ${body.outcome}`);
  for (let print = 0; print < prints; print += 1) await clerk.send('printDocument', { caseId, documentId });
  return documentId;
}

async function fetched(url: string, { token }: Caller, documentId: string, copy: number): Promise<void> {
  const answer = await fetch(new URL(`/api/documents/${documentId}/pdf?copy=${String(copy)}`, url), {
    headers: { authorization: `Bearer ${token}` },
  });
  if (answer.status !== 200) throw new Error(`copy ${String(copy)}: ${String(answer.status)}`);
  await answer.arrayBuffer();
}

/** A program of its own keeps a core as busy as the worker does: what the machine alone makes the hub wait. */
async function spinning(milliseconds: number): Promise<void> {
  const until = `const until = performance.now() + ${String(Math.round(milliseconds))}; while (performance.now() < until);`;
  await once(spawn(process.execPath, ['-e', until]), 'exit');
}

/** Since the last reading. */
async function lagOf(url: string): Promise<Lag> {
  const text = await (await fetch(new URL('/metrics', url))).text();
  const at = (share: string): number => {
    const line = text.split('\n').find((one) => one.includes(`event_loop_lag_seconds{quantile="${share}"}`));
    return Number(line?.split(' ').at(-1)) * 1_000;
  };
  return { p99: at('0.99'), most: at('1') };
}
