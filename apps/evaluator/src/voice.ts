/**
 * Asks aloud (语音提示): two soft notes, then the sentence by the tablet's own Mandarin voice where it has one. The question
 * stands on the screen in any case; a browser that allows no sound yet stays silent.
 */

export interface Voice {
  ask(sentence: string): void;
  stop(): void;
}

const NOTES_HZ = [659, 880] as const;
const NOTE_SECONDS = 0.25;
/** ≤ 4 字 a second. */
const RATE = 0.85;

export function openVoice(page: Window & typeof globalThis): Voice {
  let sound: AudioContext | null = null;

  function notes(): void {
    sound ??= new page.AudioContext();
    const begin = sound.currentTime + 0.05;
    for (const [index, pitch] of NOTES_HZ.entries()) note(sound, pitch, begin + index * NOTE_SECONDS);
  }

  return {
    ask: (sentence) => {
      try {
        notes();
        speak(page, sentence);
      } catch {
        // No sound on this machine, or none allowed before a touch.
      }
    },
    stop: () => page.speechSynthesis?.cancel(),
  };
}

function speak({ speechSynthesis }: Window, sentence: string): void {
  const voice = speechSynthesis
    .getVoices()
    .filter(({ lang }) => lang.replace('_', '-').startsWith('zh'))
    .toSorted((one, other) => Number(other.localService) - Number(one.localService))[0];
  if (!voice) return;
  const utterance = new SpeechSynthesisUtterance(sentence);
  Object.assign(utterance, { voice, lang: voice.lang, rate: RATE });
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}

function note(sound: AudioContext, pitch: number, begin: number): void {
  const tone = sound.createOscillator();
  const loudness = sound.createGain();
  tone.frequency.value = pitch;
  loudness.gain.setValueAtTime(0.0001, begin);
  loudness.gain.exponentialRampToValueAtTime(0.4, begin + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.0001, begin + NOTE_SECONDS);
  tone.connect(loudness);
  loudness.connect(sound.destination);
  tone.start(begin);
  tone.stop(begin + NOTE_SECONDS);
}
