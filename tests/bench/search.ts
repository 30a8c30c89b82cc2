/** 查办件 over a million past cases: by short code, case number, identity number and name, as the console and the desk ask. */
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { CasesFound } from '@yichuang/protocol/cases';
import { signIn } from '../support/hub-api.ts';
import { startHub, type HubProcess } from '../support/hub-process.ts';
import { fillWithCases } from './cases/fill-with-cases.ts';
import { inTurn, ratios } from './blocks.ts';
import { median, quantile } from './figures.ts';
import type { OneSelect } from './floor/one-select.ts';
import type { Measurement, Row } from './measurement.ts';
import { startProgram } from './programs/program.ts';

const CASES = 1_000_000;
/** Applicants of a county's years: each of them had ten cases. */
const PEOPLE = 100_000;
/** Of each kind in a block; a hall lets one account search 120 times a minute. */
const QUESTIONS = 100;
const AT_MOST = 5;

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

type Kind = 'shortCodes' | 'caseNos' | 'identities' | 'names';
const KINDS: Readonly<Record<Kind, string>> = {
  shortCodes: 'short code',
  caseNos: 'case number',
  identities: 'identity number',
  names: 'name',
};

export const search: Measurement = {
  name: 'search',
  about:
    'POST /api/cases/search over 1,000,000 past cases of 100,000 people, one question after the other; floor: Fastify with a token look-up and one indexed SELECT on the same database in a process of its own; p99 of a block against p99 of the floor in the block',
  async run({ blocks, share, folder, say }) {
    const data = folder('hub');
    const cases = CASES * share;
    const filled = await fillWithCases(data, cases, PEOPLE * share);
    say(`${String(cases)} cases, ${String(filled.events)} events`);
    const hub = await startHub({ data, env: { HUB_LOG: 'error' } });
    const floor = await startProgram(new URL('floor/one-select.ts', import.meta.url), [data]);
    try {
      const { url: floorUrl } = await floor.ask<OneSelect>({});
      const askers = await signedIn(hub);
      let asked = 0;
      const ask = async (text: string, kind: Kind): Promise<number> => {
        asked += 1;
        const { took, body } = await patient(() => post(hub.url, text, askers[asked % askers.length] ?? ''));
        const found = (body as CasesFound).cases ?? [];
        if (found.length === 0)
          throw new Error(`by ${KINDS[kind]} nothing was found: ${JSON.stringify(body)}`);
        return took;
      };
      const some = <Sample>(of: readonly string[], block: number, how: (text: string) => Promise<Sample>) =>
        inSequence(
          Array.from({ length: QUESTIONS }, (_, at) => of[(block * QUESTIONS + at) % of.length] ?? ''),
          how,
        );
      const samples: Record<Kind | 'floor', number[][]> = {
        floor: [],
        shortCodes: [],
        caseNos: [],
        identities: [],
        names: [],
      };
      for (let block = -1; block < blocks; block += 1) {
        const at = block + 1;
        const of = (kind: Kind) => () => some(filled[kind], at, (text) => ask(text, kind));
        const one = await inTurn(at, {
          floor: () =>
            some(filled.shortCodes, at, async (text) => (await post(floorUrl, text, askers[0] ?? '')).took),
          shortCodes: of('shortCodes'),
          caseNos: of('caseNos'),
          identities: of('identities'),
          names: of('names'),
        });
        // The first one warms both up.
        if (block < 0) continue;
        for (const [side, times] of Object.entries(one)) samples[side as Kind].push([...times]);
      }
      const p99s = (side: Kind | 'floor') => samples[side].map((times) => quantile(times, 0.99));
      return (Object.keys(KINDS) as Kind[]).map((kind): Row => {
        const all = samples[kind].flat();
        return {
          name: `search by ${KINDS[kind]}, p99`,
          unit: 'ms',
          median: median(p99s(kind)),
          floor: median(p99s('floor')),
          ratio: median(ratios(p99s(kind), p99s('floor'))),
          gate: { atMost: AT_MOST },
          note: `median of all ${median(all).toFixed(2)} ms, the floor's ${median(samples.floor.flat()).toFixed(2)} ms`,
        };
      });
    } finally {
      await floor.stop();
      await hub.stop();
    }
  },
};

/** Everybody at a counter: together they may ask often enough. */
async function signedIn({ url, demo }: HubProcess): Promise<readonly string[]> {
  const clerks = demo.accounts.filter(({ role }) => role === 'clerk' || role === 'manager');
  const callers = await inSequence(clerks, ({ username }) => signIn(url, demo, username));
  return callers.map(({ token }) => token);
}

async function inSequence<From, To>(
  of: readonly From[],
  act: (one: From) => Promise<To>,
): Promise<readonly To[]> {
  const done: To[] = [];
  for (const one of of) done.push(await act(one));
  return done;
}

interface Answered {
  /** How long until the whole answer was here, ms. */
  readonly took: number;
  readonly body: unknown;
  /** Seconds to wait, when this account has asked too often. */
  readonly retryAfter: number | null;
}

/** An account may ask again in the next minute. */
async function patient(ask: () => Promise<Answered>): Promise<Answered> {
  for (;;) {
    const answered = await ask();
    if (answered.retryAfter === null) return answered;
    await pause(answered.retryAfter * 1_000);
  }
}

function post(url: string, text: string, token: string): Promise<Answered> {
  const sent = JSON.stringify({ text });
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const question = request(
      new URL('/api/cases/search', url),
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(sent),
          ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const took = performance.now() - began;
          const retryAfter =
            response.statusCode === 429 ? Number(response.headers['retry-after'] ?? 1) : null;
          resolve({ took, body: JSON.parse(Buffer.concat(chunks).toString()), retryAfter });
        });
      },
    );
    question.on('error', reject);
    question.end(sent);
  });
}
