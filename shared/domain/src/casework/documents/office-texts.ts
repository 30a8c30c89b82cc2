/**
 * The sentences of the papers that cite a law or a rule (文书用语), as settings: `{word}` stands for what the paper fills in.
 * Law marked 〔复核〕 in server/office/office.json waits for the county's legal office; numbers, titles, seals, 复议机关 and
 * phones stand there, too.
 */
import { z } from 'zod';
import { DocumentFormId } from './forms.ts';

const words = z.string().min(1);

/** 行政许可 by the words of the 行政许可法; every other matter by neutral ones. */
const ByItemType = z.strictObject({ licence: words, other: words });
export type ByItemType = z.infer<typeof ByItemType>;

export const OfficeTexts = z.strictObject({
  /** what a form is called unless the office calls it otherwise */
  titles: z.record(DocumentFormId, words),
  /** 准予、不予 of a matter that is no 行政许可 */
  otherTitles: z.strictObject({ granted: words, denied: words }),
  /** the sentence that says by what law the paper is given */
  basis: z.strictObject({
    acceptance: ByItemType,
    correction: ByItemType,
    refusedAsNotRequired: ByItemType,
    refusedAsNotCompetent: ByItemType,
    refusedOtherwise: ByItemType,
    deemed: words,
    special: ByItemType,
    extension: ByItemType,
    granted: ByItemType,
    denied: ByItemType,
    deferral: words,
    pledge: words,
  }),
  /** what does not count in a limit, in a sentence each */
  limits: z.strictObject({ workingDays: words, excluded: ByItemType }),
  /** 复议机关 {review}, {reviewDays}, court {court}, {courtMonths} */
  remedy: words,
  correctionNotice: ByItemType,
  deferralConsequence: words,
  slipCaution: words,
});
export type OfficeTexts = z.infer<typeof OfficeTexts>;

export const DEFAULT_OFFICE_TEXTS: OfficeTexts = {
  titles: {
    receipt: '收件凭证',
    acceptance: '受理通知单',
    correction: '补正材料一次性告知书',
    refusal: '不予受理通知书',
    deferral: '容缺受理通知书',
    pledge: '告知承诺书',
    special: '特别程序告知书',
    extension: '延长办理期限告知书',
    granted: '准予行政许可决定书',
    denied: '不予行政许可决定书',
    withdrawal: '撤回申请通知书',
    termination: '终止办理通知书',
    deemed: '视为受理通知书',
    delivery: '送达回证',
    handoverList: '材料移交清单',
    onceNotice: '一次性告知单',
    bringList: '需带材料清单',
    lossStatement: '遗失声明',
  },
  otherTitles: { granted: '准予办理决定书', denied: '不予办理决定书' },
  basis: {
    acceptance: {
      licence:
        '经审查，申请材料齐全、符合法定形式。根据《中华人民共和国行政许可法》第三十二条第一款第五项的规定，决定予以受理。',
      other: '经审查，申请材料齐全、符合规定形式，决定予以受理。',
    },
    correction: {
      licence:
        '经审查，申请材料不齐全或者不符合法定形式。根据《中华人民共和国行政许可法》第三十二条第一款第四项的规定，现将需要补正的全部内容一次告知如下：',
      other: '经审查，申请材料不齐全或者不符合规定形式，现将需要补正的全部内容一次告知如下：',
    },
    refusedAsNotRequired: {
      licence:
        '该事项依法不需要取得行政许可。根据《中华人民共和国行政许可法》第三十二条第一款第一项的规定，决定不予受理。',
      other: '该事项依法不需要办理，决定不予受理。',
    },
    refusedAsNotCompetent: {
      licence:
        '该事项依法不属于本机关职权范围。根据《中华人民共和国行政许可法》第三十二条第一款第二项的规定，决定不予受理。',
      other: '该事项不属于本机关职责范围，决定不予受理。',
    },
    refusedOtherwise: {
      licence: '根据《中华人民共和国行政许可法》第三十二条的规定，决定不予受理。',
      other: '根据有关规定，决定不予受理。',
    },
    deemed:
      '自收到申请材料之日起五日内未告知需要补正的内容。根据《中华人民共和国行政许可法》第三十二条第一款第四项的规定，该申请自收到申请材料之日起即为受理。',
    special: {
      licence:
        '根据《中华人民共和国行政许可法》第四十五条的规定，作出决定依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在规定的期限内。',
      other: '根据有关规定，下列程序所需时间不计算在办理期限内。',
    },
    extension: {
      licence: '根据《中华人民共和国行政许可法》第四十二条第一款的规定，经本机关负责人批准，延长办理期限。',
      other: '经本机关负责人批准，延长办理期限。',
    },
    granted: {
      licence:
        '经审查，申请符合法定条件、标准。根据《中华人民共和国行政许可法》第三十八条第一款的规定，决定准予行政许可。',
      other: '经审查，申请符合规定条件，决定准予办理。',
    },
    denied: {
      licence:
        '经审查，申请不符合法定条件、标准。根据《中华人民共和国行政许可法》第三十八条第二款的规定，决定不予行政许可。',
      other: '经审查，申请不符合规定条件，决定不予办理。',
    },
    deferral: '基本条件具备、主要材料齐全，所缺材料属于可以容缺的材料，予以容缺受理。',
    pledge:
      '根据国务院办公厅关于全面推行证明事项和涉企经营许可事项告知承诺制的规定，本事项可以采用告知承诺方式办理。',
  },
  limits: {
    workingDays: '期限以工作日计算的，自受理之日的次日起算，不含法定节假日、休息日和本地依法放假的日子。',
    excluded: {
      licence:
        '依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在期限内，另行书面告知。',
      other: '依照规定不计入期限的程序，所需时间另行书面告知。',
    },
  },
  remedy:
    '如不服本{act}，可以自收到本{act}之日起{reviewDays}日内依法向{review}申请行政复议，或者自收到本{act}之日起{courtMonths}个月内依法向{court}提起行政诉讼。',
  correctionNotice: {
    licence: '逾期未一次告知全部补正内容的，自收到申请材料之日起即为受理；补正材料全部交齐之日为受理日期。',
    other: '补正材料全部交齐之日为受理日期；补正前不计算办理期限。',
  },
  deferralConsequence: '逾期未补齐或者补齐后仍不符合要求的，终止办理，由此产生的后果由申请人承担。',
  slipCaution: '以盖章的受理通知书为准',
};
