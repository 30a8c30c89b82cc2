/** /api/people: who may, what is answered, what is recorded, and that nothing personal is in a refusal. */
import { randomUUID } from 'node:crypto';
import { PersonCard, PersonKept, Reveals } from '@yichuang/protocol/people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hubInTest, type Answer, type HubInTest } from '../support/hub-in-test.ts';

const NUMBER = '469029190001010013';
const OTHER = '469029190001010021';
const WRONG = '469029190001010011';

let hall: HubInTest;
let clerk: string;

beforeAll(async () => {
  hall = await hubInTest();
  clerk = await hall.signIn('clerk1');
});
afterAll(() => hall.stop());

const post = (path: string, body: object, token = clerk): Promise<Answer> =>
  hall.ask('POST', path, { token, body });
const person = (number: string | null, name = '符𬭸䶮'): object => ({
  kind: 'natural',
  name,
  identity: number === null ? null : { kind: 'residentId', number },
  phone: '13800008000',
  address: '海南省保亭县保城镇新兴街',
});

describe('entering', () => {
  it('answers a masked card and an id that says nothing', async () => {
    const { status, body } = await post('/api/people', person(NUMBER));
    expect(status).toBe(200);
    const kept = PersonKept.parse(body);
    expect(kept).toMatchObject({
      warnings: [],
      card: { masked: true, name: '符**', phone: '138****8000', identity: { number: '469***********0013' } },
    });
    const read = await hall.ask('GET', `/api/people/${kept.personId}`, { token: clerk });
    expect(PersonCard.parse(read.body)).toEqual(kept.card);
  });

  it('a wrong number is refused by its code, and is in no answer and no log line', async () => {
    const { status, text, body } = await post('/api/people', person(WRONG));
    expect([status, body.code, body.detail]).toEqual([400, 'IdentityInvalid', 'WrongCheckCharacter']);
    const malformed = await post('/api/people', { ...person(WRONG), age: 47 });
    expect(malformed.status).toBe(400);
    const longest = await post('/api/people', person('9'.repeat(65)));
    expect(longest.status).toBe(400);
    for (const said of [text, malformed.text, longest.text, ...hall.logged]) {
      expect(said).not.toMatch(/469029|9999|符|13800008000/);
    }
  });

  it('身份待核 gets its number later; a number that is known leads to whom it belongs', async () => {
    const first = PersonKept.parse((await post('/api/people', person(null, '王小明'))).body);
    expect(first.card).toMatchObject({ traits: { identityChecked: 'toVerify' }, identity: null });
    const put = (body: object): Promise<Answer> =>
      hall.ask('PUT', `/api/people/${first.personId}`, { token: clerk, body });
    expect((await put(person(OTHER, '王小明'))).body).toMatchObject({ personId: first.personId });
    const known = PersonKept.parse((await put(person(NUMBER))).body);
    expect(known.personId).not.toBe(first.personId);
    const nobody = await hall.ask('PUT', `/api/people/${randomUUID()}`, {
      token: clerk,
      body: person(OTHER),
    });
    expect(nobody.status).toBe(404);
  });
});

describe('looking', () => {
  it('only the whole, right number finds, and the look is recorded', async () => {
    const { body } = await post('/api/people/lookup', { identityKind: 'householdBook', number: NUMBER });
    expect(body.card).toMatchObject({ masked: false, name: '符𬭸䶮', identity: { number: NUMBER } });
    const nobody = { identityKind: 'residentId', number: '469099195006150033' };
    expect((await post('/api/people/lookup', nobody)).body).toEqual({ card: null });
    const part = { identityKind: 'residentId', number: NUMBER.slice(0, 14) };
    expect((await post('/api/people/lookup', part)).body).toMatchObject({ code: 'IdentityInvalid' });

    const manager = await hall.signIn('manager');
    const { reveals } = Reveals.parse((await hall.ask('GET', '/api/reveals', { token: manager })).body);
    expect(reveals).toMatchObject([{ how: 'lookup', personId: body.card.personId, reason: null }]);
  });

  it('the whole card wants a reason, which the inspector reads', async () => {
    const { body } = await post('/api/people', person(NUMBER));
    const reveal = `/api/people/${body.personId}/reveal`;
    expect((await post(reveal, {})).status).toBe(400);
    const shown = await post(reveal, { reason: '来电核对' });
    expect(PersonCard.parse(shown.body)).toMatchObject({ masked: false, phone: '13800008000' });
    expect((await post(`/api/people/${randomUUID()}/reveal`, { reason: '来电核对' })).status).toBe(404);
    const manager = await hall.signIn('manager');
    const list = await hall.ask('GET', `/api/reveals?personId=${body.personId}`, { token: manager });
    expect(Reveals.parse(list.body).reveals[0]).toMatchObject({ how: 'reveal', reason: '来电核对' });
  });

  it('somebody who leafs through people is stopped', async () => {
    const token = await hall.signIn('clerk2');
    const ask = { identityKind: 'residentId', number: '469099198506151247' };
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => post('/api/people/lookup', ask, token)),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
  });
});

describe('purging', () => {
  it('a manager sees what is due, and purges it', async () => {
    const { body } = await post('/api/people', person('469099198506151247'));
    const manager = await hall.signIn('manager');
    hall.pass(25 * 3_600_000);
    const again = await hall.signIn('manager');
    expect(again).not.toBe(manager);
    const dry = await post('/api/people/purge', { dryRun: true }, again);
    expect(dry.body).toMatchObject({ dryRun: true, copiesExpireDays: 14 });
    expect(dry.body.counts.unused).toBeGreaterThan(0);
    const wet = await post('/api/people/purge', { dryRun: false }, again);
    expect(wet.body).toMatchObject({ counts: dry.body.counts, dryRun: false, settled: true });
    const token = await hall.signIn('clerk1');
    const card = await hall.ask('GET', `/api/people/${body.personId}`, { token });
    expect(PersonCard.parse(card.body)).toMatchObject({ state: 'purged' });
  });
});
