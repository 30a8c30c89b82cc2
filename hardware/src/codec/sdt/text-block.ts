/**
 * The text of a card (256 bytes, UTF-16LE, padded with spaces or with 00) to an IdCard. The letter at byte 248 tells
 * which of four layouts it is, so it is looked at before anything else: GA/T 490 (none), J 港澳台居住证 2018,
 * I 外国人永居 2017, Y 外国人永居 2023.
 */

import type { IdCard, SexCode } from '../../ports/card-reader.ts';
import { nationName } from './nations.ts';

export const textBlockBytes = 256;

const letterAt = 248;

/** The card, or null for a block of none of the four layouts or without what every card has. */
export function idCardFrom(block: Uint8Array): IdCard | null {
  if (block.length !== textBlockBytes) return null;
  const field = fieldsOf(block);
  switch (field(letterAt, 2)) {
    case '':
      return citizen(field);
    case 'J':
      return hmtResident(field);
    case 'I':
      return foreign2017(field);
    case 'Y':
      return foreign2023(field);
    default:
      return null;
  }
}

/** The text of so many bytes from there, without its padding. */
type Field = (offset: number, length: number) => string;

function citizen(field: Field): IdCard | null {
  const common = onEveryCard(field, { number: [122, 36], sex: 30, birth: 36, from: 188, to: 204 });
  const nation = narrow(field(32, 4));
  if (!common || !/^\d{17}[\dX]$/.test(common.number)) return null;
  return {
    kind: 'citizen',
    ...common,
    name: field(0, 30),
    nation: nationName(nation) === null ? null : nation,
    address: narrow(field(52, 70)),
    authority: field(158, 30),
  };
}

function hmtResident(field: Field): IdCard | null {
  const common = onEveryCard(field, { number: [122, 36], sex: 30, birth: 36, from: 188, to: 204 });
  if (!common || !/^8[123]0000\d{11}[\dX]$/.test(common.number)) return null;
  const issues = narrow(field(238, 4));
  return {
    kind: 'hmtResident',
    ...common,
    name: field(0, 30),
    address: narrow(field(52, 70)),
    authority: field(158, 30),
    passNumber: narrow(field(220, 18)),
    issueCount: /^\d+$/.test(issues) ? Number(issues) : 0,
  };
}

function foreign2017(field: Field): IdCard | null {
  const common = onEveryCard(field, { number: [122, 30], sex: 120, birth: 220, from: 188, to: 204 });
  if (!common || !/^[A-Z]{3}\d{12}$/.test(common.number)) return null;
  return {
    kind: 'foreign2017',
    ...common,
    chineseName: field(158, 30),
    latinName: field(0, 120),
    nationality: narrow(field(152, 6)),
  };
}

/** Its Latin name is cut in two: 35 letters where a citizen's address is, eleven more at the end. */
function foreign2023(field: Field): IdCard | null {
  const common = onEveryCard(field, { number: [122, 36], sex: 30, birth: 36, from: 188, to: 204 });
  if (!common || !/^9\d{16}[\dX]$/.test(common.number)) return null;
  const start = field(52, 70);
  const end = field(220, 22);
  return {
    kind: 'foreign2023',
    ...common,
    chineseName: field(0, 30),
    latinName: start.length === 35 ? start + end : `${start} ${end}`.trim(),
    nationality: narrow(field(242, 6)),
  };
}

interface Places {
  readonly number: readonly [offset: number, length: number];
  readonly sex: number;
  readonly birth: number;
  readonly from: number;
  readonly to: number;
}

type OnEveryCard = Pick<IdCard, 'number' | 'sex' | 'birthDate' | 'validFrom' | 'validTo'>;

function onEveryCard(field: Field, places: Places): OnEveryCard | null {
  const birthDate = dateFrom(field(places.birth, 16));
  const validFrom = dateFrom(field(places.from, 16));
  const until = field(places.to, 16);
  const validTo = until === '长期' ? null : dateFrom(until);
  const sex = sexFrom(narrow(field(places.sex, 2)));
  if (birthDate === null || validFrom === null || sex === null) return null;
  if (validTo === null && until !== '长期') return null;
  return { number: narrow(field(...places.number)).toUpperCase(), sex, birthDate, validFrom, validTo };
}

/** Blank is 未知. */
function sexFrom(code: string): SexCode | null {
  switch (code) {
    case '0':
    case '1':
    case '2':
    case '9':
      return code;
    case '':
      return '0';
    default:
      return null;
  }
}

/** `20240131` to `2024-01-31`; null for what is no day of the calendar. */
function dateFrom(text: string): string | null {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(narrow(text));
  if (!parts) return null;
  const date = `${parts[1]}-${parts[2]}-${parts[3]}`;
  const instant = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== date ? null : date;
}

/** Digits and letters of full width, as some authorities type them, to those of a keyboard. */
function narrow(text: string): string {
  return text.replaceAll(/[０-９Ａ-Ｚａ-ｚ]/g, (wide) =>
    String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfee0),
  );
}

function fieldsOf(block: Uint8Array): Field {
  const units = new DataView(block.buffer, block.byteOffset, block.byteLength);
  return (offset, length) => {
    let text = '';
    for (let at = offset; at < offset + length; at += 2)
      text += String.fromCharCode(units.getUint16(at, true));
    // A name cut in the middle of a rare character keeps no half of it.
    return text
      .replaceAll('\0', ' ')
      .replace(/[\uD800-\uDBFF]$/, '')
      .trim();
  };
}
