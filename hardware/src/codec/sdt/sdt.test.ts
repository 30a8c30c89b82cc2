import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { IdCard } from '../../ports/card-reader.ts';
import { cardText } from '../../simulator/card-reader/card-text.ts';
import { peopleOf, type PlayCard } from '../../simulator/card-reader/cards.ts';
import { findCard, readCard, samStatus, selectCard, stillThere } from './commands.ts';
import { sdtFrame, sdtParser } from './frame.ts';
import { nationName } from './nations.ts';
import { idCardFrom } from './text-block.ts';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const hex = (data: Uint8Array): string => Buffer.from(data).toString('hex');
const found = bytes('AA AA AA 96 69 00 08 00 00 9F 00 00 00 00 97');
const none = bytes('AA AA AA 96 69 00 04 00 00 80 84');

describe('frames of the SDT protocol', () => {
  test('orders are those of the protocol, byte for byte', () => {
    expect(
      [samStatus, findCard, selectCard, readCard, stillThere].map(({ frame }) => hex(frame.slice(5))),
    ).toEqual(['000311ffed', '0003200122', '0003200221', '0003300132', '0003300330']);
  });

  test('answers are read whole, wherever the stream is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 30 }), (cuts) => {
        const stream = Uint8Array.of(...found, ...none, ...found);
        const parser = sdtParser();
        const statuses: number[] = [];
        let from = 0;
        for (const length of [...cuts, stream.length]) {
          statuses.push(...parser.push(stream.subarray(from, from + length)).map(({ status }) => status));
          from += length;
        }
        expect(statuses).toEqual([0x9f, 0x80, 0x9f]);
      }),
    );
  });

  test('noise in front, half a preamble and a preamble inside the data disturb no answer', () => {
    const inside = sdtFrame(Uint8Array.of(0, 0, 0x90, 0xaa, 0xaa, 0xaa, 0x96, 0x69, 0, 4, 0, 0, 0x80, 0x84));
    const parser = sdtParser();
    const answers = parser.push(Uint8Array.of(0, 255, 0xaa, 0xaa, 0x96, 0xaa, 0xaa, ...inside, ...none));
    expect(answers.map(({ status, data }) => [status, data.length])).toEqual([
      [0x90, 11],
      [0x80, 0],
    ]);
  });

  test('[case 27] a wrong XOR, a length too short or too long: that frame is lost, the next one is read', () => {
    for (const [at, value] of [
      [10, 0x55],
      [5, 0xff],
      [6, 0x01],
      [6, 0x03],
    ] as const) {
      const broken = Uint8Array.from(found);
      broken[at] = value;
      const parser = sdtParser();
      expect(parser.push(Uint8Array.of(...broken, ...none)).map(({ status }) => status)).toEqual([0x80]);
      expect(parser.broken).toBeGreaterThan(0);
    }
  });

  test('any noise whatever: the parser neither throws nor keeps an answer back for ever', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        const parser = sdtParser();
        parser.push(noise);
        parser.reset();
        expect(parser.push(found)).toHaveLength(1);
      }),
    );
  });

  test('an answer of another shape is not the answer to this question', () => {
    const [late] = sdtParser().push(found);
    expect([findCard.fits(late!), selectCard.fits(late!), readCard.fits(late!)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('the text of a card', () => {
  const people = new Map(peopleOf(2026).map((person) => [person.id, person]));
  const read = (id: string, changes: Partial<PlayCard> = {}): IdCard | null =>
    idCardFrom(cardText({ ...people.get(id)!, ...changes }));

  test('a citizen', () => {
    expect(read('grown')).toEqual({
      kind: 'citizen',
      name: '龙测试',
      sex: '1',
      nation: '06',
      birthDate: '1991-01-02',
      address: '海南省测试县无此镇无此村012号',
      number: expect.stringMatching(/^46909919910102103[\dX]$/),
      authority: '测试县公安局',
      validFrom: '2021-06-01',
      validTo: '2041-06-01',
    });
    expect(nationName('06')).toBe('苗');
    expect(nationName('19')).toBe('黎');
  });

  test('[case 25] 港澳台居民居住证 and both cards for foreigners are told apart by their letter', () => {
    expect(read('hmt')).toMatchObject({
      kind: 'hmtResident',
      name: '陈测试',
      passNumber: 'H00000000',
      issueCount: 1,
      birthDate: '1997-01-02',
    });
    expect(read('foreign-2017')).toMatchObject({
      kind: 'foreign2017',
      chineseName: '测试甲',
      latinName: 'TEST, SAMPLE ALPHA',
      nationality: 'XXA',
      number: 'XXA460088010201',
      sex: '1',
      birthDate: '1988-01-02',
      validTo: '2030-03-31',
    });
    expect(read('foreign-2023')).toMatchObject({
      kind: 'foreign2023',
      chineseName: '测试样本',
      latinName: 'SAMPLE-BRAVOCHARLIE, TESTOPHERSON DELTA ECHO',
      nationality: '990',
    });
    expect(read('grown', { layout: 'citizen' })).not.toBeNull();
    const unknown = cardText(people.get('grown')!);
    unknown.write('K', 248, 'utf16le');
    expect(idCardFrom(unknown)).toBeNull();
  });

  test('the published sample numbers of 2023 are read as they are', () => {
    for (const number of ['932682198501010017', '911124198108030024']) {
      expect(read('foreign-2023', { number })).toMatchObject({ number });
    }
  });

  test('[case 26] 长期, no nation, a name cut at fifteen places, padding with 00', () => {
    expect(read('oldest')).toMatchObject({ validTo: null, nation: null, birthDate: '1933-01-02' });
    expect(read('long-name')).toMatchObject({ name: '阿卜杜热合曼·买买提江·艾合' });
    const padded = idCardFrom(cardText(people.get('oldest')!, 'zero'));
    expect(padded).toEqual(read('oldest'));
  });

  test('what every card has must be there: no half card is told', () => {
    expect(read('grown', { birth: '19910230' })).toBeNull();
    expect(read('grown', { number: '46909919910102103' })).toBeNull();
    expect(read('grown', { from: '' })).toBeNull();
    expect(read('grown', { until: '长期有效' })).toBeNull();
    expect(read('grown', { sex: '7' })).toBeNull();
    expect(read('grown', { sex: '' })).toMatchObject({ sex: '0' });
    expect(read('grown', { nation: '66' })).toMatchObject({ nation: null });
    expect(idCardFrom(new Uint8Array(255))).toBeNull();
  });

  test('any 256 bytes are a card or none, never an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 256, maxLength: 256 }), (block) => {
        const card = idCardFrom(block);
        expect(card === null || card.number.length >= 15).toBe(true);
      }),
    );
  });

  test('all the people have different numbers that nobody has', () => {
    const numbers = [...people.values()].map(({ number }) => number);
    expect(new Set(numbers).size).toBe(10);
    for (const number of numbers) expect(number).toMatch(/^(469099|810000|946990|XXA)/);
  });
});
