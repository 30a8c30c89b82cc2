/** Call keypads (呼叫器) on one bus: a key at an address, with the digits typed before it. */
import type { KeypadCondition } from '../conditions.ts';
import type { Watched } from './health.ts';

/** 顺呼 重呼 评价 取消 确认 弃号 挂起 回呼 选呼 一米 暂停 转移. Which key is which is the keypad's map. */
export type KeypadAction =
  | 'callNext'
  | 'recall'
  | 'rate'
  | 'cancel'
  | 'confirm'
  | 'noShow'
  | 'hold'
  | 'callBack'
  | 'callNumber'
  | 'oneMetre'
  | 'pause'
  | 'transfer';

export interface KeyPress {
  /** Address on the bus, 0 … 255; 0 where the device is alone on its line. */
  readonly address: number;
  readonly action: KeypadAction;
  /** Typed before the key, '' if none. */
  readonly digits: string;
}

export interface KeypadPort extends Watched<KeypadCondition> {
  /** One event a press, however often the keypad repeats its frame. */
  onKey(listener: (press: KeyPress) => void): () => void;
  /** Shows how many wait (0 … 999) on a keypad; the latest wins. */
  showWaiting(address: number, waiting: number): void;
  /** A long beep: what was pressed was refused. */
  beep(address: number): void;
}
