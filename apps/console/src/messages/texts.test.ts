import type { ServiceId } from '@yichuang/domain/ids';
import type { NoticeTexts } from '@yichuang/protocol/notices';
import { expect, it } from 'vitest';
import { faultsOf, filled } from './texts.ts';

const RIGHT: NoticeTexts = {
  signature: '保亭政务',
  result: '“{item}”已办结，请凭短码 {code} 到{place}领取。',
  reminder: '结果还在{place}等您，短码 {code}。',
  items: [],
};

it('短信必须写短码；不认识的空、像手机号的数字、太长的字都指出是哪一条', () => {
  expect(faultsOf(RIGHT)).toEqual(new Map());
  expect(faultsOf({ ...RIGHT, result: '已办结，请来领取。' })).toEqual(new Map([['result', 'code']]));
  expect(faultsOf({ ...RIGHT, reminder: '{name}您好，短码 {code}' })).toEqual(
    new Map([['reminder', 'word']]),
  );
  expect(faultsOf({ ...RIGHT, reminder: '短码 {code}，电话 13800008011' })).toEqual(
    new Map([['reminder', 'number']]),
  );
  expect(faultsOf({ ...RIGHT, signature: '' })).toEqual(new Map([['signature', 'signature']]));
  const own = { itemId: 'low' as ServiceId, result: RIGHT.result, reminder: `{code}${'长'.repeat(140)}` };
  expect(faultsOf({ ...RIGHT, items: [own] })).toEqual(new Map([['items.0.reminder', 'length']]));
});

it('照收到的样子填好', () => {
  expect(filled('保亭政务', RIGHT.result, '低保申请')).toBe(
    '【保亭政务】“低保申请”已办结，请凭短码 026000017 到12号窗口领取。',
  );
});
