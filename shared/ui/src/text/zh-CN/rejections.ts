/** Every way the hall says no, for the clerk or guide who pressed: what is the matter, then what to do next. */
import type { RejectionCode } from '@yichuang/domain/rejections';

/** A type alias, not an interface: only an alias is walked into when keys are typed. */
export type Saying = { readonly says: string; readonly next: string };

export const rejections: Record<RejectionCode, Saying> = {
  DayNotOpen: { says: '今天还没有开门', next: '请管理员在管理台开始今天的叫号。' },
  DayAlreadyOpen: { says: '今天已经开门了', next: '可以直接叫号。' },
  DayStillOpen: { says: '{{date}} 还没有结束', next: '请管理员先结束那一天。' },
  WrongDate: { says: '只能开今天', next: '今天是 {{today}},请核对日期。' },
  NotYetOpen: { says: '还没到取号时间', next: '{{from}} 开始取号,请稍等。' },
  LastTicketPassed: { says: '取号机 {{at}} 已停止取号', next: '请到导办台,由导办看今天还能不能办。' },
  PeopleStillWaiting: {
    says: '还有人没办完:等候 {{waiting}} 人,叫号 {{called}} 人,办理 {{serving}} 人,挂起 {{held}} 人',
    next: '请给每个号选:转次日优先、本人放弃、已离开或已办结。',
  },
  SettingsUnchanged: { says: '设置没有变化', next: '现在用的就是第 {{revision}} 版,不用再应用。' },
  ClockNotTrusted: { says: '主机时间不对,按时间自动做的事先停了', next: '请运维核对主机时间,再确认。' },
  ClockAlreadyTrusted: { says: '主机时间已经确认过', next: '不用再做什么。' },

  ServiceUnknown: { says: '大厅没有这个事项', next: '请换一个事项,或直接按区取号。' },
  ZoneUnknown: { says: '大厅没有这个区', next: '请换一个区。' },
  QuotaReached: { says: '{{zone}} 今天的 {{quota}} 个号已取完', next: '请找导办:可以加号,或约明天。' },
  AlreadyHoldsTicket: {
    says: '这位群众办这件事已有号 {{number}}',
    next: '请用 {{number}};要多取由导办写明原因。',
  },
  VisitorUnknown: { says: '没有认到这份证件', next: '请再输一次证件号,或不用证件取号。' },
  NumbersExhausted: { says: '{{zone}} 今天的号编完了', next: '请找管理员,先取别的区的号。' },
  PriorityNotYours: { says: '优先由导办给', next: '请带群众到导办台。' },

  QueueEmpty: { says: '现在没有人等候', next: '有人取号会自动显示,请稍等。' },
  CurrentUndecided: { says: '{{number}} 还在这个窗口', next: '请选:办完了、没有来,还是放回队里。' },
  CounterBusy: { says: '这个窗口正在办理', next: '先办完手上这位。' },
  NobodyAtCounter: { says: '这个窗口现在没有人', next: '先叫下一位。' },
  CounterUnknown: { says: '大厅没有这个窗口', next: '请重新选窗口。' },
  CounterNotOpen: { says: '这个窗口还没有开', next: '请先选窗口并开始服务。' },
  CounterPaused: { says: '窗口暂停中', next: '先按「恢复服务」,再叫号。' },
  CounterNotPaused: { says: '窗口没有暂停', next: '可以直接叫号。' },
  CounterOccupied: { says: '这个窗口有人在用', next: '要接着用请按「接班」,会留下记录。' },
  NotYourCounter: { says: '这不是您的窗口', next: '请在自己的窗口操作。' },
  AtOtherCounter: { says: '您还在 {{counter}}', next: '要换过来请按「换到这里」,手上的号一起过来。' },
  QueueLeftAlone: { says: '关掉后就没有窗口办:{{zones}}', next: '先请别的窗口顶上;要这样关,请再确认一次。' },

  TicketUnknown: { says: '没有找到这个号', next: '请核对号码;昨天的号请用「查号」。' },
  TicketNotInState: { says: '这个号现在是「{{status}}」,不能这样做', next: '请看最新情况再选。' },
  TicketNotYours: { says: '这个号在别的窗口', next: '请那个窗口办,或请导办转号。' },
  TooEarlyForNoShow: {
    says: '还不能过号:叫了 {{calls}} 次,要叫满 {{minCalls}} 次',
    next: '请再叫一次,{{from}} 以后可以过号。',
  },
  TooEarlyToInfer: { says: '还没到自动开始的时间', next: '{{from}} 以后再看。' },
  TooLateToUndo: { says: '过了撤销的时间', next: '{{until}} 前可以撤销;现在请用转号或重新叫。' },
  NothingToUndo: { says: '没有可以撤销的', next: '请看窗口现在的情况。' },
  AlreadyThere: { says: '这个号已经在 {{zone}}', next: '不用再转。' },
  GroundUnknown: { says: '没有这种优先', next: '请重新选一种。' },
  PriorityUnchanged: { says: '这个号已经是这种优先', next: '不用再给。' },
  ReasonUnknown: { says: '没有这个原因', next: '请重新选一个原因。' },

  SlipUnknown: { says: '没有找到这张号票', next: '需要的话请补打。' },
  SlipAlreadyReported: { says: '这张号票已经有结果了', next: '不用再报。' },
  AnnouncementOutdated: { says: '这次叫号已经过去', next: '不用再播。' },
};
