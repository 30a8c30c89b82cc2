/**
 * What an SDT reader is asked. Reading is three questions, all three each time: find, select, read. There is a
 * fourth one for the fingerprint (30 10), which is not here and never asked.
 */

import { sdtFrame, type SdtAnswer } from './frame.ts';
import { sdtStatus } from './status.ts';

export interface SdtQuestion {
  readonly name: 'samStatus' | 'find' | 'select' | 'read' | 'stillThere';
  readonly frame: Uint8Array;
  /** Whether this can be the answer. One that came late belongs to an earlier question, and is none. */
  fits(answer: SdtAnswer): boolean;
}

/** Text of the card with its photo: four length bytes, 256 of text, 1,024 of photo. */
const readBytes = 4 + 256 + 1_024;

/** Of 30 01's answer: the text. The photo behind it is left where it is and overwritten. */
export function textOf(answer: SdtAnswer): Uint8Array {
  const text = answer.data.slice(4, 4 + 256);
  answer.data.fill(0);
  return text;
}

export const samStatus = question('samStatus', [0x11, 0xff], ({ status, data }) => {
  return status === sdtStatus.done && data.length === 0;
});

export const findCard = question('find', [0x20, 0x01], ({ status, data }) => {
  return (status === sdtStatus.found && data.length === 4) || status === sdtStatus.noCard;
});

export const selectCard = question('select', [0x20, 0x02], ({ status, data }) => {
  return (status === sdtStatus.done && data.length === 8) || status === sdtStatus.notSelected;
});

export const readCard = question('read', [0x30, 0x01], ({ status, data }) => {
  return (status === sdtStatus.done && data.length === readBytes) || status === sdtStatus.notRead;
});

/**
 * Reads the new address (追加地址), of which nothing is kept: a card that has been read is not found again, but while
 * it lies there it answers this, with an address or with "none".
 */
export const stillThere = question('stillThere', [0x30, 0x03], ({ status, data }) => {
  if (status === sdtStatus.done) return data.length > 8 && data.length < 256;
  return (
    status === sdtStatus.nothingThere || status === sdtStatus.notRead || status === sdtStatus.notSelected
  );
});

/** What any question may be answered with. */
const general: readonly number[] = [
  sdtStatus.wrongChecksum,
  sdtStatus.wrongLength,
  sdtStatus.wrongCommand,
  sdtStatus.noRight,
  sdtStatus.unknownError,
  sdtStatus.selfTestFailed,
  sdtStatus.notAuthorised,
];

/** What a card can make select and read fail with. */
const ofACard: readonly number[] = [
  sdtStatus.cardRefusedReader,
  sdtStatus.readerRefusedCard,
  sdtStatus.checkFailed,
  sdtStatus.wrongCard,
  sdtStatus.noRandom,
];

function question(
  name: SdtQuestion['name'],
  command: readonly number[],
  fits: SdtQuestion['fits'],
): SdtQuestion {
  const aboutCard = name === 'select' || name === 'read';
  return {
    name,
    frame: sdtFrame(Uint8Array.from(command)),
    fits: (answer) =>
      fits(answer) || general.includes(answer.status) || (aboutCard && ofACard.includes(answer.status)),
  };
}
