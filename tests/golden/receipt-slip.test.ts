/** 受理回执(凭条): as the bytes that reach the printer and as the text that comes out of it, kept as files. */
import { officeRulesOf } from '@yichuang/domain/casework/office';
import type { Instant } from '@yichuang/domain/ids';
import { encode } from '@yichuang/hardware/codec/escpos/encoder';
import { printerProfiles } from '@yichuang/hardware/codec/escpos/profile';
import { readBytes } from '@yichuang/hardware/simulator/virtual-printer/read-bytes';
import { compose } from '@yichuang/server/documents/compose/compose';
import { CASE, DOCUMENTS } from '@yichuang/server/documents/documents.fixture';
import { paperWords } from '@yichuang/server/documents/paper-words';
import { receiptSlip } from '@yichuang/server/documents/receipt-slip';
import { officeDefaults } from '@yichuang/server/store/office';
import { receiptSlipDocument } from '@yichuang/terminal/receipt-slip';
import { expect, test } from 'vitest';
import { hexOf, paperOf } from '../support/slip-report.ts';

const words = paperWords(officeRulesOf(officeDefaults()));
/** Names with signs that every ROM has: fonts differ between computers, commands must not. */
const plain = { ...CASE.applicant, name: '保亭椰林餐饮服务有限公司', representative: '陈吉' };
const agent = { ...plain, kind: 'natural' as const, name: '林小妹', representative: null };
const facts = { ...CASE, applicant: plain, agent };

const slip = receiptSlip(
  compose({ ...DOCUMENTS.acceptance, case: facts }, words),
  '保亭黎族苗族自治县政务服务中心',
  words,
);

test.each(printerProfiles)('受理回执字节：$id', async (profile) => {
  if (slip === null) throw new Error('an acceptance has a slip');
  const document = receiptSlipDocument({
    slip,
    demo: false,
    at: '2026-11-25T01:06:00.000Z' as Instant,
    zoneOffsetMinutes: 480,
  });
  const bytes = encode(document, profile, () => {
    throw new Error('no line of this slip needs a picture');
  });
  const { slips } = readBytes(bytes, { rom: profile.rom });
  expect(slips).toHaveLength(1);
  const report = [...slips.flatMap(paperOf), '', ...hexOf(bytes)].join('\n');
  await expect(`${report}\n`).toMatchFileSnapshot(`receipt-slip/${profile.id}.txt`);
});

test.each(['refusal', 'pledge', 'delivery'] as const)('没有凭条的文书：%s', (form) => {
  expect(receiptSlip(compose(DOCUMENTS[form], words), '', words)).toBeNull();
});

test('收件凭证的凭条以收件凭证为准', () => {
  expect(receiptSlip(compose(DOCUMENTS.receipt, words), '', words)).toMatchObject({
    title: '收件回执（凭条）',
    caution: '以盖章的收件凭证为准',
  });
});
