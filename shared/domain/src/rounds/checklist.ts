/** What a round looks at (巡查单): the six headings of GB/T 36112-2018, each with its items. A setting of the hall. */
import { z } from 'zod';

/** 人员 · 空间 · 秩序 · 物品 · 设施设备 · 文档. */
export const RoundHeading = z.enum(['people', 'space', 'order', 'goods', 'facilities', 'documents']);
export type RoundHeading = z.infer<typeof RoundHeading>;

export const RoundItemId = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/)
  .brand<'RoundItemId'>();
export type RoundItemId = z.infer<typeof RoundItemId>;

const asked = { itemId: RoundItemId, heading: RoundHeading };

/** As a round asks it; its words are those of the list's revision. */
export const RoundQuestion = z.strictObject(asked);
export type RoundQuestion = z.infer<typeof RoundQuestion>;

export const RoundItem = z.strictObject({
  ...asked,
  /** What is so when it is 合格. */
  words: z.string().trim().min(1).max(60),
  on: z.boolean(),
});
export type RoundItem = z.infer<typeof RoundItem>;

const MOST_ITEMS = 80;
const USUAL_PHOTO_DAYS = 180;
export const MOST_PHOTO_DAYS = 3_650;

export const RoundRules = z.strictObject({
  /** How many rounds a working day ought to have. */
  perDay: z.int().min(0).max(9),
  /** How long photos of what was found are kept; not shorter than until every finding of their round is closed. */
  photoDays: z.int().min(1).max(MOST_PHOTO_DAYS).default(USUAL_PHOTO_DAYS),
  /** In the order in which they are looked at within a heading. */
  items: z
    .array(RoundItem)
    .max(MOST_ITEMS)
    .refine((items) => items.some(({ on }) => on), { message: 'at least one item is on' })
    .refine((items) => new Set(items.map(({ itemId }) => itemId)).size === items.length, {
      message: 'every item once',
    }),
});
export type RoundRules = z.infer<typeof RoundRules>;

const USUAL: Readonly<Record<RoundHeading, readonly string[]>> = {
  people: [
    '窗口人员按时到岗，离岗放好“暂停服务”牌',
    '着装整齐，佩戴工作牌',
    '起身或点头迎接，用语文明',
    '工作时间不玩手机、不聊天、不吃东西',
    '导办台一直有人',
  ],
  space: [
    '地面、座椅、台面干净',
    '通道和消防出口没有堆东西',
    '灯亮、空调正常、空气没有异味',
    '无障碍通道、坡道能走',
    '母婴室、卫生间干净，用品没缺',
  ],
  order: [
    '等候区有座位，没有人围在窗口前',
    '叫号和实际办理的号一致',
    '没有黄牛、推销、发传单的人',
    '老人、孕妇、残疾人有人引导',
    '没有人大声争执',
  ],
  goods: [
    '填单台有笔、有老花镜、有样表',
    '饮水和纸杯够用',
    '便民药箱里的药没有过期',
    '轮椅、雨伞在原处，能用',
    '窗口台面没有多余的私人物品',
  ],
  facilities: [
    '取号机、自助机能用，有纸',
    '窗口屏、大屏显示正确',
    '叫号声音听得清',
    '高拍仪、打印机、评价器能用',
    '灭火器、应急灯在有效期内',
  ],
  documents: [
    '办事指南是现在的版本，架上没缺',
    '公示栏、收费标准没有过期',
    '群众的材料没有摊在外面',
    '登记本、交接单当天填好',
  ],
};

/** Until a manager keeps others. */
export const USUAL_ROUND_RULES: RoundRules = {
  perDay: 2,
  photoDays: USUAL_PHOTO_DAYS,
  items: RoundHeading.options.flatMap((heading) =>
    USUAL[heading].map((words, index) => ({
      itemId: RoundItemId.parse(`${heading}-${index + 1}`),
      heading,
      words,
      on: true,
    })),
  ),
};
