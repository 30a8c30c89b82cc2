/** The sheets of the workbook that departments fill in (整套表格): their names, columns and the words that stand in cells. */
import type { Effect } from '@yichuang/domain/catalogue/guidance';
import type { MaterialNeed, TimeLimit } from '@yichuang/domain/catalogue/matters';

const NEED = ['原件', '复印件', '核对原件', '要求', '可容缺', '电子证照可免'] as const;

/** The first column of each is the item's code of 33 digits (业务办理项编码). */
export const SHEETS = {
  items: { name: '事项', columns: ['事项编码', '事项名称', '部门'] },
  base: { name: '人人要带', columns: ['事项编码', '材料编码', '材料名称', ...NEED, '说明'] },
  questions: { name: '问题', columns: ['事项编码', '题号', '首题', '问题', '怎么回答', '解释'] },
  options: { name: '回答', columns: ['事项编码', '题号', '回答编号', '回答', '接下来'] },
  effects: {
    name: '变化',
    columns: [
      '事项编码',
      '回答编号',
      '怎么变',
      '编码',
      '名称',
      ...NEED,
      '天数',
      '单位',
      '天数文字',
      '法定天数',
      '法定单位',
      '法定文字',
      '计入时限',
      '文字',
    ],
  },
  points: { name: '审查要点', columns: ['事项编码', '看什么', '怎样算合格', '依据'] },
} as const satisfies Record<string, { readonly name: string; readonly columns: readonly string[] }>;

export type SheetKey = keyof typeof SHEETS;
export type ColumnOf<Key extends SheetKey> = (typeof SHEETS)[Key]['columns'][number];

/** Words in cells and what they mean; the first of two is what is written. */
export const YES = '是';
export const NO = '否';
/** In 接下来: the questions end. */
export const END = '结束';

export const KIND_WORDS = { single: '只选一个', multi: '可选几个' } as const;

export const NECESSITY_WORDS: Readonly<Record<MaterialNeed['necessity'], string>> = {
  required: '必须',
  conditional: '符合才要',
  optional: '有就带上',
};

export const UNIT_WORDS: Readonly<Record<TimeLimit['unit'], string>> = {
  workingDay: '工作日',
  calendarDay: '自然日',
  month: '个月',
};

export const EFFECT_WORDS: Readonly<Record<Effect['op'], string>> = {
  addMaterial: '加材料',
  removeMaterial: '不用带',
  note: '提醒',
  stop: '不能办',
  routeItem: '转到事项',
  suggestItem: '建议事项',
  suggestBundle: '建议一件事',
  setLimit: '改时限',
  assist: '可以帮忙',
  addSpecialProcedure: '加环节',
  removeSpecialProcedure: '去环节',
};

/** What a word stands for, or null. */
export function meaningOf<Key extends string>(
  words: Readonly<Record<Key, string>>,
  word: string,
): Key | null {
  const found = (Object.keys(words) as Key[]).find((key) => words[key] === word);
  return found ?? null;
}
