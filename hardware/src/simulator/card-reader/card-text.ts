/** The 256 bytes of text that a card holds, as its maker writes them, and the photo that the reader hands out with it. */

import type { PlayCard } from './cards.ts';

type Item = readonly [offset: number, length: number, text: string];

export function cardText(card: PlayCard, padding: 'space' | 'zero' = 'space'): Buffer {
  const block = Buffer.alloc(256);
  if (padding === 'space') block.fill(Buffer.from(' ', 'utf16le'));
  for (const [offset, length, text] of itemsOf(card)) {
    const written = Buffer.from(text, 'utf16le').subarray(0, length);
    written.copy(block, offset);
  }
  return block;
}

/** Bytes that look like a photo to nobody: a WLT picture is 1,024 bytes. */
export function cardPhoto(): Buffer {
  return Buffer.alloc(1_024, 'NO FACE ');
}

function itemsOf(card: PlayCard): Item[] {
  const validity: Item[] = [
    [188, 16, card.from],
    [204, 16, card.until],
  ];
  const person: Item[] = [
    [0, 30, card.name],
    [30, 2, card.sex],
    [36, 16, card.birth],
    [122, 36, card.number],
  ];
  const home: Item[] = [
    [52, 70, card.address],
    [158, 30, card.authority],
  ];
  switch (card.layout) {
    case 'citizen':
      return [...person, ...home, ...validity, [32, 4, card.nation]];
    case 'hmtResident':
      return [
        ...person,
        ...home,
        ...validity,
        [220, 18, card.passNumber],
        [238, 4, card.issues],
        [248, 2, 'J'],
      ];
    case 'foreign2023':
      return [
        ...person,
        ...validity,
        [32, 4, card.issues],
        [52, 70, card.latinName.slice(0, 35)],
        [220, 22, card.latinName.slice(35, 46)],
        [242, 6, card.nation],
        [248, 2, 'Y'],
      ];
    case 'foreign2017':
      return [
        ...validity,
        [0, 120, card.latinName],
        [120, 2, card.sex],
        [122, 30, card.number],
        [152, 6, card.nation],
        [158, 30, card.name],
        [220, 16, card.birth],
        [236, 4, card.issues],
        [240, 8, card.authority],
        [248, 2, 'I'],
      ];
  }
}
