/** How 好差评 says no. */
import type { RejectionCode } from '@yichuang/domain/rejections';
import type { Saying } from './rejections.ts';

export const ratingRejections = {
  PowerNeeded: { says: '您的账号没有这项授权', next: '请由有授权的人来做，或请管理员授权。' },
  VisitUnknown: { says: '这个窗口没有这次办理', next: '请核对号或办件，再请评价。' },
  AlreadyPrompted: { says: '这次办理已经请过评价', next: '一次办理只请一次，不用再请。' },
  AlreadyRated: { says: '该办件已评价', next: '谢谢您，不用再评。' },
  NotAsked: { says: '现在没有请评价', next: '窗口办完以后会请您评价。' },
  EvaluationClosed: { says: '这次评价已经结束', next: '如有意见，请拨打 12345。' },
  NotYourEvaluator: { says: '这台评价器不在这个窗口', next: '请运维核对评价器放在几号窗口。' },
  TagUnknown: { says: '评价选项已经更新', next: '请刷新页面再选。' },
  StillTimeToRate: { says: '评价时间还没到', next: '{{until}} 以后才算未评价。' },
  NotBad: { says: '这条评价不是差评', next: '只有不满意和非常不满意要整改。' },
  RectificationNotInState: { says: '这一步现在不能做', next: '整改已走到别的步骤，请刷新再看。' },
  AlreadyExtended: { says: '整改时限已经延长过', next: '只能延长一次，请按新的期限反馈。' },
  AlreadyAppealed: { says: '这条评价已经申诉过', next: '申诉只有一次，请按复核结果办。' },
  DecidedByAnother: { says: '提出申诉的人不能自己复核', next: '请另一位负责人来复核。' },
  NothingSuspected: { says: '这条评价没有要认定的疑点', next: '可能别人已经认定，请刷新再看。' },
} satisfies Partial<Record<RejectionCode, Saying>>;
