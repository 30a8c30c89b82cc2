/** A desk that takes in cases over HTTP, as the counter's and the department's pages do: for scenarios with cases. */
import { randomUUID } from 'node:crypto';
import type { CaseId, ShortCode } from '@yichuang/domain/casework/ids';
import type { CommandName, PayloadOf } from '@yichuang/domain/registry';
import { papersInFull, type PapersInFull } from '@yichuang/domain/guidance/papers-in-full';
import type { Question } from '@yichuang/domain/guidance/tree';
import type { OneGuide } from '@yichuang/protocol/guidance';
import type { CaseFile } from '@yichuang/protocol/cases';
import type { PersonEntry } from '@yichuang/protocol/people';
import type { Answer, HubInTest } from './hub-in-test.ts';

export interface Desk {
  readonly token: string;
  /** The events of an act that must be accepted. */
  act<Name extends CommandName>(name: Name, payload: PayloadOf<Name>): Promise<readonly WireEvent[]>;
  /** The code of the rejection of an act that must be rejected. */
  refused<Name extends CommandName>(name: Name, payload: PayloadOf<Name>): Promise<string>;
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
  file(caseId: string): Promise<CaseFile>;
}

export interface WireEvent {
  readonly type: string;
  readonly stream: string;
  readonly seq: number;
  readonly payload: Readonly<Record<string, unknown>>;
}

export async function deskOf(hall: HubInTest, username: string): Promise<Desk> {
  const token = await hall.signIn(username);
  const send = (name: string, payload: unknown): Promise<Answer> =>
    hall.ask('POST', `/api/commands/${name}`, { token, body: { commandId: randomUUID(), payload } });
  const get = (path: string): Promise<Answer> => hall.ask('GET', path, { token });
  return {
    token,
    get,
    post: (path, body) => hall.ask('POST', path, { token, body }),
    act: async (name, payload) => {
      const { status, body } = await send(name, payload);
      if (status !== 200) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
      return body.events as readonly WireEvent[];
    },
    refused: async (name, payload) => {
      const { status, body } = await send(name, payload);
      if (status !== 409) throw new Error(`${name} was not refused: ${status} ${JSON.stringify(body)}`);
      return body.rejection.code as string;
    },
    file: async (caseId) => (await get(`/api/cases/${caseId}`)).body as CaseFile,
  };
}

/** A person of the township of 三道, whose number is right and nobody's. */
export const FARMER: PersonEntry = {
  kind: 'natural',
  name: '王䶮',
  identity: { kind: 'residentId', number: '469029190001010013' },
  phone: '13800000001',
};

/** Has nothing to do with anybody's case. */
export const STRANGER: PersonEntry = {
  kind: 'natural',
  name: '林㛃',
  identity: { kind: 'residentId', number: '469029190402290116' },
  phone: '13800000002',
};

export const RESTAURANT: PersonEntry = {
  kind: 'organisation',
  name: '保亭𠮷顺椰林餐饮服务有限公司',
  identity: { kind: 'creditCode', number: '91469029MA000F0080' },
  representative: '陈𠮷',
  phone: '13800000003',
  address: '保亭黎族苗族自治县保城镇',
};

export async function personOf(
  desk: Desk,
  person: PersonEntry,
): Promise<PayloadOf<'receiveCase'>['applicantId']> {
  const { status, body } = await desk.post('/api/people', person);
  if (status !== 200) throw new Error(`POST /api/people: ${status} ${JSON.stringify(body)}`);
  return body.personId;
}

/** The papers of an item after answering each question by `choose` (the first that leads on unless told), all handed in on paper. */
export async function papersFor(
  hall: Pick<HubInTest, 'ask'>,
  itemId: string,
  choose: (questionId: string, question: Question) => string | undefined = () => undefined,
): Promise<PapersInFull> {
  const { body } = await hall.ask('GET', `/api/guidance/items/${itemId}`);
  const { item, tree } = (body as OneGuide).guide;
  return papersInFull(item, tree, (question) => choose(question.id, question));
}

/** One case received and accepted at once; the restaurant's own form where the item asks for one. */
export async function acceptedCase(
  hall: Pick<HubInTest, 'ask'>,
  clerk: Desk,
  itemId = 'B08',
  person: PersonEntry = FARMER,
): Promise<{ readonly caseId: CaseId; readonly shortCode: ShortCode }> {
  const [event] = await clerk.act('receiveCase', {
    ...(await papersFor(hall, itemId, (question) => (question === 'fmt' ? 'fmt_3' : undefined))),
    applicantId: await personOf(clerk, person),
    agent: null,
    ticketId: null,
    pickup: 'counter',
    next: 'accept',
  });
  if (!event) throw new Error('nothing was received');
  const { caseId, shortCode } = event.payload as { readonly caseId: CaseId; readonly shortCode: ShortCode };
  return { caseId, shortCode };
}
