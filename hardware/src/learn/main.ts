/** `npm run device -- list | learn`: what is plugged into this computer, and how an unknown device becomes settings. */

import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { deviceFault } from '../host/open-device.ts';
import { connectionWords, type DeviceConnection } from '../host/device-settings.ts';
import { attachedDevices, type Attached } from './attached.ts';
import { learn, learntKinds, type LearntKind } from './learn.ts';
import { personAt, type Person } from './person.ts';
import { kindWords, words } from './words.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kind: { type: 'string' },
    serial: { type: 'string' },
    tcp: { type: 'string' },
    hid: { type: 'string' },
    baud: { type: 'string' },
    name: { type: 'string' },
    out: { type: 'string' },
  },
});

const person = personAt(process.stdin, process.stdout);
switch (positionals[0]) {
  case 'list':
    await list();
    break;
  case 'learn':
    process.exitCode = (await learnOne()) ? 0 : 1;
    break;
  case undefined:
  default:
    person.say(words.usage);
    process.exitCode = 2;
}
person.leave();
process.stdin.destroy();
process.disconnect?.();

async function list(): Promise<void> {
  const { devices, faults } = await attachedDevices();
  for (const device of devices) person.say(rowOf(device));
  for (const { bus, reason } of faults) person.say(words.busFault(bus, reason));
  if (devices.length === 0) person.say(words.none);
}

function rowOf({ connection, name, known }: Attached): string {
  const said = known === null ? words.unknown : words.known(kindWords[known.kind], known.model);
  return [connectionWords(connection), name, said].filter(Boolean).join(' · ');
}

async function learnOne(): Promise<boolean> {
  const kind = kindNamed(values.kind) ?? (await askKind());
  if (kind === null) return gaveUp();
  const connection = connectionFrom(values) ?? (await askConnection());
  if (connection === null) return gaveUp();
  const partId = values.name ?? `${kind.toLowerCase()}-1`;
  const settings = await learn({ kind, partId, connection }, person);
  if (settings === null) return false;
  const fault = deviceFault(settings);
  if (fault !== null) throw new Error(fault);
  const file = resolve(values.out ?? `设备草稿-${partId}.json`);
  writeFileSync(file, `${JSON.stringify(settings, asOnTheLabel, 2)}\n`);
  person.say(words.draft(file));
  return true;
}

/** USB numbers as the label under a device has them: 0400, not 1024. */
function asOnTheLabel(name: string, value: unknown): unknown {
  const isUsbId = (name === 'vendorId' || name === 'productId') && typeof value === 'number';
  return isUsbId ? value.toString(16).padStart(4, '0') : value;
}

function gaveUp(): false {
  person.say(words.gaveUp);
  return false;
}

function kindNamed(name: string | undefined): LearntKind | null {
  return learntKinds.find((kind) => kind === name) ?? null;
}

async function askKind(): Promise<LearntKind | null> {
  person.say(learntKinds.map((kind, at) => `  ${at + 1} ${kindWords[kind]}`).join('\n'));
  return chosen(person, words.whichKind, (line) => learntKinds[Number(line) - 1] ?? null);
}

async function askConnection(): Promise<DeviceConnection | null> {
  const { devices } = await attachedDevices();
  person.say(devices.map((device, at) => `  ${at + 1} ${rowOf(device)}`).join('\n') || words.none);
  return chosen(
    person,
    words.whichDevice,
    (line) => devices[Number(line) - 1]?.connection ?? placeNamed(line),
  );
}

/** Asks until the answer is one; null: there is nobody any more. */
async function chosen<Answer>(
  { say, line }: Pick<Person, 'say' | 'line'>,
  question: string,
  read: (answer: string) => Answer | null,
): Promise<Answer | null> {
  for (;;) {
    say(question);
    const answer = await line();
    if (answer === null) return null;
    const found = read(answer);
    if (found !== null) return found;
    say(words.notOne);
  }
}

function connectionFrom({ serial, tcp, hid }: typeof values): DeviceConnection | null {
  if (serial !== undefined) return serialAt(serial);
  if (tcp !== undefined) return placeNamed(tcp);
  const ids = /^([\da-f]{4}):([\da-f]{4})$/i.exec(hid ?? '');
  if (!ids) return null;
  return { kind: 'hid', vendorId: parseInt(ids[1] ?? '', 16), productId: parseInt(ids[2] ?? '', 16) };
}

function placeNamed(place: string): DeviceConnection | null {
  if (/^(\/dev\/|\/|COM\d)/i.test(place)) return serialAt(place);
  const network = /^([^:/]+):(\d{1,5})$/.exec(place);
  return network ? { kind: 'tcp', host: network[1] ?? '', port: Number(network[2]) } : null;
}

function serialAt(path: string): DeviceConnection {
  return values.baud === undefined
    ? { kind: 'serial', path }
    : { kind: 'serial', path, baudRate: Number(values.baud) };
}
