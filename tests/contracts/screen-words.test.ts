// The words of the screens cover what the wire and the devices can say: a code without words does not compile here.
import * as conditions from '@yichuang/hardware/conditions';
import { PartKind } from '@yichuang/protocol/devices';
import type { ProblemCode } from '@yichuang/protocol/socket';
import { deviceWords } from '@yichuang/ui/device-words';
import { english } from '@yichuang/ui/text/en/all';
import { createText } from '@yichuang/ui/text/text';
import { chinese } from '@yichuang/ui/text/zh-CN/all';
import type { Saying } from '@yichuang/ui/text/zh-CN/rejections';
import { describe, expect, test } from 'vitest';

const problems: Record<ProblemCode, Saying> = chinese.problems;
const parts: Record<PartKind, string> = chinese.devices.part;

describe('words of the screens', () => {
  test('every number that a device can show has its words and two steps, and no words are left over', () => {
    const numbers = Object.values(conditions).flatMap((one) => Object.values(one));
    expect(new Set(numbers).size).toBe(numbers.length);
    const { unknown: _, ...sayings } = chinese.devices.condition;
    expect(Object.keys(sayings).toSorted()).toEqual(numbers.toSorted());
    for (const { word, first, next } of Object.values(sayings)) {
      expect(first).not.toBe(next);
      expect([word.length, first.length, next.length].every((length) => length <= 22)).toBe(true);
    }
  });

  test('a printer that comes and goes is not called unusable while it is well', () => {
    const { alarm } = deviceWords(createText('zh-CN').getFixedT('zh-CN'));
    const matter = {
      kind: 'fault',
      name: '',
      place: '',
      part: { kind: 'slipPrinter' },
      paperLeft: null,
    } as const;
    expect(alarm({ ...matter, unstable: true, urgent: false, condition: null }).says).toBe(
      '号票打印机时好时坏，眼下正常',
    );
    // Mended a moment ago: nobody is sent to a machine that is well.
    const mended = alarm({ ...matter, unstable: false, urgent: false, condition: null });
    expect([mended.says, mended.first]).toEqual(['号票打印机恢复正常了', '不用管它，这条一会儿自己消失']);
    expect(alarm({ ...matter, unstable: false, urgent: true, condition: null }).says).toBe(
      '号票打印机不能用',
    );
    expect(alarm({ ...matter, unstable: true, urgent: true, condition: 'P-02' }).says).toBe(
      '号票打印机时好时坏：缺纸（P-02）',
    );
  });

  test('every kind of part has a name', () => {
    expect(Object.keys(parts).toSorted()).toEqual([...PartKind.options].toSorted());
  });

  test('no problem is without a next step', () => {
    for (const saying of Object.values(problems)) expect(saying.next).not.toBe('');
  });

  test.each([
    ['zh-CN', chinese],
    ['en', english],
  ])('%s has no empty sentence and no unfinished placeholder', (_, words) => {
    const empty = leaves(words).filter(([, sentence]) => sentence.trim() === '');
    const unfinished = leaves(words).filter(([, sentence]) =>
      /[{}]/.test(sentence.replaceAll(PLACEHOLDER, '')),
    );
    expect({ empty, unfinished }).toEqual({ empty: [], unfinished: [] });
  });

  test('Chinese sentences have Chinese punctuation (全角标点)', () => {
    const narrow = leaves(chinese).filter(([, sentence]) =>
      /\p{Script=Han}[,;:?!](?! [A-Za-z])|[,;:?!]\p{Script=Han}|\p{Script=Han}\(/u.test(sentence),
    );
    expect(narrow).toEqual([]);
  });

  test('both languages fill in the same things', () => {
    const inEnglish = new Map(leaves(english));
    const differing = leaves(chinese).filter(
      ([path, sentence]) => placeholders(inEnglish.get(path) ?? '').join() !== placeholders(sentence).join(),
    );
    expect(differing).toEqual([]);
  });
});

const PLACEHOLDER = /\{\{[a-zA-Z]+\}\}/g;

function leaves(node: object, path = ''): [path: string, sentence: string][] {
  return Object.entries(node).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value as object, `${path}${key}.`),
  );
}

function placeholders(sentence: string): readonly string[] {
  return [...new Set(sentence.match(PLACEHOLDER))].toSorted();
}
