/** How a name is compared (姓名): the same name typed in two ways is one, and its pieces can be looked for. */

/** Blanks, middle dots of every kind and the case of letters do not tell two people apart. */
export const normaliseName = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[\s·•‧∙・.‐-―−()-]/gu, '')
    .toUpperCase();

/** Every company has these; looking for them would find every company. */
const IN_EVERY_COMPANY = new Set(['有限', '限公', '公司', '限责', '责任', '任公']);

/** Pairs of neighbouring characters (𬭸 is one), each once: what a part of a name is found by. */
export const piecesOfName = (name: string): readonly string[] => {
  const characters = [...normaliseName(name)];
  const pairs = characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
  return [...new Set(pairs)].filter((pair) => !IN_EVERY_COMPANY.has(pair));
};
