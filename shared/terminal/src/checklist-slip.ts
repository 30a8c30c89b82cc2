/** 一次性告知单 on 80 mm paper: item, answers, papers with counts, where, how long, a code to take it home. */
import type { MaterialNeed } from '@yichuang/domain/catalogue/matters';
import { checklistOf } from '@yichuang/domain/guidance/checklist';
import { handbookPath } from '@yichuang/domain/guidance/link';
import type { Instant } from '@yichuang/domain/ids';
import { clockAt, dateAt } from '@yichuang/domain/time';
import type { SlipDocument, SlipLine, SlipSize } from '@yichuang/hardware/codec/escpos/document';
import type { GuideHall, ItemGuide, Where } from '@yichuang/protocol/guidance';
import { inRanges } from './counters-near.ts';

export interface ChecklistContent {
  readonly guide: ItemGuide;
  readonly hall: GuideHall;
  readonly chosen: readonly string[];
  /** 长辈版: double type. */
  readonly large: boolean;
  readonly demo: boolean;
  /** By the hub's clock. */
  readonly at: Instant;
  readonly zoneOffsetMinutes: number;
}

const GAP: SlipLine = { kind: 'feed', dots: 16 };
const RULE: SlipLine = { kind: 'rule', pattern: 'dashed' };
const TO_THE_KNIFE: SlipLine = { kind: 'feed', dots: 96 };

/** null: the questions are not answered to an end, or it cannot be done; then there is nothing to bring. */
export function checklistSlip(content: ChecklistContent): SlipDocument | null {
  const { guide, hall, large, demo, at, zoneOffsetMinutes } = content;
  const { item, tree } = guide;
  const list = checklistOf(item, tree, content.chosen);
  if (list.outcome.kind !== 'complete') return null;
  const body: SlipSize = large ? 2 : 1;
  const left = (text: string, bold = false): SlipLine => ({
    kind: 'text',
    text,
    size: body,
    bold,
    align: 'left',
  });
  const center = (text: string, size: SlipSize = body, bold = false): SlipLine => ({
    kind: 'text',
    text,
    size,
    bold,
    align: 'center',
  });

  const lines: SlipLine[] = [center(hall.name, body, true)];
  if (demo) lines.push({ kind: 'text', text: ' 演示 不作凭证 ', size: body, inverse: true, align: 'center' });
  lines.push(GAP, center('一次性告知单', 2, true), center(item.name, 2, true), GAP);
  if (list.answers.length > 0) {
    lines.push(RULE, GAP, left('您的情况', true));
    for (const { question, options } of list.answers) {
      lines.push(left(`${question.text} ${options.map(({ label }) => label).join('、')}`));
    }
    lines.push(GAP);
  }
  lines.push(RULE, GAP);
  if (list.materials.length === 0) {
    lines.push(left('不用带材料，人来就行，记得带身份证件。', true));
  } else {
    lines.push(left(`要带的材料（共 ${list.materials.length} 种）`, true), GAP);
    for (const [place, need] of list.materials.entries()) {
      const name = guide.materials.find(({ id }) => id === need.materialId)?.name ?? need.materialId;
      lines.push(left(`${place + 1}. ${name}`, true), left(`   ${countsOf(need)}`));
      for (const mark of marksOf(need)) lines.push(left(`   ${mark}`));
    }
  }
  lines.push(GAP, RULE, GAP, left(`到哪里办：${placeOf(guide.where)}`));
  lines.push(left(`多久办好：${list.promised.text}`));
  for (const { name, maxDays } of list.specialProcedures.filter(({ countsInLimit }) => !countsInLimit))
    lines.push(left(maxDays === null ? `另加：${name}` : `另加：${name}，最多 ${maxDays} 天`));
  lines.push(left(`收费：${feeOf(item.fee)}`));
  for (const note of list.notes) lines.push(left(`请留意：${note}`));
  if (list.assists.length > 0) lines.push(left(`可以请人帮：${list.assists.join('、')}`));
  if (hall.publicUrl !== null) {
    const data = hall.publicUrl + handbookPath(item.id, tree?.version ?? null, list.chosen);
    lines.push(GAP, { kind: 'qr', data, size: 5, align: 'center' }, center('扫码在手机上看、发给家人'));
  }
  lines.push(GAP, RULE, GAP, center(standingOf(guide)));
  lines.push(
    center(`${dateAt(at, zoneOffsetMinutes)} ${clockAt(at, zoneOffsetMinutes)} 打印`),
    center(`咨询电话 ${hall.phone}`),
  );
  return { lines: [...lines, TO_THE_KNIFE, { kind: 'cut' }] };
}

function countsOf({ originals, copies, verifyOriginal }: MaterialNeed): string {
  return [
    ...(originals > 0 ? [`原件 ${originals} 份`] : []),
    ...(copies > 0 ? [`复印件 ${copies} 份`] : []),
    ...(verifyOriginal ? ['原件带来核对'] : []),
  ].join('  ');
}

function marksOf({ eCertShareable, deferrable, necessity, note }: MaterialNeed): readonly string[] {
  return [
    ...(note === null ? [] : [note]),
    ...(eCertShareable ? ['√ 有电子证照可以不带'] : []),
    ...(deferrable ? ['√ 可以先办后补'] : []),
    ...(necessity === 'optional' ? ['有就带上'] : []),
  ];
}

function placeOf(where: Where): string {
  switch (where.kind) {
    case 'here':
      return where.counters.length === 0
        ? `${where.zone}窗口`
        : `${where.zone} ${inRanges(where.counters)} 号窗口`;
    case 'elsewhere':
      return `${where.place}，${where.address}，电话 ${where.phone}`;
    case 'unknown':
      return '请到导办台问一问';
  }
}

function feeOf({ charged, amount, unit, note }: ItemGuide['item']['fee']): string {
  if (!charged) return '不收费';
  return amount === null || amount === 0 ? (note ?? '以窗口告知为准') : `${amount} ${unit ?? ''}`;
}

function standingOf({ item, tree, names }: ItemGuide): string {
  if (tree === null) return '材料清单正在修改，以窗口告知为准';
  return tree.confirmedOn === null
    ? `第 ${tree.version} 版，尚未经部门确认，以窗口告知为准`
    : `第 ${tree.version} 版，${names[item.departmentId] ?? ''} ${tree.confirmedOn} 确认`;
}
