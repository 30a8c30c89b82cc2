/** Printer conditions in words (打印机状态): first what to do, then why, the number last. */
import type { HallPayload } from '@yichuang/domain/hall/events';

export type SlipCondition = HallPayload<'SlipReported'>['condition'];

/** `visitor` at the kiosk, `staff` for guides, manager and operator. */
export type PrinterSaying = { readonly visitor: string; readonly staff: string };

/** As the slip's owner reports it to the hall. */
const slip: Record<SlipCondition, PrinterSaying> = {
  none: { visitor: '号票可能没有出来', staff: '没有确认号票已出,请看一眼出纸口' },
  paperOut: { visitor: '打印机缺纸', staff: '请换纸(错误 P-02)' },
  coverOpen: { visitor: '打印机盖没有盖好', staff: '请盖好打印机盖(错误 P-03)' },
  cutterJam: { visitor: '号票卡住了', staff: '请清理切刀卡纸(错误 P-04)' },
  unreachable: { visitor: '打印机没有反应', staff: '请检查打印机电源和网线(错误 P-01)' },
  fault: { visitor: '打印机坏了', staff: '请报修(错误 P-06)' },
  busy: { visitor: '打印机正忙', staff: '打印机被别的程序占用(错误 P-09)' },
};

/** As the printer's driver knows it, with its number. */
const printer = {
  Unreachable: '连不上,请检查电源和网线(P-01)',
  PaperOut: '缺纸,请换纸(P-02)',
  CoverOpen: '请盖好盖子(P-03)',
  CutterJam: '切刀卡纸,请清理(P-04)',
  Silent: '连上了但不回答,请重开打印机(P-05)',
  Faulted: '机器故障,请报修(P-06)',
  Overheated: '打印头过热,歇一会儿会自己恢复(P-07)',
  Offline: '打印机脱机,请看有没有按住走纸键(P-08)',
  Busy: '被别的程序占用,请关掉它(P-09)',
  ConnectionLost: '打印中断线,请看号票出来没有(P-10)',
  Unconfirmed: '没有确认出纸,请看一眼出纸口(P-11)',
  Interrupted: '打印中程序停过,请看号票出来没有(P-12)',
  Closed: '程序关闭,这张没有打(P-13)',
};

export const devices = { slip, printer };
