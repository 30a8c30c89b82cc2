import { describe, expect, it } from 'vitest';
import { shortCodeOf } from '@yichuang/domain/casework/numbers';
import type { HallId } from '@yichuang/domain/ids';
import { staffed } from '@yichuang/domain/testing/stage';
import { CATALOGUE } from '../testing/a-catalogue.ts';
import { find, oftenAsked } from './find.ts';

/** A001 … A003 and B001; A002 was cancelled. */
function aHall() {
  const stage = staffed().taken('a1', 'a2', 'a1', 'b1');
  return stage.given('guide', 'cancelTicket', { ticketId: stage.idOf('A002'), reasonId: 'unwanted' }).hall;
}
const numbersFor = (typed: string): readonly string[] =>
  find(aHall(), CATALOGUE, typed).living.map(({ number }) => number);

describe('导办一个框查所有', () => {
  it('只输数字：每个区的这一号都在', () => {
    expect(numbersFor('1')).toEqual(['A001', 'B001']);
    expect(numbersFor('001')).toEqual(['A001', 'B001']);
    expect(numbersFor('3')).toEqual(['A003']);
  });

  it('带字母、大小写、全角、空格都认', () => {
    for (const typed of ['a3', 'A003', 'a 3', 'A３', ' A003 ']) expect(numbersFor(typed)).toEqual(['A003']);
  });

  it('今天发过、已经结束的号另列；没发过的不列', () => {
    expect(find(aHall(), CATALOGUE, '2')).toEqual({
      living: [],
      ended: ['A002'],
      lost: [],
      services: [],
      answers: [],
      code: null,
    });
    expect(find(aHall(), CATALOGUE, '9').ended).toEqual([]);
    expect(find(aHall(), CATALOGUE, '0').ended).toEqual([]);
  });

  it('汉字、拼音首字母都找得到事项，说出是哪个叫法', () => {
    expect(find(aHall(), CATALOGUE, 'glbt').services[0]?.service.serviceId).toBe('a2');
    const [found] = find(aHall(), CATALOGUE, '老人补贴').services;
    expect(found).toMatchObject({ also: '老人补贴', service: { serviceId: 'a2' } });
    expect(find(aHall(), CATALOGUE, '身份证').services[0]?.service.kind).toBe('elsewhere');
  });

  it('短码：输的、分三段的、扫的都认；错一位、没输完说得出来', () => {
    const code = shortCodeOf('H00' as HallId, 2026, 17) ?? '';
    const codeOf = (typed: string) => find(aHall(), CATALOGUE, typed).code;
    const known = { kind: 'shortCode', text: code };
    for (const typed of [code, code.replace(/(...)(...)/, '$1 $2 '), `http://hall/phone/#case/${code}`])
      expect(codeOf(typed)).toEqual(known);
    const wrong = code.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));
    expect(codeOf(wrong)).toEqual({ kind: 'mistyped', text: wrong });
    expect(codeOf('02600')).toEqual({ kind: 'unfinished', left: 4 });
    expect([codeOf('0260'), codeOf('A003'), codeOf('高龄')]).toEqual([null, null, null]);
  });

  it('还没输就给常办的，用群众的话', () => {
    expect(oftenAsked(CATALOGUE).map(({ service }) => service.zh)).toEqual(['低保高龄']);
    expect(find(aHall(), CATALOGUE, ' ')).toEqual({
      living: [],
      ended: [],
      lost: [],
      services: [],
      answers: [],
      code: null,
    });
  });
});
