/** Revisions of settings that an older hub kept, before there were as many settings: they are read, and changed from there. */
import { join } from 'node:path';
import { USUAL_PROMISES } from '@yichuang/domain/casework/service-promises';
import type { AlertRuleId } from '@yichuang/domain/oversight/alerts/rules';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';
import { person, type Person } from '../support/person.ts';

let hall: HubInTest;
let manager: Person;

beforeEach(async () => {
  hall = await hubInTest();
  manager = person(hall, await hall.signIn('manager'));
});
afterEach(() => hall.stop());

/** As an older hub left it, and this one finds it when it starts. */
async function leftBy(olderHub: (database: Database.Database) => void): Promise<void> {
  const { data, hub } = hall;
  await hub.stop();
  const database = new Database(join(data, 'hub.db'));
  olderHub(database);
  database.close();
  hall = await hubInTest({ data });
  manager = person(hall, await hall.signIn('manager'));
}

const put = (path: string, body: object) => hall.ask('PUT', path, { token: manager.token, body });

it('办件设置 from before 服务承诺: the usual promises hold, and a change keeps everything else', async () => {
  const before = (await manager.reads('/api/office/desk')).rules;
  await leftBy((database) => {
    const { promises: _, ...old } = {
      ...before,
      revision: before.revision + 1,
      collectAt: '一楼西侧出证窗口',
    };
    database
      .prepare('INSERT INTO office (revision, rules, storedAt) VALUES (?, ?, ?)')
      .run(old.revision, JSON.stringify(old), '2026-06-01T01:00:00.000Z');
  });
  const { rules } = await manager.reads('/api/office/desk');
  expect(rules).toEqual({
    ...before,
    revision: before.revision + 1,
    collectAt: '一楼西侧出证窗口',
    promises: USUAL_PROMISES,
  });

  const promises = { ...USUAL_PROMISES, difficulty: { answerDays: 3 } };
  expect((await put('/api/office', { revision: rules.revision, change: { promises } })).status).toBe(200);
  expect((await manager.reads('/api/office/desk')).rules).toEqual({
    ...rules,
    revision: rules.revision + 1,
    promises,
  });
});

it('预警设置 from before 办不成事超期: its usual rule holds beside those that were kept', async () => {
  const usual = (await manager.reads('/api/alerts/rules')).rules as { readonly ruleId: AlertRuleId }[];
  const kept = usual
    .filter(({ ruleId }) => ruleId !== 'difficultyLate')
    .map((rule) => (rule.ruleId === 'longWait' ? { ...rule, threshold: 45 } : rule));
  const { accountId } = (await manager.reads('/api/me')).account;
  await leftBy((database) => {
    database
      .prepare('INSERT INTO alert_rules (revision, rules, storedAt, storedBy) VALUES (?, ?, ?, ?)')
      .run(1, JSON.stringify(kept), '2026-06-01T01:00:00.000Z', accountId);
  });
  const { revision, rules } = await manager.reads('/api/alerts/rules');
  expect(revision).toBe(1);
  expect(rules).toEqual(
    usual.map((rule) => (rule.ruleId === 'longWait' ? { ...rule, threshold: 45 } : rule)),
  );
  expect((await put('/api/alerts/rules', { revision, rules })).status).toBe(200);
  expect(await manager.reads('/api/alerts/rules')).toEqual({ revision: 2, rules });
});
