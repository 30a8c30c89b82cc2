/**
 * The virtual printer's own understanding of the byte stream. It shares nothing with the encoder: own parser, own
 * tables, text by the platform's TextDecoder. What it does not know is written down with its place and bytes.
 */

import { escCommands } from './commands-esc.ts';
import { fsCommands } from './commands-fs.ts';
import { gsCommands } from './commands-gs.ts';
import type { Commands } from './command.ts';
import type { Press } from './press.ts';
import { byte, bytes, type Reading } from './reading.ts';

const gb18030 = new TextDecoder('gb18030');

/** Reads for ever; give it a fresh start after a power cycle. */
export function* interpret(press: Press): Reading<never> {
  for (;;) {
    press.commandBegins();
    yield* one(press, yield* byte());
  }
}

function* one(press: Press, first: number): Reading {
  if (first >= 0x80) return yield* hanzi(press, first);
  if (first >= 0x20) return press.sheet.put(first === 0x7f ? ' ' : String.fromCharCode(first), 'letter');
  switch (first) {
    case 0x09:
      return press.sheet.tab();
    case 0x0a:
    case 0x0c:
      return press.sheet.endLine();
    case 0x00:
    case 0x0d:
    case 0x18:
      return;
    case 0x10:
      return yield* realTime(press);
    case 0x1b:
      return yield* from(escCommands, 'ESC', press);
    case 0x1c:
      return yield* from(fsCommands, 'FS', press);
    case 0x1d:
      return yield* from(gsCommands, 'GS', press);
    default:
      return press.object('control character');
  }
}

function* from(commands: Commands, family: string, press: Press): Reading {
  const name = String.fromCharCode(yield* byte());
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) yield* command(press);
  else press.object(`${family} ${name}`);
}

/** Already obeyed when it was received; here it only has to be stepped over. */
function* realTime(press: Press): Reading {
  const which = yield* byte();
  if (which === 0x04 || which === 0x05) yield* byte();
  else if (which === 0x14) yield* bytes((yield* byte()) === 8 ? 7 : 2);
  else press.object('DLE');
}

function* hanzi(press: Press, lead: number): Reading {
  if (!press.modes.hanzi || lead === 0x80 || lead === 0xff) return press.object('byte outside hanzi mode');
  const second = yield* byte();
  if (second >= 0x30 && second <= 0x39) {
    const sign = gb18030.decode(Uint8Array.of(lead, second, ...(yield* bytes(2))));
    if (press.model.rom !== 'gb18030') press.object(`not in the ROM: ${sign}`);
    return press.sheet.put(sign, 'hanzi');
  }
  const sign = gb18030.decode(Uint8Array.of(lead, second));
  if (sign.length === 0 || sign.includes('\ufffd')) return press.object('half a hanzi');
  if (!romHolds(press.model.rom, lead, second)) press.object(`not in the ROM: ${sign}`);
  press.sheet.put(sign, 'hanzi');
}

function romHolds(rom: Press['model']['rom'], lead: number, trail: number): boolean {
  if (rom === 'gb18030') return true;
  if (rom === 'gb2312') return lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1;
  return !(lead === 0xfe && trail < 0xa1);
}
