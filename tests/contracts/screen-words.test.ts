// The words of the screens cover what the wire and the devices can say: a code without words does not compile here.
import type { PrinterCondition } from '@yichuang/hardware/conditions';
import { conditionNumbers } from '@yichuang/hardware/conditions';
import type { ProblemCode } from '@yichuang/protocol/socket';
import { english } from '@yichuang/ui/text/en/all';
import { chinese } from '@yichuang/ui/text/zh-CN/all';
import type { Saying } from '@yichuang/ui/text/zh-CN/rejections';
import { describe, expect, test } from 'vitest';

const problems: Record<ProblemCode, Saying> = chinese.problems;
const conditions: Record<PrinterCondition, string> = chinese.devices.printer;

describe('words of the screens', () => {
  test('every printer condition carries its own number', () => {
    for (const [condition, number] of Object.entries(conditionNumbers)) {
      expect(conditions[condition as PrinterCondition]).toContain(number);
      expect(english.devices.printer[condition as PrinterCondition]).toContain(number);
    }
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
