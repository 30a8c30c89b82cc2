/** Owns speaking from clips: the plan's clips started at exact times on the sound card's own clock. */
import type { ClipLibrary, LoadedPack } from './clip-library.ts';
import { planLanguages, type AnnouncementPlan } from './plan.ts';
import type { SoundOutput } from './sound-output.ts';
import { roughSeconds, type Heard, type Manner, type Speaker, type Utterance } from './speaker.ts';

export interface ClipSpeakerOptions {
  readonly sound: SoundOutput;
  readonly library: ClipLibrary;
  /** The language without which there is no use in trying. */
  readonly language: string;
  readonly manner: () => Manner;
}

/** Enough for every clip to be scheduled before the first one is due. */
const LEAD_SECONDS = 0.05;

export function createClipSpeaker({ sound, library, language, manner }: ClipSpeakerOptions): Speaker {
  let playing: { readonly stop: () => void } | undefined;

  // The first language must be there; a further one that cannot be had is left out, not worth the whole call.
  async function packsFor([first, ...further]: readonly string[]): Promise<readonly LoadedPack[]> {
    if (first === undefined) throw new Error('no language to speak');
    const main = await library.load(first);
    const others = await Promise.allSettled(further.map((other) => library.load(other)));
    return [main, ...others.flatMap((other) => (other.status === 'fulfilled' ? [other.value] : []))];
  }

  function seconds(utterance: Utterance): number {
    const packs = utterance.languages.flatMap((spoken) => library.loaded(spoken)?.pack ?? []);
    if (packs.length < utterance.languages.length) return roughSeconds(utterance);
    try {
      return planLanguages(packs, utterance, manner().oneAs).seconds;
    } catch {
      return roughSeconds(utterance);
    }
  }

  async function speak(utterance: Utterance): Promise<Heard> {
    const loaded = await packsFor(utterance.languages);
    const { volume, oneAs } = manner();
    const plan = planLanguages(
      loaded.map(({ pack }) => pack),
      utterance,
      oneAs,
    );
    const context = await sound.running();
    await play(context, plan, new Map(loaded.map(({ pack, sounds }) => [pack, sounds])), volume);
    return 'words';
  }

  async function play(
    context: AudioContext,
    plan: AnnouncementPlan,
    sounds: ReadonlyMap<AnnouncementPlan['steps'][number]['pack'], LoadedPack['sounds']>,
    volume: number,
  ): Promise<void> {
    const out = new GainNode(context, { gain: volume });
    out.connect(context.destination);
    const start = context.currentTime + LEAD_SECONDS;
    const clips = plan.steps.map(({ pack, clip, at }) => {
      const source = new AudioBufferSourceNode(context, { buffer: sounds.get(pack)?.get(clip) ?? null });
      source.connect(out);
      source.start(start + at);
      return source;
    });
    try {
      await new Promise<void>((resolve, reject) => {
        clips.at(-1)?.addEventListener('ended', () => resolve());
        playing = { stop: () => reject(new Error('stopped')) };
      });
    } finally {
      playing = undefined;
      for (const clip of clips) clip.stop();
      out.disconnect();
    }
  }

  return {
    state: () => (library.failed(language) ? 'unavailable' : sound.state()),
    seconds,
    speak,
    stop() {
      playing?.stop();
      // Stopped means that the output hung or the page goes: whoever speaks next begins with a fresh output.
      sound.renew();
    },
  };
}
