/** 领证先问: what is said about a result that somebody comes for, at the kiosk and by the guide. */
import type { NotYet } from '@yichuang/domain/casework/views/collecting';
import type { Pickup } from '@yichuang/domain/casework/words';

const notYet: Record<NotYet, { readonly title: string; readonly next: string }> = {
  undecided: { title: '还没受理', next: '窗口正在看材料，有结果会通知您，今天不用等。' },
  correcting: { title: '材料还要补', next: '请按《补正告知书》把材料补齐，再接着办。' },
  running: { title: '还没办好', next: '办好了会通知您，今天不用等。' },
  stopped: { title: '还没办好', next: '正在检验、公示或评审，这段时间不计入期限。有结果会通知您。' },
  late: { title: '还没办好', next: '比预计的日子晚了，请到导办台，帮您问清楚。' },
  onTheWay: { title: '已经办好，正在送来', next: '送到出证窗口会通知您，接到通知再来。' },
};

const ready: Record<Pickup, string> = {
  counter: '请取号，到出证窗口领。',
  post: '这件登记的是邮寄。想在这里领，请取号，告诉窗口。',
  electronic: '这件发的是电子证照。要纸质的，请取号问窗口。',
};

const collected: Record<Pickup, string> = {
  counter: '{{day}} 已经领走',
  post: '{{day}} 已经寄出',
  electronic: '{{day}} 已经发了电子证照',
};

export const collecting = {
  ready: { title: '可以领了', next: ready, bring: '请带好：{{papers}}' },
  notYet,
  expected: '预计 {{day}}',
  collected: { title: collected, next: '不是您领的，或有疑问，请到导办台。' },
  nothing: { title: '这件没有要领的', next: '已经办结、撤回，或没有受理。想问清楚，请到导办台。' },
  unknown: { title: '没有找到这个短码', next: '请对着通知单再输一次。还是没有，请到导办台查。' },
  trouble: {
    mistyped: '有一位不对，请对着单子再看一遍',
    notACode: '短码是 9 位数字，请看通知单或短信',
    offline: '现在连不上主机，查不了',
    tooMany: '查得太快了，请等一分钟再试',
    refused: '没有查成，请再试一次',
  },
};
