/** What the one who puts up devices reads in the terminal (装设备时的说法). */

import type { KeypadAction } from '../ports/keypad.ts';
import type { RatingLevel } from '../ports/rating-pad.ts';
import type { DeviceKind } from '../host/device-settings.ts';

export const kindWords: Readonly<Record<DeviceKind | 'slipPrinter', string>> = {
  slipPrinter: '号票打印机',
  sheetPrinter: 'A4 打印机',
  cardReader: '读卡器',
  scanner: '扫码器',
  keypad: '呼叫键盘',
  ratingPad: '评价器',
  windowStrip: '窗口条屏',
};

/** Keys in the order in which they are asked for; those that every keypad has come first. */
export const keypadWords: readonly (readonly [KeypadAction, string])[] = [
  ['callNext', '顺呼（叫下一位）'],
  ['recall', '重呼（再叫一次）'],
  ['noShow', '弃号（过号）'],
  ['rate', '评价'],
  ['callNumber', '选呼（叫指定的号）'],
  ['pause', '暂停'],
  ['confirm', '确认（已到）'],
  ['cancel', '取消'],
  ['hold', '挂起'],
  ['callBack', '回呼'],
  ['transfer', '转移'],
  ['oneMetre', '一米线'],
];

export const levelWords: readonly (readonly [RatingLevel, string])[] = [
  [5, '非常满意'],
  [4, '满意'],
  [3, '基本满意'],
  [2, '不满意'],
  [1, '非常不满意'],
];

export const words = {
  usage: [
    '用法：',
    '  npm run device -- list               列出接着的设备',
    '  npm run device -- learn              一步一步学一个新设备',
    '',
    '学的时候可以先写明（不写就问）：',
    '  --kind keypad（呼叫键盘）|ratingPad（评价器）|scanner（扫码器）|cardReader（读卡器）',
    '  --serial /dev/ttyUSB0 [--baud 9600]  或  --tcp 192.168.1.60:4001  或  --hid 0c2e:0901',
    '  --name keypads                       设备在设置里的名字',
    '  --out 草稿.json                       草稿写到哪里',
    '',
    '先停掉用着这个设备的终端程序。例：npm run device -- learn --kind keypad --serial /dev/ttyUSB0',
  ].join('\n'),
  none: '没有看到串口、HID 或 USB 设备。先插好，再试一次。网络设备不在这里列出。',
  busFault: (bus: string, reason: string) => `看不了 ${bus}：${reason}`,
  known: (kind: string, model: string) => `认识：${kind} ${model}`,
  unknown: '不认识，可以学',
  whichKind: '这是什么设备？写号码：',
  whichDevice: '接在哪里?写号码,或者写 /dev/…、COM3、主机:端口:',
  notOne: '没有这一项，再写一次。',
  waits: (where: string) => `正在打开 ${where} …`,
  opened: '已打开。',
  busy: '别的程序正用着它。请先停掉终端程序，再试一次。',
  forbidden: (remedy: string | null) =>
    `没有权限打开它。${remedy === null ? '' : `请补上这条规则再插拔一次：\n  ${remedy}`}`,
  missing: '没有找到它。看看线和电源，名字写对没有。',
  keysFirst: (many: number) =>
    `一共问 ${many} 个键，问到哪个就按设备上的哪个。设备上没有这个键：按电脑的回车跳过。按 Ctrl-C 放弃，什么也不写。`,
  pressKey: (name: string, at: number, many: number) => `${at}/${many} 请按设备上的“${name}”:`,
  heard: (key: string) => `  听到了（${key}）`,
  taken: (name: string) => `  这个键已经是“${name}”了，请按另一个，或回车跳过。`,
  otherTongue: '  这次说的话和前面不一样，没有记。请再按一次。',
  skipped: '  跳过',
  silentKeys: '  还没有听到。按了没反应：看看设备通电没有、线对不对；串口再核对波特率（重来时写 --baud）。',
  silentScan: '  还没有听到。扫了“嘀”一声还没反应：它多半在键盘口，请照说明书改成“HID POS”或“USB 串口”。',
  noise: '  听到的话看不懂，多半是波特率不对：按 Ctrl-C，重来时写 --baud（常见 9600、19200、115200）。',
  broke: '线断了，后面的没有学。插好再学一次。',
  noKeys: '一个键也没有学到，没有写草稿。串口设备请核对波特率（--baud）。',
  scan: '请扫一个码（哪个都行）：',
  scanned: (text: string) => `  扫到：${text}\n  对的话按回车，不对就再扫一次。`,
  notScanned: '没有扫到，没有写草稿。键盘口的扫码器，请照它的说明书扫成“HID POS”或“USB 串口”再学。',
  card: '请把一张二代证放在读卡器上，放着别拿。只看读不读得出，不显示、不记下证上的字。',
  tryModel: (model: string) => `  试 ${model} …`,
  cardRead: (model: string) => `  读出来了：${model}`,
  notRead: '几种都读不出，没有写草稿。请把型号和厂家告诉我们。',
  gaveUp: '没有学完，没有写草稿。',
  draft: (file: string) =>
    `草稿写好了：${file}\n请看一遍，再放进这台电脑的终端设置（/etc/yichuang/terminal.json）的 devices[] 里；样子见安装包里的 *-terminal.example.json。`,
} as const;
