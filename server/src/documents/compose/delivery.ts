/** 送达回证: which results reached whom, in which relation, where and at which minute (several results, one paper). */
import type { MatterOf } from '../content.ts';
import type { Block } from '../paper.ts';
import { DAY_BY_HAND, MINUTE_BY_HAND, minuteWords, shortCodeWords } from '../words.ts';
import { copiesWords, remarkOn, sealOf } from './parts.ts';
import type { Draft, Worded } from './parts.ts';

export function delivery({ content, matter }: Draft<MatterOf<'delivery'>>): Worded {
  const { results, receiver, trackingNo, witness } = matter;
  const blocks: Block[] = [
    {
      kind: 'facts',
      rows: [
        [{ label: '受送达人', value: matter.to }],
        [
          { label: '收件人', value: receiver.name },
          { label: '与受送达人关系', value: receiver.relation },
        ],
        [{ label: '收件人证件', value: receiver.identity }],
        [
          { label: '送达方式', value: matter.how },
          { label: '送达地点', value: matter.place },
        ],
        [
          { label: '送达时间', value: minuteWords(matter.at) },
          { label: '送达人', value: matter.server },
        ],
        [{ label: '领取凭据', value: [matter.proof, ...matter.papers].join('、') }],
        ...(trackingNo === null ? [] : [[{ label: '快递单号', value: trackingNo }]]),
      ],
    },
    {
      kind: 'table',
      columns: [
        { title: '序号', width: 12, align: 'center' },
        { title: '查询短码', width: 25, align: 'center' },
        { title: '事项', width: 44, align: 'left' },
        { title: '送达文书（证件）', width: null, align: 'left' },
        { title: '文号（证号）', width: 44, align: 'left' },
      ],
      rows: results.map(({ shortCode, itemName, name, number }, index) => [
        `${index + 1}`,
        shortCodeWords(shortCode),
        itemName,
        name,
        number ?? '—',
      ]),
      total: null,
    },
    {
      kind: 'facts',
      rows: [[{ label: '见证人', value: witness ?? '（留置送达时填写）' }], [{ label: '备注', value: '' }]],
    },
    {
      kind: 'closing',
      boxes: [
        [
          `上列${results.length}件已经收到，核对无误。`,
          witness === null ? '收件人签名（盖章）：' : '收件人按手印：',
          MINUTE_BY_HAND,
        ],
        ...(witness === null ? [] : [[`见证人${witness}签名：`, DAY_BY_HAND]]),
        ['送达人签名：', DAY_BY_HAND],
      ],
      seal: sealOf(content),
    },
  ];
  return {
    authority: content.authority,
    remark: remarkOn(content),
    blocks,
    codes: [],
    copies: copiesWords(content.copies),
  };
}
