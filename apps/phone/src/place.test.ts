import { expect, it } from 'vitest';
import { casePath, ratingPath } from '@yichuang/domain/casework/link';
import type { ShortCode } from '@yichuang/domain/casework/ids';
import type { EvaluationKey } from '@yichuang/domain/evaluation/ids';
import { placeOf } from './place.ts';

const printed = (path: string): { hash: string } => new URL(path, 'https://hall.example');

it('纸上印的码各到各的页', () => {
  expect(placeOf(printed(casePath('026000173' as ShortCode)))).toEqual({
    page: 'case',
    shortCode: '026000173',
  });
  expect(placeOf(printed(ratingPath('v0abc' as EvaluationKey)))).toEqual({ page: 'rate', key: 'v0abc' });
  expect(placeOf({ hash: '#0123456789abcdefghij' })).toEqual({ page: 'ticket', key: '0123456789abcdefghij' });
});

it('没有扫码、码不全、地址被截断,都有一页', () => {
  expect(placeOf({ hash: '' })).toEqual({ page: 'none' });
  expect(placeOf({ hash: '#case' })).toEqual({ page: 'case', shortCode: null });
  expect(placeOf({ hash: '#case/02600' })).toEqual({ page: 'case', shortCode: null });
  expect(placeOf({ hash: '#%E0%A4%A' })).toEqual({ page: 'ticket', key: '%E0%A4%A' });
});
