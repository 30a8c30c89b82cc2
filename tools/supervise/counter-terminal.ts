// The counter's terminal of `--hardware`: which windows of the demo have machines, and its own pairing with the hub.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DemoDevice } from './hub-word.ts';
import type { EquippedWindow, Machines } from './machines.ts';
import { logOf, type Place, type Shown } from './programs.ts';

const NAME = '窗口设备';
const ID = 'counter-devices';
/** The windows of the general zone, with one keypad each on the bus; the last has a pad on a line of its own. */
const WISHED = [5, 6, 7, 8];
const EVALUATOR = /^evaluator-(\d+)$/;

/** A hall without those windows equips its first ones. */
export function equippedWindows(hallId: string, devices: readonly DemoDevice[]): readonly EquippedWindow[] {
  const pads = devices.flatMap(({ deviceId, token }) => {
    const number = Number(EVALUATOR.exec(deviceId)?.[1]);
    return Number.isInteger(number) ? [{ number, token }] : [];
  });
  const wished = pads.filter(({ number }) => WISHED.includes(number));
  const chosen = wished.length === WISHED.length ? wished : pads.slice(0, WISHED.length);
  return chosen.map(({ number, token }, index) => ({
    number,
    counterId: `${hallId}-${String(number).padStart(2, '0')}`,
    padToken: token,
    on: index > 0 && index === chosen.length - 1 ? 'ownLine' : 'bus',
  }));
}

export function counterTerminal(place: Place, token: string, counter: Machines['counter']): Shown {
  const { root, data, ports, env } = place;
  const config = {
    hubUrl: `http://127.0.0.1:${ports.hub}`,
    token,
    stateFolder: path.join(data, 'terminals', ID),
    ...counter,
  };
  return {
    label: `窗口终端 · counter terminal (${NAME})`,
    address: null,
    program: {
      name: ID,
      args: [path.join(root, 'apps/counter/src/terminal/main.ts')],
      env: { ...env, TERMINAL_CONFIG: JSON.stringify(config) },
      logFile: logOf(data, ID),
    },
  };
}

/** The token of an earlier start, as long as the hub knows it; else a new pairing, which a demo admits at once. */
export async function pairedToken(hubUrl: string, data: string): Promise<string> {
  const file = path.join(data, 'terminals', `${ID}.token`);
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (kept !== '' && (await knows(hubUrl, kept))) return kept;
  const { pairingSecret } = await post(`${hubUrl}/api/pairings`, { kind: 'counter', name: NAME });
  const { token } = await post(`${hubUrl}/api/pairings/claim`, { pairingSecret, as: 'token' });
  if (typeof token !== 'string') throw new Error('the hub did not admit the devices of the windows');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${token}\n`, { mode: 0o600 });
  return token;
}

async function knows(hubUrl: string, token: string): Promise<boolean> {
  const answer = await fetch(`${hubUrl}/api/me`, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) return false;
  const { device } = (await answer.json()) as { device?: unknown };
  return typeof device === 'object' && device !== null;
}

async function post(address: string, body: unknown): Promise<Record<string, unknown>> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as Record<string, unknown>;
}
