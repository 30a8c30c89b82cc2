/** Words that several screens share. */
import type { LivingState, EndState } from '@yichuang/domain/hall/ticket';
import type { StaffRole } from '@yichuang/domain/actor';

const states: Record<LivingState | EndState, string> = {
  waiting: '等候中',
  called: '正在叫号',
  serving: '办理中',
  held: '挂起',
  noShow: '过号',
  finished: '已办结',
  cancelled: '已取消',
  abandoned: '已弃号',
  expired: '已失效',
};

const roles: Record<StaffRole, string> = {
  clerk: '窗口人员',
  guide: '导办',
  manager: '大厅管理员',
  operator: '运维',
  official: '部门审批人员',
};

export const common = {
  state: {
    ...states,
    idle: '空闲',
    paused: '暂停服务',
    closed: '未开放',
    dueSoon: '临期',
    overdue: '超期',
    fault: '故障',
    ok: '正常',
    offline: '未连接',
  },
  tag: {
    priority: '优先',
    appointment: '预约',
    transferred: '转',
    reinstated: '回',
    offline: '断网',
    chosen: '选',
  },
  /** 断网取号: what somebody should know of a number that a cut-off kiosk gave. */
  offlineFlag: {
    dayClosed: '闭厅以后才补登,没有叫到',
    otherDay: '取号机的日期不对',
    outsideHours: '不在取号时间',
    quota: '超过今天的号数',
    holdsTicket: '这件事他已经有号',
    serviceUnknown: '这个事项现在不办',
    visitorUnknown: '证件没有认到',
    zoneGone: '原来的区没有了,换了区',
    noCounter: '现在没有窗口在办',
    clockWrong: '取号机的时间不对',
  },
  /** 应急叫号: what a person should look at of a number that a window called while the hub was away. */
  emergencyFlag: {
    numberUnknown: '主机没有这个号',
    ended: '这个号早已办结或取消',
    elsewhere: '这个号在别的窗口或挂起',
    counterClosed: '主机上这个窗口没有人',
    dayClosed: '闭厅以后才补记',
    otherDay: '不是今天叫的',
  },
  role: roles,
  weekday: {
    d1: '星期一',
    d2: '星期二',
    d3: '星期三',
    d4: '星期四',
    d5: '星期五',
    d6: '星期六',
    d7: '星期日',
  },
  weekdayShort: { d1: '周一', d2: '周二', d3: '周三', d4: '周四', d5: '周五', d6: '周六', d7: '周日' },
  counter: '{{number}} 号窗口',
  counters: '{{numbers}} 号窗口',
  people_other: '{{count}} 人',
  minutes: '{{low}}–{{high}} 分钟',
  minutesUnknown: '暂无法预计',
  demo: { mark: '演示', explained: '这里是演示数据,不是真的号' },
  live: {
    since: '连接中断,信息停在 {{time}}。',
    never: '正在连接大厅主机,请稍等。',
  },
  fault: {
    title: '这一页出了点问题',
    advice: '已取的号都还在。15 秒后会自己再试,也可以点下面的按钮。',
    again: '再试一次',
  },
  keypad: { label: '键盘', erase: '退一格', clear: '清空' },
  undo: '撤销',
  close: '关闭',
  cancel: '取消',
  back: '返回',
  save: '保存',
  search: '查找',
  reload: '刷新',
  signIn: {
    title: '登录',
    username: '用户名',
    password: '密码',
    submit: '登录',
    busy: '正在登录',
    demo: '演示账号,点一下就登录',
    signOut: '退出登录',
  },
  pairing: {
    title: '请管理员配对这台设备',
    how: '在管理台「设备」里输入下面的配对码',
    until: '{{time}} 前有效,过期会自动换新的',
    asking: '正在向大厅主机要配对码',
    offline: '连不上大厅主机。请检查网线和主机,连上后会自动继续。',
    device: {
      kiosk: '取号机',
      display: '显示屏',
      counter: '窗口电脑',
      printer: '打印机',
      evaluator: '评价器',
    },
  },
};
