/** 受理回执(凭条): what of a paper stands on 80 mm. It stands in for nothing: the sealed paper counts. */
import type { ReceiptSlip } from '@yichuang/protocol/prints';
import type { PaperWords } from './paper-words.ts';
import type { Paper, PaperForm } from './paper.ts';

const TITLES: Readonly<Partial<Record<PaperForm, string>>> = {
  receipt: '收件回执（凭条）',
  acceptance: '受理回执（凭条）',
  deemed: '受理回执（凭条）',
};

/** What somebody asks by, and what they wait for. */
const ON_SLIP: ReadonlySet<string> = new Set([
  '省平台编号',
  '查询短码',
  '办件编号',
  '申请事项',
  '申请人',
  '代办人',
  '收件时间',
  '收件窗口',
  '受理日期',
  '承诺期限',
  '作出决定的日期',
  '办结日期',
  '领取方式',
]);

/** Null: of this form there is no slip. */
export function receiptSlip(
  { form, title, documentNo, blocks, codes }: Paper,
  hall: string,
  words: Pick<PaperWords, 'slipCaution' | 'phone' | 'complaints'>,
): ReceiptSlip | null {
  const slipTitle = TITLES[form];
  if (slipTitle === undefined) return null;
  const facts = blocks.flatMap((block) => (block.kind === 'facts' ? block.rows.flat() : []));
  const papers = blocks.find((block) => block.kind === 'table')?.total ?? null;
  return {
    hall,
    title: slipTitle,
    caution: form === 'receipt' ? `以盖章的${title}为准` : words.slipCaution,
    of: `《${title}》${documentNo ?? ''}`,
    rows: facts.filter(({ label }) => ON_SLIP.has(label)),
    papers,
    codes,
    phone: `咨询 ${words.phone}　投诉举报 ${words.complaints}`,
  };
}
