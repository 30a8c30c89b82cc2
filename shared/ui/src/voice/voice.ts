/**
 * Owns the display's voice as the page sees it: put calls in, get reports out. Wires queue, speakers and browser.
 *
 *     call → queue → clips ─ cannot → system voice ─ cannot → bell and flash
 *              └ report spoken | skipped | failed
 */
import { createBellSpeaker } from './bell-speaker.ts';
import { openClipLibrary } from './clip-library.ts';
import { createClipSpeaker } from './clip-speaker.ts';
import { openSoundOutput } from './sound-output.ts';
import { createSpeakerChain } from './speaker-chain.ts';
import { afterRealTime, type Manner, type Utterance } from './speaker.ts';
import { createSystemSpeaker } from './system-speaker.ts';
import { createVoiceQueue, type Call, type CallReport, type VoiceQueue } from './voice-queue.ts';

/**
 * `ready`: clips. `waitingForGesture`: nothing sounds until somebody touches the page. `fallback`: the system's
 * voice or a bell stands in. `silent`: the screen only.
 */
export type VoiceState = 'ready' | 'waitingForGesture' | 'fallback' | 'silent';

export interface VoiceOptions {
  /** Address of the folder with one pack a language, ending in a slash: `new URL('voice/', document.baseURI)`. */
  readonly packs: URL;
  /** What this hall speaks, the first language first; loaded at once. */
  readonly languages: readonly [string, ...string[]];
  /** Volume now and the reading of 1; asked before every call. */
  readonly manner: () => Manner;
  readonly onReport: (report: CallReport) => void;
  readonly onSpeaking: (call: Call | undefined) => void;
  readonly onFlash: (utterance: Utterance, seconds: number) => void;
  readonly onState: (state: VoiceState) => void;
}

export interface Voice extends Pick<VoiceQueue, 'enqueue' | 'withdraw' | 'idle' | 'close'> {
  readonly state: () => VoiceState;
}

export function openVoice(options: VoiceOptions): Voice {
  const { packs, languages, manner } = options;
  const sound = openSoundOutput({
    openContext: () => new AudioContext({ latencyHint: 'playback' }),
    signsOfLife: [
      { target: window, events: ['pointerdown', 'pointerup', 'keydown', 'focus', 'pageshow'] },
      { target: document, events: ['visibilitychange'] },
    ],
    after: afterRealTime,
    onChange: () => changed(),
  });
  const library = openClipLibrary(packs, (...request) => fetch(...request));
  const clips = createClipSpeaker({ sound, library, language: languages[0], manner });
  const system = createSystemSpeaker({ synthesis: speechSynthesis, language: languages[0], manner });
  const bell = createBellSpeaker({ sound, manner, after: afterRealTime, onFlash: options.onFlash });
  const queue = createVoiceQueue({
    speaker: createSpeakerChain([clips, system, bell], afterRealTime),
    pause: (seconds) => new Promise((resolve) => void afterRealTime(seconds, resolve)),
    onReport: options.onReport,
    onSpeaking(call) {
      options.onSpeaking(call);
      // What this call met may have changed who speaks: a pack that came late, an output that went.
      changed();
    },
  });
  let known: VoiceState | undefined;

  function state(): VoiceState {
    const [best, second, last] = [clips.state(), system.state(), bell.state()];
    if (best !== 'unavailable') return best;
    if (second === 'ready' || last === 'ready') return 'fallback';
    return last === 'waitingForGesture' ? last : 'silent';
  }

  function changed(): void {
    const now = state();
    if (now !== known) options.onState(now);
    known = now;
  }

  speechSynthesis.addEventListener('voiceschanged', changed);
  void Promise.allSettled(languages.map((language) => library.load(language))).then(changed);
  changed();

  return {
    ...queue,
    state,
    close() {
      speechSynthesis.removeEventListener('voiceschanged', changed);
      queue.close();
      sound.close();
    },
  };
}
