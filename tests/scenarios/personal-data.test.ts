/** 个人信息: what a clerk types about people is nowhere in clear, may lose its key, and is gone when its time is over. */
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '@yichuang/domain/ids';
import { PersonCard, PersonKept } from '@yichuang/protocol/people';
import { makeBackup } from '@yichuang/server/store/backup';
import { afterEach, expect, it } from 'vitest';
import { audit } from '../support/audit.ts';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay } from '../support/hall-day.ts';
import { startHub, type HubProcess } from '../support/hub-process.ts';

const NUMBERS = [
  '469029190001010013',
  '469029190001010021',
  '469029190402290116',
  '469099195006150033',
  '46909919991111003X',
];
const NAMES = ['符𬭸䶮', '欧阳小明', '黄阿妹', '王二小', '陈三喜'];
const phoneOf = (index: number): string => `1380000801${index}`;
const personOf = (index: number): object => ({
  kind: 'natural',
  name: NAMES[index],
  identity: { kind: 'residentId', number: NUMBERS[index] },
  phone: phoneOf(index),
  address: `海南省保亭县保城镇新兴街${index}号`,
});

const clean: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const end of clean.splice(0).toReversed()) await end();
});

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());

/** Which of the words stand in which file, in any of the ways in which a computer writes them. */
function foundIn(folder: string, words: readonly string[]): readonly string[] {
  return filesOf(folder).flatMap((file) => {
    const bytes = readFileSync(file);
    return words
      .filter((word) =>
        [
          Buffer.from(word),
          Buffer.from(word, 'utf16le'),
          Buffer.from(JSON.stringify(word).slice(1, -1)),
        ].some((written) => bytes.includes(written)),
      )
      .map((word) => `${word} in ${file.slice(folder.length)}`);
  });
}

it('五个身份证号、姓名、电话、住址：数据库、预写日志、运行日志、备份里一个也搜不到', async () => {
  const data = mkdtempSync(join(tmpdir(), 'yichuang-personal-'));
  clean.push(() => rmSync(data, { recursive: true, force: true }));
  let hub = await startHub({ data, env: { HUB_LOG: 'debug' } });
  clean.push(() => hub.stop());
  const { post, token } = await clerkAt(hub);

  for (const index of NUMBERS.keys()) {
    const { status, body } = await post('/api/people', personOf(index));
    expect(status).toBe(200);
    const number = NUMBERS[index] ?? '';
    const { personId } = PersonKept.parse(body);
    await post('/api/people/lookup', { identityKind: 'residentId', number });
    await post(`/api/people/${personId}/reveal`, { reason: `${NAMES[index] ?? ''} ${number} 来电` });
    await post('/api/identities', { kind: 'residentId', number });
    // Whatever somebody gets wrong with a number in it, is in no log either.
    await post('/api/people', { ...personOf(index), [number]: number });
    await post('/api/people/lookup', { identityKind: 'passport', number });
    await post(`/api/commands/${number}`, { commandId: number, payload: number });
    await fetch(`${hub.url}/api/people/lookup?number=${number}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const note = { reasonId: 'ask', note: `${number} ${phoneOf(index)} ${NAMES[index] ?? ''}` };
    await post('/api/commands/serveDirectly', { commandId: crypto.randomUUID(), payload: note });
  }
  const words = [
    ...NUMBERS,
    ...NUMBERS.map((number) => number.slice(0, 14)),
    ...NUMBERS.map((number) => number.slice(6)),
    ...NAMES,
    ...NUMBERS.map((_, index) => phoneOf(index)),
    '新兴街',
  ];
  makeBackup(join(data, 'hub.db'), data, new Date().toISOString() as Instant, 14);
  expect(filesOf(data).some((file) => file.endsWith('hub.db-wal') && statSync(file).size > 0)).toBe(true);
  expect(filesOf(data).some((file) => file.includes('/log/'))).toBe(true);
  expect(foundIn(data, words)).toEqual([]);
  // The search can find something: what is in clear on purpose.
  expect(foundIn(data, ['yichuang-demo'])).not.toEqual([]);

  await hub.kill();
  expect(foundIn(data, words)).toEqual([]);
  hub = await startHub({ data });
  const { post: ask } = await clerkAt(hub);
  const { body } = await ask('/api/people/lookup', { identityKind: 'residentId', number: NUMBERS[4] });
  expect(body).toMatchObject({ card: { name: NAMES[4], phone: phoneOf(4) } });
  await hub.stop();
  expect(foundIn(data, words)).toEqual([]);
});

it('密钥文件不见了：大厅照常开门，资料显示无法解密，控制台写明缺哪一把；找回来就恢复', async () => {
  let hall = await demoHall();
  clean.push(() => hall.close());
  const { personId } = await enter(hall, 0);
  const away = join(hall.hub.data, 'keys', 'people-1.key');
  renameSync(away, join(hall.hub.data, 'people-1.key'));
  hall = await hall.off({ hours: 1 });
  expect(await cardOf(hall, personId)).toMatchObject({ state: 'keyLost' });
  const upkeep = async (): Promise<unknown> =>
    (await (await hall.staff('operator')).reads('/api/upkeep')).people.lostKeys;
  expect(await upkeep()).toEqual([1]);
  expect((await hall.take('general-C')).number).toBe('C001');
  const again = await enter(hall, 1);
  expect(again.card).toMatchObject({ state: 'open', name: '欧阳**' });

  renameSync(join(hall.hub.data, 'people-1.key'), away);
  hall = await hall.off({ hours: 1 });
  expect(await cardOf(hall, personId)).toMatchObject({ state: 'open', name: '符**' });
  expect(await cardOf(hall, again.personId)).toMatchObject({ state: 'open' });
  expect(await upkeep()).toEqual([]);
});

it('到期清除：没办成件的资料一天后由中枢自己清掉，清除记录在案，事件链照样核验通过', async () => {
  const hall = await demoHall();
  clean.push(() => hall.close());
  const { data, hub } = hall.hub;
  const { personId } = await enter(hall, 0);
  const row = hub.core.tables
    .prepare<[string], Record<string, Buffer>>(
      'SELECT sealed, nonce, identityIndex, phoneIndex, nameIndex FROM person WHERE personId = ?',
    )
    .get(personId);
  const traces = Object.values(row ?? {});
  expect(traces).toHaveLength(5);
  const left = (): number =>
    filesOf(data).filter((file) => traces.some((trace) => readFileSync(file).includes(trace))).length;
  expect(left()).toBeGreaterThan(0);

  await hall.pass({ minutes: 26 * 60 });
  // A second to purge, one to see that nothing more is due and to write the database anew.
  for (const seconds of [1, 1]) await hall.pass({ seconds });
  // The backup of the same hour comes first.
  await expect.poll(() => hub.core.peopleRoom.upkeep().purgeUnsettled, { timeout: 20_000 }).toBe(false);
  expect(await cardOf(hall, personId)).toMatchObject({ state: 'purged' });
  expect(left()).toBe(0);
  const people = (await (await hall.staff('operator')).reads('/api/upkeep')).people;
  expect(people).toMatchObject({ lastPurge: { count: 1 }, copiesExpireDays: 14 });
  await hub.stop();
  expect(await audit(data)).toBe('sound');
});

interface Clerk {
  readonly token: string;
  readonly post: (path: string, body: object) => Promise<{ status: number; body: unknown }>;
}

async function clerkAt(hub: HubProcess): Promise<Clerk> {
  const post = async (
    path: string,
    body: object,
    token = '',
  ): Promise<{ status: number; body: Record<string, unknown> }> => {
    const answer = await fetch(`${hub.url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const account = hub.demo.accounts.find(({ username }) => username === 'clerk5');
  const { body } = await post('/api/sessions', { username: 'clerk5', password: account?.password });
  const token = String(body['token']);
  const opened = await post(
    '/api/commands/openCounter',
    { commandId: crypto.randomUUID(), payload: { counterId: 'H00-05' } },
    token,
  );
  expect([200, 409]).toContain(opened.status);
  return { token, post: (path, sent) => post(path, sent, token) };
}

async function enter(hall: HallDay, index: number): Promise<PersonKept> {
  const token = await hall.hub.signIn('clerk5');
  const answer = await hall.hub.ask('POST', '/api/people', { token, body: personOf(index) });
  return PersonKept.parse(answer.body);
}

async function cardOf(hall: HallDay, personId: string): Promise<PersonCard> {
  return PersonCard.parse(await (await hall.staff('clerk5')).reads(`/api/people/${personId}`));
}
