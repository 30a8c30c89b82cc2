/** Punctuation as a Chinese paper prints it (全角标点), also where somebody typed the half-width signs of a keyboard. */

const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
const HAN = '\\p{Script=Han}（）《》“”、，。；：㎡℃';
const BESIDE_HAN = new RegExp(`(?<=[${HAN}])([,;:?!])|([,;:?!])(?=[${HAN}])`, 'gu');
/** A bracket is wide when a hanzi stands in it or right before it. */
const BRACKETS = /\(([^()]*)\)/gu;

export function wide(text: string): string {
  const bracketed = text.replaceAll(BRACKETS, (whole: string, inner: string, at: number) =>
    /\p{Script=Han}/u.test(inner) || /\p{Script=Han}$/u.test(text.slice(0, at)) ? `（${inner}）` : whole,
  );
  return bracketed.replaceAll(BESIDE_HAN, (sign) => WIDE[sign] ?? sign);
}
