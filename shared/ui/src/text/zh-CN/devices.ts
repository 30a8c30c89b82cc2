/** Devices in words (设备的说法), for every screen: what is the matter, then what to do in two short steps. */
import type { HallPayload } from '@yichuang/domain/hall/events';

export type SlipCondition = HallPayload<'SlipReported'>['condition'];

/** What is the matter, and what to do about it: first this, then that. */
export type ConditionSaying = { readonly word: string; readonly first: string; readonly next: string };

/** By the number that stands beside the words; `unknown`: a part that cannot be used and does not say why. */
const condition = {
  'P-01': {
    word: '连不上',
    first: '看打印机电源灯亮不亮，网线两头插紧',
    next: '还连不上，请运维核对打印机地址',
  },
  'P-02': { word: '缺纸', first: '打开机盖，放一卷新纸，纸头朝外', next: '盖好盖子，按一下“已换纸”' },
  'P-03': { word: '盖子没盖好', first: '把打印机盖子按到“咔”一声', next: '没声音就看纸有没有夹住' },
  'P-04': { word: '切刀卡纸', first: '打开盖子，轻轻拉出卡住的纸', next: '盖好，关开一次打印机电源' },
  'P-05': { word: '不回话', first: '关掉打印机电源，等 10 秒再开', next: '还不回话，请报修' },
  'P-06': { word: '机器坏了', first: '关开一次打印机电源', next: '灯还在闪，请报修' },
  'P-07': { word: '打印头太热', first: '歇几分钟，会自己恢复', next: '常常这样，请报修' },
  'P-08': { word: '脱机了', first: '看有没有东西压住走纸键', next: '按一下走纸键或联机键' },
  'P-09': { word: '被别的程序占着', first: '关掉也在用它的程序', next: '不知道是哪个，重启这台终端' },
  'P-10': { word: '打到一半断线', first: '看号票出来没有', next: '没出来就补打，再插紧线' },
  'P-11': { word: '没确认出纸', first: '看一眼出纸口', next: '没出来就补打' },
  'P-12': { word: '打印时程序停过', first: '看最后一张号票出来没有', next: '没出来就补打' },
  'P-13': { word: '程序关了，没有打', first: '等终端重新开好', next: '再补打这一张' },
  'C-01': { word: '没接上', first: '看读卡器的线插紧没有、灯亮不亮', next: '换一个插口再试' },
  'C-02': { word: '程序不能用它', first: '请运维装上设备权限规则', next: '装好后拔下来再插一次' },
  'C-03': { word: '不回话', first: '拔下读卡器，等 10 秒再插上', next: '还不回话，请报修' },
  'C-04': { word: '时好时坏', first: '把读卡器的线两头插紧', next: '还这样，请换一根线' },
  'C-05': { word: '驱动程序停了', first: '等半分钟，会自己重开', next: '没好就重启这台终端' },
  'C-06': { word: '被别的程序占着', first: '关掉也在用它的程序', next: '不知道是哪个，重启这台终端' },
  'C-11': { word: '安全模块没授权', first: '先用手输证件号码', next: '请报修，要厂家换安全模块' },
  'C-12': { word: '自检没通过', first: '拔下读卡器，等 10 秒再插上', next: '还不行，请报修，先用手输' },
  'S-01': { word: '没接上', first: '看扫码器的线插紧没有、灯亮不亮', next: '换一个插口再试' },
  'S-02': { word: '程序不能用它', first: '请运维装上设备权限规则', next: '装好后拔下来再插一次' },
  'S-03': { word: '不回话', first: '拔下扫码器，等 10 秒再插上', next: '还不回话，请报修' },
  'S-04': { word: '时好时坏', first: '把扫码器的线两头插紧', next: '还这样，请换一根线' },
  'S-05': { word: '驱动程序停了', first: '等半分钟，会自己重开', next: '没好就重启这台终端' },
  'S-06': { word: '被别的程序占着', first: '关掉也在用它的程序', next: '不知道是哪个，重启这台终端' },
  'K-01': { word: '没接上', first: '看呼叫键盘的线插紧没有、灯亮不亮', next: '换一个插口再试' },
  'K-02': { word: '程序不能用它', first: '请运维装上设备权限规则', next: '装好后拔下来再插一次' },
  'K-03': { word: '不回话', first: '拔下呼叫键盘，等 10 秒再插上', next: '还不回话，请报修' },
  'K-04': { word: '时好时坏', first: '把呼叫键盘的线两头插紧', next: '还这样，请换一根线' },
  'K-05': { word: '驱动程序停了', first: '等半分钟，会自己重开', next: '没好就重启这台终端' },
  'K-06': { word: '被别的程序占着', first: '关掉也在用它的程序', next: '不知道是哪个，重启这台终端' },
  'K-11': {
    word: '地址重复',
    first: '两个呼叫键盘是同一个地址，先在屏幕上叫号',
    next: '请运维改掉其中一个的地址',
  },
  'V-01': { word: '没接上', first: '看评价器的线插紧没有、灯亮不亮', next: '换一个插口再试' },
  'V-02': { word: '程序不能用它', first: '请运维装上设备权限规则', next: '装好后拔下来再插一次' },
  'V-03': { word: '不回话', first: '拔下评价器，等 10 秒再插上', next: '还不回话，请报修' },
  'V-04': { word: '时好时坏', first: '把评价器的线两头插紧', next: '还这样，请换一根线' },
  'V-05': { word: '驱动程序停了', first: '等半分钟，会自己重开', next: '没好就重启这台终端' },
  'V-06': { word: '被别的程序占着', first: '关掉也在用它的程序', next: '不知道是哪个，重启这台终端' },
  'L-01': { word: '没接上', first: '看窗口条屏的线插紧没有、灯亮不亮', next: '换一个插口再试' },
  'L-02': { word: '程序不能用它', first: '请运维装上设备权限规则', next: '装好后拔下来再插一次' },
  'L-03': { word: '不回话', first: '把窗口条屏断电，等 10 秒再接上', next: '还不回话，请报修' },
  'L-04': { word: '时好时坏', first: '把窗口条屏的线两头插紧', next: '还这样，请换一根线' },
  'L-05': { word: '驱动程序停了', first: '等半分钟，会自己重开', next: '没好就重启这台终端' },
  'L-06': { word: '被别的程序占着', first: '关掉也在用它的程序', next: '不知道是哪个，重启这台终端' },
  'A-01': { word: '没接上', first: '看A4 打印机的线插紧没有、灯亮不亮', next: '看它和电脑连着没有' },
  'A-02': { word: '程序不能用它', first: '请运维装上设备权限规则', next: '装好后重启这台终端' },
  'A-03': { word: '不回话', first: '把A4 打印机断电，等 10 秒再接上', next: '还不回话，请报修' },
  'A-04': { word: '时好时坏', first: '把A4 打印机的线两头插紧', next: '还这样，请换一根线' },
  'A-05': { word: '驱动程序停了', first: '等半分钟，会自己重开', next: '没好就重启这台终端' },
  'A-06': { word: '被别的程序占着', first: '关掉也在用它的程序', next: '不知道是哪个，重启这台终端' },
  'A-11': { word: '缺纸', first: '拉出纸盒，放好 A4 纸', next: '推回纸盒，等它自己接着打' },
  'A-12': { word: '门没关好', first: '看前盖、后盖关好没有', next: '关到“咔”一声' },
  'A-13': { word: '卡纸', first: '打开前盖，顺着出纸方向拉出纸', next: '关好盖子，再打一次' },
  'A-14': { word: '没墨了', first: '换一支墨盒或硒鼓', next: '没有备件，请换一台打印机' },
  'A-15': { word: '打印队列停了', first: '请运维恢复打印队列', next: '再打一次' },
  'A-16': { word: '机器坏了', first: '关开一次打印机电源', next: '还不行，请报修，先用别的打印机' },
  'A-17': { word: '不知道打出没有', first: '看一眼出纸口', next: '没出来就再打一次' },
  unknown: { word: '不能用', first: '看看它的电源和线', next: '还不行，请报修' },
};

/** To the visitor at the kiosk, whose slip did not come out. */
const visitor: Record<SlipCondition, string> = {
  none: '号票可能没有出来',
  paperOut: '打印机缺纸',
  coverOpen: '打印机盖没有盖好',
  cutterJam: '号票卡住了',
  unreachable: '打印机没有反应',
  fault: '打印机坏了',
  busy: '打印机正忙',
};

const part = {
  slipPrinter: '号票打印机',
  sheetPrinter: 'A4 打印机',
  cardReader: '读卡器',
  scanner: '扫码器',
  keypad: '呼叫键盘',
  ratingPad: '评价器',
  windowStrip: '窗口条屏',
};

/** 缺纸(P-02) */
const numbered = '{{word}}（{{number}}）';
/** 1号取号机(大厅入口) */
const standing = '{{name}}（{{place}}）';
const steps = '① {{first}} ② {{next}}';
/** 号票打印机缺纸(P-02) */
const broken = '{{part}}{{condition}}';
const low = '号票纸快用完';
const lowLeft = '号票纸快用完，还剩约 {{left}} 张';
const silent = '断开了';
/** 纸将尽: what to do before it is out. */
const lowFirst = '备好一卷新纸，没人排队时换上';
const lowNext = '换好按一下“已换纸”';
const silentFirst = '看机器开着没有、网线插紧没有';
const silentNext = '关机再开，等两分钟';
/** A loose cable: one alarm for all its comings and goings. */
const unstable = '时好时坏：{{condition}}';
const unstableWell = '时好时坏，眼下正常';
const unstableFirst = '看电源线、数据线两头插紧没有';
const unstableNext = '还是这样，请报修';
/** Mended a moment ago. */
const mended = '恢复正常了';
const mendedFirst = '不用管它，这条一会儿自己消失';
const mendedNext = '再出问题会重新提醒';

export const devices = {
  condition,
  visitor,
  part,
  numbered,
  standing,
  steps,
  alarm: {
    broken,
    unstable,
    unstableWell,
    unstableFirst,
    unstableNext,
    mended,
    mendedFirst,
    mendedNext,
    low,
    lowLeft,
    lowFirst,
    lowNext,
    silent,
    silentFirst,
    silentNext,
  },
};
