/** Who takes a register along stands in the log: who, which, how many rows; never what the rows say. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';
import { person } from '../support/person.ts';

/** Said by somebody about somebody. */
const SAID = ['王小二', '13800138000', '三号楼'] as const;
const DAY = { from: '2026-11-23', to: '2026-11-23' };

let hall: HubInTest;

beforeAll(async () => {
  hall = await hubInTest();
  const guide = person(hall, await hall.signIn('guide1'));
  const note = `${SAID[0]}的社保卡没补成，住${SAID[2]}\n联系电话：${SAID[1]}`;
  await guide.does('openDifficulty', { note, number: null, zoneId: null, itemId: null });
});
afterAll(() => hall.stop());

describe.each([
  ['desk', '/api/desk/xlsx', {}, 1],
  ['alerts', '/api/alerts/xlsx', { ruleId: null, accountId: null }, 0],
  ['rounds', '/api/rounds/xlsx', {}, 0],
  ['receipt', '/api/registers/receipt/xlsx', { q: SAID[0] }, 0],
])('%s', (register, path, more, rows) => {
  it('names who took what, and nothing of what it says', async () => {
    const token = await hall.signIn('manager');
    const { accountId, displayName } = (await person(hall, token).reads('/api/me')).account;
    const before = hall.logged.length;
    const { status } = await hall.ask('POST', path, { token, body: { ...DAY, ...more } });
    expect(status).toBe(200);
    const lines = hall.logged.slice(before);
    const taken = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'register exported');
    expect(taken).toEqual([expect.objectContaining({ by: accountId, register, rows, ...DAY })]);
    for (const words of [...SAID, displayName]) expect(lines.join()).not.toContain(words);
  });
});
