/** The conditions (设备状态) a device can be in, closed lists, each with the number shown beside its words. */

/** Slip printers. The words themselves live with the screens; a number never changes its meaning. */
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

/** What every other device can be in. */
export type LineCondition =
  /** Not plugged in, no power, a wrong address. */
  | 'Missing'
  /** There, but this program may not open it: the udev rule is missing. */
  | 'NoPermission'
  /** There, and does not answer. */
  | 'Silent'
  /** Comes and goes: a loose cable. One alarm, not one a minute. */
  | 'Unstable'
  /** Its driver's program fell over and is being started again. */
  | 'Crashed'
  /** There, and closes the line at once: another program holds it. */
  | 'Busy';

type Numbers<Condition extends string> = Readonly<Record<Condition, string>>;

function lineNumbers(letter: string): Numbers<LineCondition> {
  return {
    Missing: `${letter}-01`,
    NoPermission: `${letter}-02`,
    Silent: `${letter}-03`,
    Unstable: `${letter}-04`,
    Crashed: `${letter}-05`,
    Busy: `${letter}-06`,
  };
}

/** Card readers: their security module (SAM) may not be authorised (66), or fail its own test (60). */
export type ReaderCondition = LineCondition | 'NotAuthorised' | 'SelfTestFailed';

/** Keypads on a bus: two of them have the same address, and nobody can tell whose key was pressed; the others go on. */
export type KeypadCondition = LineCondition | 'AddressClash';

/** Sheet printers (A4). */
export type SheetCondition =
  | LineCondition
  | 'PaperOut'
  | 'DoorOpen'
  | 'Jam'
  /** Toner, ink or drum. */
  | 'SuppliesOut'
  /** Somebody stopped the queue. */
  | 'Stopped'
  | 'Faulted'
  /** Handed over, and it never said what became of it. */
  | 'Unconfirmed';

export const readerConditionNumbers: Numbers<ReaderCondition> = {
  ...lineNumbers('C'),
  NotAuthorised: 'C-11',
  SelfTestFailed: 'C-12',
};
export const scannerConditionNumbers = lineNumbers('S');
export const keypadConditionNumbers: Numbers<KeypadCondition> = {
  ...lineNumbers('K'),
  AddressClash: 'K-11',
};
export const ratingPadConditionNumbers = lineNumbers('V');
export const windowStripConditionNumbers = lineNumbers('L');
export const sheetConditionNumbers: Numbers<SheetCondition> = {
  ...lineNumbers('A'),
  PaperOut: 'A-11',
  DoorOpen: 'A-12',
  Jam: 'A-13',
  SuppliesOut: 'A-14',
  Stopped: 'A-15',
  Faulted: 'A-16',
  Unconfirmed: 'A-17',
};
