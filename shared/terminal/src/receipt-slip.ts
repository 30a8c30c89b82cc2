/** 受理回执(凭条) on 80 mm paper: by what to ask, until when to wait, and that the sealed paper counts. */
import type { Instant } from '@yichuang/domain/ids';
import { clockAt, dateAt } from '@yichuang/domain/time';
import type { SlipDocument, SlipLine, SlipSize } from '@yichuang/hardware/codec/escpos/document';
import type { ReceiptSlip } from '@yichuang/protocol/prints';

export interface ReceiptSlipContent {
  readonly slip: ReceiptSlip;
  readonly demo: boolean;
  /** By the hub's clock. */
  readonly at: Instant;
  readonly zoneOffsetMinutes: number;
}

const GAP: SlipLine = { kind: 'feed', dots: 16 };
const RULE: SlipLine = { kind: 'rule', pattern: 'dashed' };
const TO_THE_KNIFE: SlipLine = { kind: 'feed', dots: 96 };
/** Read out on the phone and typed in: in double type. */
const SHORT_CODE = '查询短码';

export function receiptSlipDocument({ slip, demo, at, zoneOffsetMinutes }: ReceiptSlipContent): SlipDocument {
  const { hall, title, caution, of, rows, papers, codes, phone } = slip;
  const center = (text: string, size: SlipSize = 1, bold = false): SlipLine => ({
    kind: 'text',
    text,
    size,
    bold,
    align: 'center',
  });
  const lines: SlipLine[] = [center(hall, 1, true)];
  if (demo) lines.push({ kind: 'text', text: ' 演示 不作凭证 ', inverse: true, align: 'center' });
  lines.push(GAP, center(title, 2, true), center(of), GAP, center(caution, 1, true), GAP, RULE, GAP);
  const code = rows.find(({ label }) => label === SHORT_CODE);
  if (code) lines.push(center(code.label), center(code.value, 3, true), GAP);
  for (const row of rows.filter((one) => one !== code)) lines.push(...lineOf(row));
  if (papers !== null) lines.push(left(papers));
  for (const { label, url } of codes)
    lines.push(GAP, { kind: 'qr', data: url, size: 5, align: 'center' }, center(label));
  lines.push(GAP, RULE, GAP, center(phone));
  lines.push(center(`${dateAt(at, zoneOffsetMinutes)} ${clockAt(at, zoneOffsetMinutes)} 打印`));
  return { lines: [...lines, TO_THE_KNIFE, { kind: 'cut' }] };
}

/** The label in bold before its words. */
function lineOf({ label, value }: ReceiptSlip['rows'][number]): readonly SlipLine[] {
  const runs = [{ text: `${label} `, bold: true }, { text: value }];
  return [{ kind: 'text', text: runs, align: 'left' }];
}

function left(text: string): SlipLine {
  return { kind: 'text', text, align: 'left' };
}
