/** The device conditions (设备状态) a printer can be in, a closed list, each with the number shown beside its words. */

/** The words themselves live with the screens; a number never changes its meaning. */
export const conditionNumbers = {
  /** Nothing answers at the printer's address: cable, power, wrong address. */
  Unreachable: 'P-01',
  /** 缺纸. */
  PaperOut: 'P-02',
  /** 开盖. */
  CoverOpen: 'P-03',
  /** 切刀卡纸. */
  CutterJam: 'P-04',
  /** Connected, but a printer that should answer status requests does not. */
  Silent: 'P-05',
  /** A fault only service can clear: head, voltage, board. */
  Faulted: 'P-06',
  /** The head is hot; it goes on by itself after a while. */
  Overheated: 'P-07',
  /** Offline for another reason: the feed key is held, a self test runs. */
  Offline: 'P-08',
  /** The printer closes the connection at once: another program holds it. */
  Busy: 'P-09',
  /** The connection broke with a slip under way. */
  ConnectionLost: 'P-10',
  /** All bytes are there and nothing is wrong, but the printer never said that it finished. */
  Unconfirmed: 'P-11',
  /** The program ended with a slip under way; found at the next start. */
  Interrupted: 'P-12',
  /** The driver was closed before the slip's turn came. */
  Closed: 'P-13',
} as const;

export type PrinterCondition = keyof typeof conditionNumbers;
