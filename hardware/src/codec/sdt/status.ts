/** What an SDT reader says of an order (SW3, the third status byte). */

export const sdtStatus = {
  done: 0x90,
  found: 0x9f,
  wrongChecksum: 0x10,
  wrongLength: 0x11,
  wrongCommand: 0x21,
  noRight: 0x23,
  unknownError: 0x24,
  cardRefusedReader: 0x31,
  readerRefusedCard: 0x32,
  checkFailed: 0x33,
  /** A phone, a bank card, a pass of another kind. */
  wrongCard: 0x40,
  notRead: 0x41,
  noRandom: 0x47,
  selfTestFailed: 0x60,
  /** The security module was never authorised, or its authorisation ran out. */
  notAuthorised: 0x66,
  noCard: 0x80,
  notSelected: 0x81,
  /** The card has no such item. */
  nothingThere: 0x91,
} as const;
