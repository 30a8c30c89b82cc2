/** Owns speaking with the operating system's voice (Windows has a Mandarin one; Linux mostly none). */
import type { OneAs } from './numerals.ts';
import { roughSeconds, type Manner, type Speaker, type Utterance } from './speaker.ts';
import { spokenText } from './spoken-text.ts';

export interface SystemSpeakerOptions {
  readonly synthesis: SpeechSynthesis;
  /** The language without which there is no use in trying. */
  readonly language: string;
  readonly manner: () => Manner;
}

/** A little slower than the voice's own idea of normal: ≤ 4 字 a second. */
const RATE = 0.85;

export function createSystemSpeaker({ synthesis, language, manner }: SystemSpeakerOptions): Speaker {
  function voiceFor(wanted: string): SpeechSynthesisVoice | undefined {
    const [family = wanted] = wanted.split('-');
    const voices = synthesis.getVoices().filter((voice) => voice.lang.replace('_', '-').startsWith(family));
    // A voice of the machine before one of the internet, which the hall may not have; the exact tongue before its family.
    const rank = (voice: SpeechSynthesisVoice) =>
      (voice.localService ? 0 : 2) + (voice.lang.replace('_', '-') === wanted ? 0 : 1);
    return voices.toSorted((a, b) => rank(a) - rank(b))[0];
  }

  function say(text: string, voice: SpeechSynthesisVoice, volume: number): Promise<void> {
    const utterance = new SpeechSynthesisUtterance(text);
    Object.assign(utterance, { voice, lang: voice.lang, volume, rate: RATE });
    return new Promise((resolve, reject) => {
      utterance.addEventListener('end', () => resolve());
      utterance.addEventListener('error', ({ error }) => reject(new Error(`system voice: ${error}`)));
      synthesis.speak(utterance);
    });
  }

  return {
    state: () => (voiceFor(language) ? 'ready' : 'unavailable'),
    seconds: roughSeconds,
    async speak(utterance) {
      const { volume, oneAs } = manner();
      const lines = linesOf(utterance, oneAs).map((line) => ({ ...line, voice: voiceFor(line.language) }));
      if (!lines[0]?.voice) throw new Error('the system has no voice for this language');
      for (const { text, voice } of lines) if (voice) await say(text, voice, volume);
      return 'words';
    },
    stop: () => synthesis.cancel(),
  };
}

interface Line {
  readonly language: string;
  readonly text: string;
}

// The first language as often as asked, further ones once: as the clips do it.
function linesOf({ languages, repeats, number, counter }: Utterance, oneAs: OneAs): readonly Line[] {
  return languages.flatMap((language, index) => {
    const text = spokenText(language, number, counter, oneAs);
    const times = index === 0 ? repeats : 1;
    return text === undefined ? [] : Array.from({ length: times }, () => ({ language, text }));
  });
}
