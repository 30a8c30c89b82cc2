/** Owns the bell before a call: two struck tones, a falling fourth (880 → 659 Hz), made from sines. */
import { SAMPLE_RATE } from './sound.ts';

/** One partial of a struck bar: frequency as a multiple of the tone, loudness, seconds until it is 1/e as loud. */
interface Partial {
  readonly multiple: number;
  readonly gain: number;
  readonly decay: number;
}

const STRIKES = [
  { hertz: 880, at: 0 },
  { hertz: 659.26, at: 0.38 },
] as const;

// High partials that die early are what makes a sine sound like metal; slightly inharmonic, like a real bar.
const PARTIALS: readonly Partial[] = [
  { multiple: 1, gain: 1, decay: 0.3 },
  { multiple: 2.003, gain: 0.28, decay: 0.16 },
  { multiple: 3.01, gain: 0.12, decay: 0.08 },
  { multiple: 5.4, gain: 0.05, decay: 0.03 },
];

const SECONDS = 1.15;
const ATTACK_SECONDS = 0.004;
const RELEASE_SECONDS = 0.15;
/** Peak of the finished bell: a little softer to the ear than the voice, so that nobody jumps. */
const PEAK = 0.42;

export function chime(): Float32Array {
  const samples = new Float32Array(SECONDS * SAMPLE_RATE).map((_, i) => {
    const seconds = i / SAMPLE_RATE;
    const release = Math.min(1, (SECONDS - seconds) / RELEASE_SECONDS);
    return release * STRIKES.reduce((sum, strike) => sum + struck(strike.hertz, seconds - strike.at), 0);
  });
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return samples.map((sample) => (sample * PEAK) / loudest);
}

function struck(hertz: number, seconds: number): number {
  if (seconds < 0) return 0;
  const attack = Math.min(1, seconds / ATTACK_SECONDS);
  return PARTIALS.reduce(
    (sum, { multiple, gain, decay }) =>
      sum + attack * gain * Math.exp(-seconds / decay) * Math.sin(2 * Math.PI * hertz * multiple * seconds),
    0,
  );
}
