/** 一次性告知单 on 80 mm paper, in usual and in double type: the bytes that reach the printer and what stands on the paper. */
import { seedBody } from '@yichuang/server/guidance/seeds';
import { guideHallOf, guideOf } from '@yichuang/server/guidance/guide-of';
import { loadCatalogue } from '@yichuang/server/catalogue/load';
import type { Instant, LocalDate, ServiceId } from '@yichuang/domain/ids';
import { encode } from '@yichuang/hardware/codec/escpos/encoder';
import { printerProfiles } from '@yichuang/hardware/codec/escpos/profile';
import { readBytes } from '@yichuang/hardware/simulator/virtual-printer/read-bytes';
import { checklistSlip, type ChecklistContent } from '@yichuang/terminal/checklist-slip';
import { expect, test } from 'vitest';
import { hexOf, paperOf } from '../support/slip-report.ts';

const { catalogue, published } = loadCatalogue('H00');

function contentOf(itemId: ServiceId, chosen: readonly string[], large: boolean): ChecklistContent {
  const item = catalogue.items.find(({ id }) => id === itemId)!;
  const tree = {
    treeId: `SC_${itemId}`,
    version: 2,
    body: seedBody(catalogue, item),
    confirmedOn: '2026-11-20' as LocalDate,
    effectiveFrom: '2026-11-23' as LocalDate,
  };
  return {
    guide: guideOf(catalogue, published, item, tree),
    hall: guideHallOf(published, 'http://hall.example'),
    chosen,
    large,
    demo: false,
    at: '2026-11-23T01:06:00.000Z' as Instant,
    zoneOffsetMinutes: 480,
  };
}

const B08 = 'B08' as ServiceId;
const FOOD = ['fmt_3', 'act_1', 'agent_2'];

test.each(printerProfiles)('一次性告知单字节：$id', async (profile) => {
  const reports = [false, true].map((large) => {
    const document = checklistSlip(contentOf(B08, FOOD, large));
    if (document === null) throw new Error('the questions are answered to an end');
    const bytes = encode(document, profile, () => {
      throw new Error('no line of this slip needs a picture');
    });
    const { slips } = readBytes(bytes, { rom: profile.rom });
    expect(slips).toHaveLength(1);
    return [large ? '长辈版' : '普通', ...slips.flatMap(paperOf), '', ...hexOf(bytes)].join('\n');
  });
  await expect(`${reports.join('\n\n')}\n`).toMatchFileSnapshot(`checklist-slip/${profile.id}.txt`);
});

test('没答到头、转到别的事项的，没有清单可打', () => {
  expect(checklistSlip(contentOf(B08, FOOD.slice(0, 2), false))).toBeNull();
  expect(checklistSlip(contentOf(B08, ['fmt_1'], false))).toBeNull();
});
