/** 材料移交清单: the papers of several cases from the hall to one department, signed by both sides at each run. */
import type { MatterOf } from '../content.ts';
import type { Block } from '../paper.ts';
import { dayWords, MINUTE_BY_HAND, shortCodeWords } from '../words.ts';
import { remarkOn } from './parts.ts';
import type { Draft, Worded } from './parts.ts';

export function handoverList({ content, matter }: Draft<MatterOf<'handoverList'>>): Worded {
  const { cases, department, run } = matter;
  const sum = (count: 'originals' | 'copies'): number => cases.reduce((all, one) => all + one[count], 0);
  const blocks: Block[] = [
    {
      kind: 'facts',
      rows: [
        [{ label: '接收部门', value: department }],
        [
          { label: '移交日期', value: dayWords(content.issuedOn) },
          { label: '移交班次', value: run },
        ],
      ],
    },
    {
      kind: 'table',
      columns: [
        { title: '序号', width: 12, align: 'center' },
        { title: '查询短码', width: 24, align: 'center' },
        { title: '事项', width: null, align: 'left' },
        { title: '申请人', width: 30, align: 'left' },
        { title: '原件', width: 12, align: 'center' },
        { title: '复印件', width: 15, align: 'center' },
        { title: '承诺到期', width: 24, align: 'center' },
      ],
      rows: cases.map((one, index) => [
        `${index + 1}`,
        shortCodeWords(one.shortCode),
        one.externalNo === null ? one.itemName : `${one.itemName}\n${one.externalNo}`,
        one.applicant,
        `${one.originals}`,
        `${one.copies}`,
        one.dueDate ?? '—',
      ]),
      total: `合计${cases.length}件，原件${sum('originals')}份，复印件${sum('copies')}份`,
    },
    {
      kind: 'closing',
      boxes: [
        ['移交人（综合窗口）签名：', '', MINUTE_BY_HAND],
        [`接收人（${department}）签名：`, '', MINUTE_BY_HAND],
      ],
      seal: null,
    },
    {
      kind: 'notes',
      title: '说明',
      items: ['当面逐件核对后签收；签收后材料由接收部门保管。', '一式两份，移交、接收双方各执一份。'],
    },
  ];
  return {
    authority: content.hall.name,
    remark: remarkOn(content),
    blocks,
    codes: [],
    copies: '本清单一式两份，双方各执一份',
  };
}
