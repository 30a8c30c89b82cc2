/** Owns a pack made of round numbers, so that a test can add up an announcement in its head. */
import { counterTokens, DIGITS, LETTERS, type Numerals } from './numerals.ts';
import { readPack, type VoicePack } from './pack.ts';

/** Every clip lasts half a second, the chime one second. */
export function packOf(lang: string, sentence: VoicePack['sentence'], numerals: Numerals): VoicePack {
  const words = sentence.filter((piece) => typeof piece === 'string' && !piece.startsWith('{'));
  const tokens = [
    ...words,
    ...LETTERS,
    ...DIGITS,
    ...counterTokens(numerals),
    ...(numerals === 'hanzi' ? ['幺'] : []),
  ];
  return readPack({
    id: lang,
    lang,
    sampleRate: 48_000,
    engine: 'test',
    license: 'test',
    sentence,
    numerals,
    pauses: { chime: 0.25, characters: 0, again: 1 },
    clips: {
      ...Object.fromEntries(tokens.map((token) => [String(token), { file: 'clip.ogg', seconds: 0.5 }])),
      chime: { file: 'chime.ogg', seconds: 1 },
    },
  });
}

export const mandarin = packOf(
  'zh-CN',
  ['请', '{number}', '号', 0.25, '到', '{counter}', '号窗口', '办理'],
  'hanzi',
);
export const english = packOf('en', ['ticket', '{number}', 'please go to counter', '{counter}'], 'english');
