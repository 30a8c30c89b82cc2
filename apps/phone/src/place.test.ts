import { expect, it } from 'vitest';
import { casePath, padRatingPath, ratingPath } from '@yichuang/domain/casework/link';
import type { ShortCode } from '@yichuang/domain/casework/ids';
import type { EvaluationKey } from '@yichuang/domain/evaluation/ids';
import { placeOf } from './place.ts';

const printed = (path: string): URL => new URL(path, 'https://hall.example');

it('纸上印的码各到各的页', () => {
  expect(placeOf(printed(casePath('026000173' as ShortCode)))).toEqual({
    page: 'case',
    shortCode: '026000173',
  });
  expect(placeOf(printed(ratingPath('v0abc' as EvaluationKey)))).toEqual({
    page: 'rate',
    key: 'v0abc',
    padSeconds: null,
  });
  expect(placeOf(printed(padRatingPath('v0abc' as EvaluationKey, 30)))).toEqual({
    page: 'rate',
    key: 'v0abc',
    padSeconds: 30,
  });
  expect(placeOf({ hash: '#0123456789abcdefghij', search: '' })).toEqual({
    page: 'ticket',
    key: '0123456789abcdefghij',
  });
});

it('没有扫码、码不全、地址被截断，都有一页', () => {
  expect(placeOf({ hash: '', search: '' })).toEqual({ page: 'none' });
  expect(placeOf({ hash: '#case', search: '' })).toEqual({ page: 'case', shortCode: null });
  expect(placeOf({ hash: '#case/02600', search: '' })).toEqual({ page: 'case', shortCode: null });
  expect(placeOf({ hash: '#%E0%A4%A', search: '' })).toEqual({ page: 'ticket', key: '%E0%A4%A' });
});
