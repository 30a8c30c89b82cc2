/** A real hall for scenarios: set up for production, so that it keeps its hours; Monday morning before opening. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUpProduction } from '@yichuang/server/production-setup';
import { hallDay, type HallDay } from './hall-day.ts';
import { hubInTest, type HubInTest } from './hub-in-test.ts';

/** Monday, 07:00 on the hall's clock: numbers are given from 07:30. */
const BEFORE_OPENING = Date.parse('2026-11-22T23:00:00.000Z');
const PASSWORD = 'a sentence that nobody guesses';
const MANAGER = { username: 'wang.li', displayName: '王丽' };
const STAFF = [
  { username: 'clerk5', displayName: '陈静', role: 'clerk' },
  { username: 'clerk6', displayName: '符亮', role: 'clerk' },
  { username: 'guide1', displayName: '黄小妹', role: 'guide' },
] as const;

async function signIn(hub: HubInTest, username: string): Promise<string> {
  const body = { username: username === 'manager' ? MANAGER.username : username, password: PASSWORD };
  return (await hub.ask('POST', '/api/sessions', { body })).body.token as string;
}

export async function realHall(): Promise<HallDay> {
  const data = mkdtempSync(join(tmpdir(), 'real-hall-'));
  await setUpProduction(data, { hallId: 'H00', ...MANAGER, password: PASSWORD, printers: [] });
  const hub = await hubInTest({ data, wall: BEFORE_OPENING });
  const manager = await signIn(hub, 'manager');
  for (const account of STAFF)
    await hub.ask('POST', '/api/accounts', { token: manager, body: { ...account, password: PASSWORD } });

  /** A device asks, the manager types its code, the device takes its token. */
  const pair = async (kind: string): Promise<string> => {
    const { body: offer } = await hub.ask('POST', '/api/pairings', { body: { kind, name: kind } });
    await hub.ask('POST', '/api/pairings/approve', { token: manager, body: { code: offer.code } });
    const claim = { pairingSecret: offer.pairingSecret, as: 'token' };
    return (await hub.ask('POST', '/api/pairings/claim', { body: claim })).body.token as string;
  };
  return hallDay({ hub, signIn, kiosk: await pair('kiosk'), display: await pair('display') });
}
