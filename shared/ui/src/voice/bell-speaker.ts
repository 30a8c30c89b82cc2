/** Owns the last resort: a bell made on the spot and a flashing screen, so that people look up. Never rejects. */
import type { SoundOutput } from './sound-output.ts';
import type { After, Heard, Manner, Speaker, Utterance } from './speaker.ts';

export interface BellSpeakerOptions {
  readonly sound: SoundOutput;
  readonly manner: () => Manner;
  readonly after: After;
  /** The screen flashes for `seconds`, whether or not the bell can be heard. */
  readonly onFlash: (utterance: Utterance, seconds: number) => void;
}

const STRIKES = [
  { hertz: 880, at: 0 },
  { hertz: 659.26, at: 0.38 },
] as const;
const RING_SECONDS = 0.8;
/** Long enough for a head to turn before the next number replaces this one. */
const FLASH_SECONDS = 4;
const LOUDEST = 0.5;

export function createBellSpeaker({ sound, manner, after, onFlash }: BellSpeakerOptions): Speaker {
  let finish: (() => void) | undefined;

  async function ring(): Promise<Heard> {
    if (sound.state() !== 'ready') return 'nothing';
    try {
      const context = await sound.running();
      for (const { hertz, at } of STRIKES)
        strike(context, hertz, context.currentTime + at, manner().volume * LOUDEST);
      return 'bell';
    } catch {
      return 'nothing';
    }
  }

  return {
    state: () => sound.state(),
    seconds: () => FLASH_SECONDS,
    async speak(utterance) {
      onFlash(utterance, FLASH_SECONDS);
      const heard = await ring();
      await new Promise<void>((resolve) => {
        const cancel = after(FLASH_SECONDS, resolve);
        finish = () => {
          cancel();
          resolve();
        };
      });
      return heard;
    },
    stop: () => finish?.(),
  };
}

function strike(context: AudioContext, hertz: number, at: number, volume: number): void {
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(volume, at + 0.005);
  gain.gain.exponentialRampToValueAtTime(0.001, at + RING_SECONDS);
  const tone = new OscillatorNode(context, { frequency: hertz });
  tone.connect(gain).connect(context.destination);
  tone.addEventListener('ended', () => gain.disconnect());
  tone.start(at);
  tone.stop(at + RING_SECONDS);
}
