/** Devices in words (设备的说法), for every screen: what is the matter, then what to do in two short steps. */
import { condition } from './device-conditions.ts';
import type { HallPayload } from '@yichuang/domain/hall/events';

export type SlipCondition = HallPayload<'SlipReported'>['condition'];

/** What is the matter, and what to do about it: first this, then that. */
export type ConditionSaying = { readonly word: string; readonly first: string; readonly next: string };

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
