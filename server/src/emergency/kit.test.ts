/** 应急包: every number once, a block of serials that no hub gives, the hall's own phones and addresses. */
import type { HallId } from '@yichuang/domain/ids';
import { expect, it } from 'vitest';
import { kitPaper } from './kit.ts';

const paper = kitPaper({
  hallId: 'H03' as HallId,
  hall: '演示镇便民服务中心',
  hallShort: '演示镇中心',
  phone: '0898-83661234',
  guidePhone: '0898-83665678',
  hubUrl: 'http://192.168.1.10:7300',
  standbyUrl: 'http://192.168.1.11:7300',
  zones: ['综合（A）'],
  counters: 6,
});
const words = JSON.stringify(paper);

it('holds E001 to E200 to cut and in the register, each once', () => {
  const cells = paper.blocks.flatMap((block) => (block.kind === 'cut' ? block.cells : []));
  expect(cells.map(({ large }) => large)).toEqual(
    Array.from({ length: 200 }, (_, index) => `E${String(index + 1).padStart(3, '0')}`),
  );
  const [queue, intake] = paper.blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
  expect(queue?.map(([number]) => number)).toEqual(cells.map(({ large }) => large));
  expect(intake?.map(([serial]) => serial)).toEqual(
    Array.from({ length: 49 }, (_, index) => String(951 + index)),
  );
});

it('says whom to call and where the second PC will be found', () => {
  for (const said of ['0898-83661234', '0898-83665678', '192.168.1.10', '192.168.1.11', '代号 3'])
    expect(words).toContain(said);
});
