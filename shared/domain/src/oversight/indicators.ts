/** What the figures of a hall's day mean (指标口径): numerator, denominator and what is left out, word for word. Source: domain.md 6. */

export interface Indicator {
  readonly name: string;
  /** How it is counted, for whoever asks. */
  readonly formula: string;
}

const indicators = {
  taken: { name: '取号', formula: '当天发出的号，取号机、导办和窗口发的都算。' },
  finished: { name: '服务人次', formula: '办完的号数。票不等于办件：一张号可以办几件事。' },
  waiting: { name: '等候中', formula: '拿着号、还没有叫到的人。' },
  atCounter: { name: '窗口前', formula: '叫到了和正在办理的人。' },
  missedNow: { name: '过号未回', formula: '叫过没有来、还没有回来的号。' },
  abandoned: { name: '弃号', formula: '没有等到办就结束的号：本人放弃、已离开、过号没有回来。取消的另计。' },
  meanWait: {
    name: '平均等候',
    formula:
      '每个叫到的号从取号到叫到的时间，加起来除以叫到的号数。过号后回来又叫到的，算到又叫到的那一次；预约的，从时段开始算（到得更晚就从签到算）。系统关闭的号不算。',
  },
  longestWait: { name: '最长等候', formula: '口径同平均等候，取最长的一个。' },
  p90Wait: { name: '九成人等候', formula: '口径同平均等候：十个人里有九个，等的时间不超过这个数（P90）。' },
  over30: { name: '超 30 分钟', formula: '口径同平均等候，超过 30 分钟的号数。' },
  meanService: {
    name: '平均办理',
    formula:
      '从开始办理到办完，减去挂起的时间，按窗口和环节分别计。窗口忘了按“开始”、补办结的、经复核不计的不算。',
  },
  missedRate: { name: '过号率', formula: '曾经过号的号数 ÷ 叫到过的号数。' },
  abandonedRate: { name: '弃号率', formula: '弃号数 ÷（取号数 − 取消数）。' },
  onTime: {
    name: '预约准点率',
    formula: '时段结束后 10 分钟以内开始办理的预约号 ÷ 已经签到的预约号。',
  },
  open: { name: '开着的窗口', formula: '到这个时刻有人签到、没有暂停的窗口。' },
  direct: { name: '现场办理', formula: '没有取号、窗口直接办的人次（咨询、补章等），按原因计。' },
} as const satisfies Record<string, Indicator>;

export type IndicatorId = keyof typeof indicators;

export const INDICATORS: Readonly<Record<IndicatorId, Indicator>> = indicators;
