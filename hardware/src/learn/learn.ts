/**
 * Learning a device that nobody wrote a profile for (学设备): a person presses its keys, scans a code or lays down a card, and what
 * the line then says becomes a draft for `devices[]` of a terminal. Nothing of a card but that it could be read is kept.
 */

import { hidPosReports } from '../codec/hid-pos.ts';
import { keyboardUsage } from '../codec/hid-keys.ts';
import { serialScans } from '../codec/serial-scan.ts';
import { readerModels } from '../driver/reader-models.ts';
import { deviceOpener } from '../host/open-device.ts';
import { connectionWords, type DeviceConnection, type DeviceSettings } from '../host/device-settings.ts';
import { lineTo } from '../host/line-to.ts';
import type { ReaderCondition } from '../conditions.ts';
import type { CardReaderPort } from '../ports/card-reader.ts';
import type { ByteTransport } from '../transport/byte-transport.ts';
import { repeats } from '../driver/repeats.ts';
import { bursts, type Burst, type Bursts } from './bursts.ts';
import type { Person } from './person.ts';
import { readPress, type Pressed } from './reading.ts';
import { keypadWords, levelWords, words } from './words.ts';

export const learntKinds = ['keypad', 'ratingPad', 'scanner', 'cardReader'] as const;
export type LearntKind = (typeof learntKinds)[number];

export interface Pupil {
  readonly kind: LearntKind;
  readonly partId: string;
  readonly connection: DeviceConnection;
}

export interface LearnTiming {
  /** A press has been said when the line is silent for so long. */
  readonly quietMs: number;
  readonly openMs: number;
  /** For a card to be read by one model. */
  readonly cardMs: number;
  /** Nothing heard for so long: whoever waits is told what it may be. */
  readonly hintMs: number;
}

/** The same key again within this long is the same press. */
const HELD_MS = 700;
const usualTiming: LearnTiming = { quietMs: 60, openMs: 3_000, cardMs: 10_000, hintMs: 15_000 };

/** The draft, or null: nothing was learnt. */
export async function learn(
  pupil: Pupil,
  person: Person,
  timing: LearnTiming = usualTiming,
): Promise<DeviceSettings | null> {
  person.say(words.waits(connectionWords(pupil.connection)));
  if (pupil.kind === 'cardReader') return learnReader(pupil, person, timing);
  const transport = await lineOf(pupil);
  const heard = bursts(transport, timing.quietMs);
  try {
    if (!(await opened(transport, person, timing.openMs))) return null;
    person.say(words.opened);
    if (pupil.kind === 'scanner') return await learnScanner(pupil, person, heard, timing);
    return await learnKeys(pupil, person, heard, transport, timing);
  } finally {
    heard.stop();
    await transport.close();
  }
}

async function lineOf({ kind, connection }: Pupil): Promise<ByteTransport> {
  if (connection.kind !== 'hid') return lineTo(connection);
  const [{ hidTransport }, { plainReports }] = await Promise.all([
    import('../transport/hid.ts'),
    import('../transport/hid-framing.ts'),
  ]);
  const match = kind === 'scanner' ? connection : { ...connection, ...keyboardUsage };
  return hidTransport({ match, framing: plainReports(64) });
}

async function opened(transport: ByteTransport, person: Person, withinMs: number): Promise<boolean> {
  const stop = transport.onEvent((event) => {
    if (event.kind !== 'down') return;
    const { code, remedy } = event.error;
    if (code === 'TurnedAway') person.say(words.busy);
    else if (code === 'NoPermission' || code === 'NoDriver') person.say(words.forbidden(remedy));
    else if (code !== 'Closed') person.say(words.missing);
  });
  transport.open();
  const isOpen = await transport.ready(withinMs);
  if (isOpen) stop();
  return isOpen;
}

async function learnKeys(
  { kind, partId, connection }: Pupil,
  person: Person,
  heard: Bursts,
  transport: ByteTransport,
  { hintMs }: LearnTiming,
): Promise<DeviceSettings | null> {
  const read = readPress(connection.kind === 'hid' ? 'hid' : 'line');
  const wishes: readonly (readonly [string | number, string])[] =
    kind === 'keypad' ? keypadWords : levelWords;
  const known = new Map<string, (typeof wishes)[number]>();
  let model: Pressed['model'] | null = null;
  const held = repeats(HELD_MS);
  person.say(words.keysFirst(wishes.length));

  /** The next press that is not the one before, repeated by a device that was not answered in time. */
  async function press(signal: AbortSignal): Promise<Pressed | null> {
    for (;;) {
      const burst = await heard.next(signal);
      if (burst === null) return null;
      const pressed = read(Buffer.concat(burst));
      if (pressed === null) {
        // Beside a key that was understood, what is not understood is its end of line.
        if (model === null && connection.kind !== 'hid') person.say(words.noise);
        continue;
      }
      if (pressed.answer !== null) await transport.write(pressed.answer, 1_000).catch(() => undefined);
      if (!held.isRepeat(String(pressed.address), pressed.key)) return pressed;
    }
  }

  for (const [at, wish] of wishes.entries()) {
    person.say(words.pressKey(wish[1], at + 1, wishes.length));
    for (;;) {
      const turn = new AbortController();
      hintAfter(hintMs, turn.signal, () => person.say(words.silentKeys));
      const first = await Promise.race([
        press(turn.signal),
        person.line(turn.signal).then((line) => (line === null ? ('gone' as const) : ('skip' as const))),
      ]);
      turn.abort();
      if (first === null) person.say(words.broke);
      if (first === 'gone' || first === null) return finished();
      if (first === 'skip') {
        person.say(words.skipped);
        break;
      }
      const before = known.get(first.key);
      if (model !== null && model !== first.model) person.say(words.otherTongue);
      else if (before) person.say(words.taken(before[1]));
      else {
        ({ model } = first);
        known.set(first.key, wish);
        person.say(words.heard(first.key));
        break;
      }
    }
  }
  return finished();

  function finished(): DeviceSettings | null {
    if (model === null) {
      person.say(words.noKeys);
      return null;
    }
    const keys = Object.fromEntries([...known].map(([key, [meaning]]) => [key, meaning]));
    const options = kind === 'keypad' ? { keys } : { levels: keys };
    const spoken = kind === 'ratingPad' && model === 'bytes' ? 'ascii' : model;
    return { partId, kind, model: spoken, connection, options } as DeviceSettings;
  }
}

async function learnScanner(
  { kind, partId, connection }: Pupil,
  person: Person,
  heard: Bursts,
  { hintMs }: LearnTiming,
): Promise<DeviceSettings | null> {
  let model: string | null = null;
  person.say(words.scan);
  for (;;) {
    const turn = new AbortController();
    if (model === null) hintAfter(hintMs, turn.signal, () => person.say(words.silentScan));
    const first = await Promise.race([
      heard.next(turn.signal),
      person.line(turn.signal).then((line) => (line === null ? ('gone' as const) : ('yes' as const))),
    ]);
    turn.abort();
    if (first === 'yes' && model !== null) return { partId, kind, model, connection };
    if (first === 'gone' || first === null || first === 'yes') break;
    const scan = connection.kind === 'hid' ? hidScan(first) : serialScan(first);
    if (scan === null) continue;
    ({ model } = scan);
    person.say(words.scanned(scan.text));
  }
  person.say(words.notScanned);
  return null;
}

function hintAfter(milliseconds: number, signal: AbortSignal, say: () => void): void {
  const hint = setTimeout(say, milliseconds);
  signal.addEventListener('abort', () => clearTimeout(hint), { once: true });
}

interface LearntScan {
  readonly model: string;
  readonly text: string;
}

function serialScan(burst: Burst): LearntScan | null {
  const scans = serialScans();
  const [text] = [...scans.push(Buffer.concat(burst)), ...scans.idle()];
  return text === undefined ? null : { model: 'serial', text };
}

/** Two makes of reports: where nothing in them tells, the one whose code is as long as it says. */
function hidScan(burst: Burst): LearntScan | null {
  for (const [model, lengthAt] of [
    ['hid-pos', 1],
    ['hid-pos-bare', 0],
  ] as const) {
    const reports = hidPosReports(lengthAt);
    const scan = burst.map((report) => reports.push(report)).find((each) => each !== null);
    if (scan && isPlain(scan.text)) return { model, text: scan.text };
  }
  return null;
}

function isPlain(text: string): boolean {
  return text.length > 3 && !/\p{Cc}/u.test(text);
}

/** Each model that can be on this line is tried with a card in its field. */
async function learnReader(
  { kind, partId, connection }: Pupil,
  person: Person,
  { cardMs }: LearnTiming,
): Promise<DeviceSettings | null> {
  const lineKind = connection.kind === 'tcp' ? 'serial' : connection.kind;
  const models = Object.entries(readerModels).filter(([, { line }]) => line.kind === lineKind);
  person.say(words.card);
  for (const [model] of models) {
    person.say(words.tryModel(model));
    const settings: DeviceSettings = { partId, kind, model, connection };
    const reader = (await deviceOpener()(settings)) as CardReaderPort;
    const end = await cardWithin(reader, cardMs);
    await reader.close();
    if (end === 'Missing') person.say(words.missing);
    else if (end === 'Busy') person.say(words.busy);
    else if (end === 'NoPermission') person.say(words.forbidden(reader.health().remedy ?? null));
    if (end === 'Missing' || end === 'Busy' || end === 'NoPermission') return null;
    if (end !== 'read') continue;
    person.say(words.cardRead(model));
    return settings;
  }
  person.say(words.notRead);
  return null;
}

/** `read`, what is the matter with the line, or null: nothing came in this time. */
function cardWithin(reader: CardReaderPort, withinMs: number): Promise<'read' | ReaderCondition | null> {
  return new Promise((resolve) => {
    const end = (how: 'read' | ReaderCondition | null): void => {
      clearTimeout(limit);
      resolve(how);
    };
    const limit = setTimeout(() => end(null), withinMs);
    reader.onHealth(({ condition }) => {
      if (condition !== null) end(condition);
    });
    reader.onCard(({ kind }) => {
      if (kind === 'card') end('read');
    });
  });
}
