/** A real hall: set up once, with a manager of its own; nothing of a demo opens it, devices wait for approval. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSetUp, setUpProduction } from '@yichuang/server/production-setup';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

const answers = {
  hallId: 'H00',
  username: 'wang.li',
  displayName: '王丽',
  password: 'a long sentence 2026',
  printers: ['192.168.1.50:9100'],
};
const fresh = (): string => mkdtempSync(join(tmpdir(), 'production-'));

describe('set-up', () => {
  it('refuses what is of a demo, and says everything that is wrong at once', async () => {
    const data = fresh();
    await expect(setUpProduction(data, { ...answers, password: 'yichuang-demo' })).rejects.toThrow(
      '演示的账号',
    );
    await expect(setUpProduction(data, { ...answers, username: 'manager' })).rejects.toThrow('演示的账号');
    const wrong = { ...answers, hallId: 'H77', password: 'short', printers: ['lp0'] };
    await expect(setUpProduction(data, wrong)).rejects.toThrow(/没有大厅 H77[\s\S]*至少 8 位[\s\S]*printers/);
    expect(isSetUp(data)).toBe(false);
  });

  it('refuses a demo’s folder', async () => {
    const demo = await hubInTest();
    expect(() => isSetUp(demo.data)).toThrow('属于演示');
    await expect(setUpProduction(demo.data, answers)).rejects.toThrow('属于演示');
    await demo.stop();
  });
});

describe('the hub of a real hall', () => {
  let hall: HubInTest;
  let manager: string;

  beforeAll(async () => {
    const data = fresh();
    await setUpProduction(data, answers);
    assert.ok(isSetUp(data));
    hall = await hubInTest({ data });
    const { username, password } = answers;
    manager = (await hall.ask('POST', '/api/sessions', { body: { username, password } })).body.token;
  });
  afterAll(() => hall.stop());

  it('knows its hall and its manager, and no account of a demo', async () => {
    expect((await hall.ask('GET', '/api/hub')).body).toMatchObject({ mode: 'production', hallId: 'H00' });
    expect((await hall.ask('GET', '/api/demo')).status).toBe(404);
    expect((await hall.ask('GET', '/')).text).not.toContain('演示');
    const me = await hall.ask('GET', '/api/me', { token: manager });
    expect(me.body.account).toMatchObject({ username: 'wang.li', displayName: '王丽', role: 'manager' });
    const body = { username: 'clerk1', password: 'yichuang-demo' };
    expect((await hall.ask('POST', '/api/sessions', { body })).status).toBe(401);
    expect(JSON.parse(readFileSync(join(hall.data, 'config.json'), 'utf8')).printers).toEqual([
      '192.168.1.50:9100',
    ]);
  });

  it('is not open at any hour: its rules have hours', () => {
    expect(hall.hub.hall().rules.alwaysOpen).toBe(false);
  });

  it('lets a device in when somebody at the console has typed its code', async () => {
    const { body: offer } = await hall.ask('POST', '/api/pairings', {
      body: { kind: 'kiosk', name: '取号机' },
    });
    const claim = () =>
      hall.ask('POST', '/api/pairings/claim', { body: { pairingSecret: offer.pairingSecret, as: 'token' } });
    expect((await claim()).body.state).toBe('waiting');
    const approve = (token: string | undefined) =>
      hall.ask('POST', '/api/pairings/approve', { token, body: { code: offer.code } });
    expect((await approve(undefined)).status).toBe(401);
    expect((await approve(manager)).body).toEqual({ kind: 'kiosk', name: '取号机' });
    const { token, deviceId } = (await claim()).body;
    expect((await hall.ask('GET', '/api/me', { token })).body.device.deviceId).toBe(deviceId);
  });

  it('forgets a code after ten minutes', async () => {
    const { body: offer } = await hall.ask('POST', '/api/pairings', {
      body: { kind: 'display', name: '大屏' },
    });
    hall.pass(10 * 60_000);
    const late = await hall.ask('POST', '/api/pairings/approve', {
      token: manager,
      body: { code: offer.code },
    });
    expect([late.status, late.body.code]).toEqual([404, 'NotFound']);
  });

  it('does not start with an account that a demo made', async () => {
    const demo = await hubInTest();
    const row = demo.hub.core.tables.prepare('SELECT * FROM account LIMIT 1').get() as object;
    const columns = Object.keys(row);
    hall.hub.core.tables
      .prepare(`INSERT INTO account (${columns.join()}) VALUES (${columns.map(() => '?').join()})`)
      .run(...Object.values(row));
    await demo.stop();
    await expect(hall.restart()).rejects.toThrow('有演示账号');
  });
});
