/** The test page (测试页) of a slip printer: which machine, what its word is worth, and all that may go wrong on paper. */
import type { DeviceId, Instant } from '@yichuang/domain/ids';
import { clockAt, dateAt } from '@yichuang/domain/time';
import type { SlipDocument, SlipLine } from '@yichuang/hardware/codec/escpos/document';
import type { PrinterProfile } from '@yichuang/hardware/codec/escpos/profile';
import type { Evidence } from '@yichuang/hardware/ports/slip-printer';

export interface TestSlipContent {
  readonly hall: string;
  readonly machine: { readonly deviceId: DeviceId; readonly name: string };
  readonly profile: Pick<PrinterProfile, 'id' | 'dots'>;
  readonly connection: string;
  readonly evidence: Evidence;
  readonly slipsLeft: number | null;
  readonly demo: boolean;
  /** What every slip ends with, as it is set now. */
  readonly words: readonly string[];
  /** What the square code says. */
  readonly code: string;
  /** By the hub's clock. */
  readonly at: Instant;
  readonly zoneOffsetMinutes: number;
}

const EVIDENCE: Readonly<Record<Evidence, string>> = {
  processId: '打印机会逐张回报',
  drained: '打印机只说缓冲打完',
  status: '只看得到有没有故障',
  mute: '打印机不回话，无法确认',
};

/** A half-width column; 48 of them stand on 80 mm paper, and one too many shows at once. */
const COLUMN_DOTS = 12;
const GAP: SlipLine = { kind: 'feed', dots: 16 };
const RULE: SlipLine = { kind: 'rule', pattern: 'dashed' };
const TO_THE_KNIFE: SlipLine = { kind: 'feed', dots: 96 };

export function testSlipDocument(content: TestSlipContent): SlipDocument {
  const {
    hall,
    machine,
    profile,
    connection,
    evidence,
    slipsLeft,
    demo,
    words,
    code,
    at,
    zoneOffsetMinutes,
  } = content;
  const lines: SlipLine[] = [
    center(hall, true),
    { kind: 'text', text: ' 测试页 不是号票 ', size: 2, inverse: true, align: 'center' },
    ...(demo ? [center('演示')] : []),
    GAP,
    fact('机器', `${machine.name} ${machine.deviceId}`),
    fact('型号', profile.id),
    fact('接在', connection),
    fact('凭据', EVIDENCE[evidence]),
    fact('纸', slipsLeft === null ? '不计数' : `约还有 ${slipsLeft} 张`),
    fact('时间', `${dateAt(at, zoneOffsetMinutes)} ${clockAt(at, zoneOffsetMinutes)}`),
    GAP,
    RULE,
    GAP,
    left('生僻字 䶮𠮷㛃㙍'),
    {
      kind: 'text',
      text: [
        { text: '大字 ', size: 2 },
        { text: 'A012', size: 3, bold: true },
      ],
      align: 'left',
    },
    left('下面一行正好到头，不折行，不缺字：'),
    left(ruler(profile.dots / COLUMN_DOTS)),
    GAP,
    { kind: 'qr', data: code, size: 5, align: 'center' },
    center('扫得出，就是好的'),
    GAP,
    RULE,
    GAP,
    left('号票最后会印：'),
    ...words.map((one) => center(one)),
    GAP,
    RULE,
    center('看到这一行、切得整齐，打印机就是好的'),
    TO_THE_KNIFE,
    { kind: 'cut' },
  ];
  return { lines };
}

/** ....:....1....:....2 … as wide as the paper. */
function ruler(columns: number): string {
  return Array.from({ length: columns }, (_, index) => {
    const column = index + 1;
    if (column % 10 === 0) return String((column / 10) % 10);
    return column % 5 === 0 ? ':' : '.';
  }).join('');
}

function center(text: string, bold = false): SlipLine {
  return { kind: 'text', text, bold, align: 'center' };
}

function left(text: string): SlipLine {
  return { kind: 'text', text, align: 'left' };
}

function fact(label: string, value: string): SlipLine {
  return { kind: 'text', text: [{ text: `${label} `, bold: true }, { text: value }], align: 'left' };
}
