/** Owns the sentence of a call as text, for voices that read text. Undefined for a language it does not know. */
import { readCounter, type OneAs } from './numerals.ts';

const HANZI = Array.from('零一二三四五六七八九');

export function spokenText(
  language: string,
  number: string,
  counter: number,
  oneAs: OneAs,
): string | undefined {
  if (language.startsWith('zh')) {
    const characters = Array.from(number, (character) => (character === '1' ? oneAs : hanzi(character)));
    return `请，${characters.join(' ')}号，到，${readCounter('hanzi', counter).map(hanzi).join('')}号窗口，办理。`;
  }
  if (language.startsWith('en'))
    return `Ticket ${Array.from(number).join(' ')}, please go to counter ${counter}.`;
  return undefined;
}

function hanzi(token: string): string {
  return (/^\d$/.test(token) && HANZI[Number(token)]) || token;
}
