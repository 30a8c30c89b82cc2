/** What is wrong with a tree, for the person who filled in the sheet. */
import type { TreeProblemCode } from '@yichuang/domain/guidance/tree-check';

export const PROBLEM_WORDS: Readonly<Record<TreeProblemCode, string>> = {
  RootMissing: '首题在“问题”表里找不到',
  QuestionTwice: '题号写了两遍',
  OptionTwice: '回答编号写了两遍，同一个事项里不能重复',
  LabelTwice: '同一题里有两个一样的回答',
  MaterialTwice: '“人人要带”里有一份材料写了两遍',
  LeadsNowhere: '“接下来”的题号在“问题”表里找不到',
  Circle: '绕回来了：答完又会问到这一题',
  Unreachable: '没有回答会走到这一题',
  MultiLeadsApart: '可选几个的题，所有回答的“接下来”要一样',
  MultiEnds: '可选几个的题，不能“不能办”或“转到事项”',
  EndLeadsOn: '已经“不能办”或“转到事项”了，“接下来”要填“结束”',
  UnknownMaterial: '材料库里没有这份材料',
  UnknownItem: '没有这个事项',
  UnknownBundle: '没有这个一件事',
  PaperOfNothing: '原件、复印件都是 0，又不核对原件，等于什么也不带',
  RoutedToItself: '转到的还是这个事项自己',
};
