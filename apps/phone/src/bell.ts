/**
 * Makes itself heard when the number is called (响铃): a browser allows a sound only after a touch, so the visitor switches
 * it on; from then on the screen is kept awake where that is allowed. A short buzz is tried in any case.
 */

export interface Bell {
  isOn(): boolean;
  /** Within a touch. Sounds once, so that the visitor knows it and can mend the volume. */
  switchOn(): void;
  switchOff(): void;
  ring(): void;
}

/** Two notes, three times: short enough not to frighten, long enough to be found in a pocket. */
const NOTES_HZ = [880, 1175] as const;
const NOTE_SECONDS = 0.22;
const BUZZ_MS = [400, 150, 400, 150, 400];

export function openBell(page: Window & typeof globalThis): Bell {
  let sound: AudioContext | null = null;
  let awake: Promise<WakeLockSentinel | null> | null = null;

  const stayAwake = (): void => {
    const { wakeLock } = page.navigator as { readonly wakeLock?: WakeLock };
    // Refused on an empty battery or an insecure address: then the screen goes dark as usual, the advice says so.
    awake = wakeLock ? wakeLock.request('screen').catch(() => null) : null;
  };
  const play = (times: number): void => {
    if (sound === null) return;
    const begin = sound.currentTime + 0.05;
    for (let index = 0; index < times * NOTES_HZ.length; index += 1) {
      const pitch = NOTES_HZ[index % NOTES_HZ.length] ?? NOTES_HZ[0];
      note(sound, pitch, begin + index * NOTE_SECONDS * 1.25);
    }
  };
  // A page that was put away loses its lock.
  page.document.addEventListener('visibilitychange', () => {
    if (sound !== null && page.document.visibilityState === 'visible') stayAwake();
  });

  return {
    isOn: () => sound !== null,
    switchOn() {
      const Sound = audioContextOf(page);
      if (Sound === undefined) return;
      sound = new Sound();
      void sound.resume();
      stayAwake();
      play(1);
    },
    switchOff() {
      void sound?.close();
      sound = null;
      void awake?.then((lock) => lock?.release());
      awake = null;
    },
    ring() {
      play(3);
      const { vibrate } = page.navigator as { readonly vibrate?: Navigator['vibrate'] };
      vibrate?.call(page.navigator, BUZZ_MS);
    },
  };
}

/** Whether this browser can make a sound at all. */
export function canRing(page: Window & typeof globalThis): boolean {
  return audioContextOf(page) !== undefined;
}

/** Older iPhones know it by another name. */
function audioContextOf(page: Window & typeof globalThis): typeof AudioContext | undefined {
  const known = page as {
    readonly AudioContext?: typeof AudioContext;
    readonly webkitAudioContext?: typeof AudioContext;
  };
  return known.AudioContext ?? known.webkitAudioContext;
}

function note(sound: AudioContext, pitch: number, begin: number): void {
  const tone = sound.createOscillator();
  const loudness = sound.createGain();
  tone.frequency.value = pitch;
  // Swells and fades within the note: a bare edge clicks.
  loudness.gain.setValueAtTime(0.0001, begin);
  loudness.gain.exponentialRampToValueAtTime(0.6, begin + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.0001, begin + NOTE_SECONDS);
  tone.connect(loudness);
  loudness.connect(sound.destination);
  tone.start(begin);
  tone.stop(begin + NOTE_SECONDS);
}
