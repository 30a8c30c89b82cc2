/** Forms that the applicant fills in by hand and signs: 遗失声明, 授权委托书. */
import type { MatterOf } from '../content.ts';
import type { Block, Paper } from '../paper.ts';
import { addressOf, DAY_BY_HAND, shortCodeWords } from '../words.ts';
import type { CaseDraft, Worded } from './parts.ts';

const BY_HAND = '____________________';

export function lossStatement({ content, facts, matter }: CaseDraft<MatterOf<'lossStatement'>>): Worded {
  const { applicant } = facts;
  const blocks: Block[] = [
    { kind: 'to', text: `${content.hall.name}：` },
    {
      kind: 'text',
      text: `${applicant.kind === 'organisation' ? '本单位' : '本人'}${addressOf(applicant).slice(0, -1)}办理“${facts.itemName}”（查询短码 ${shortCodeWords(facts.shortCode)}）的《受理通知单》（${matter.lostNo}）已经遗失，现声明作废。`,
    },
    {
      kind: 'text',
      text: '声明人对上述情况的真实性负责；因遗失的通知单被他人使用造成的后果，由声明人自行承担。凭本声明和身份证件领取办理结果。',
    },
    {
      kind: 'facts',
      rows: [
        [{ label: '声明人', value: applicant.name }],
        [{ label: '证件', value: applicant.identity }],
        [{ label: '联系电话', value: BY_HAND }],
      ],
    },
    {
      kind: 'closing',
      boxes: [
        ['声明人签名（盖章）：', '', DAY_BY_HAND],
        ['窗口经办人核对身份签名：', '', DAY_BY_HAND],
      ],
      seal: null,
    },
  ];
  return { authority: null, remark: null, blocks, codes: [], copies: '本声明随办件存档' };
}

const POWERS = [
  '提交、补正和撤回申请材料',
  '签收文书',
  '领取办理结果（证照、批文）',
  '其他：____________________',
];

/** 授权委托书, blank: a person or a company lets somebody hand in or collect. */
export function authorisation(hallName: string): Paper {
  const blocks: Block[] = [
    { kind: 'to', text: `${hallName}：` },
    {
      kind: 'facts',
      rows: [
        [{ label: '委托人', value: '' }],
        [
          { label: '证件类型', value: '' },
          { label: '证件号码', value: '' },
        ],
        [
          { label: '法定代表人', value: '' },
          { label: '联系电话', value: '' },
        ],
        [{ label: '受托人', value: '' }],
        [
          { label: '证件类型', value: '' },
          { label: '证件号码', value: '' },
        ],
        [{ label: '联系电话', value: '' }],
        [{ label: '委托事项', value: '' }],
      ],
    },
    { kind: 'text', text: '委托人授权受托人以委托人的名义办理上列事项，委托权限为（在□内打√）：' },
    ...POWERS.map((power) => ({ kind: 'text' as const, text: `□ ${power}` })),
    { kind: 'text', text: `委托期限：自${DAY_BY_HAND}起至${DAY_BY_HAND}止。` },
    { kind: 'text', text: '受托人在上述权限和期限内的行为，由委托人承担法律责任。受托人不得转委托。' },
    {
      kind: 'closing',
      boxes: [
        ['委托人签名（单位盖章）：', '', DAY_BY_HAND],
        ['受托人签名：', '', DAY_BY_HAND],
      ],
      seal: null,
    },
    {
      kind: 'notes',
      title: '附',
      items: ['委托人、受托人身份证件复印件各一份。', '委托人为单位的，加盖公章并附营业执照复印件。'],
    },
  ];
  return {
    form: 'authorisation',
    authority: null,
    title: '授权委托书',
    documentNo: null,
    remark: null,
    blocks,
    codes: [],
    copies: '本委托书随办件存档',
  };
}
