/**
 * Owns what happens to a raw recording before it becomes a clip: cut the silence, make every clip equally loud,
 * soften both ends. Samples are mono, 48 kHz (what Opus decodes to), full scale = ±1.
 */

export const SAMPLE_RATE = 48_000;

const FRAME = SAMPLE_RATE / 100;
/** Loudness of the voiced part. Leaves the peaks of a synthetic voice just below the ceiling. */
const TARGET_RMS = 0.16;
const PEAK_CEILING = 0.9;
/** Silence is what stays this far below the loudest sample; a soft 's' before a vowel must survive. */
const SILENCE = 0.006;
/** Frames quieter than this share of the loudest frame are onsets and tails, not what the ear calls loudness. */
const VOICED = 0.1;
const LEAD_SECONDS = 0.006;
const TAIL_SECONDS = 0.02;
const FADE_SECONDS = 0.005;

/** A clip ready to encode. Throws when there is nothing to hear in it. */
export function tidy(raw: Float32Array): Float32Array {
  return fade(level(trim(raw)));
}

/** RMS of the frames that carry the voice, 0…1. */
export function loudness(samples: Float32Array): number {
  const frames: number[] = [];
  for (let start = 0; start < samples.length; start += FRAME)
    frames.push(meanSquare(samples.subarray(start, start + FRAME)));
  const loudest = frames.reduce((a, b) => Math.max(a, b), 0);
  const voiced = frames.filter((power) => power > loudest * VOICED * VOICED);
  return Math.sqrt(voiced.reduce((sum, power) => sum + power, 0) / Math.max(1, voiced.length));
}

export function peak(samples: Float32Array): number {
  return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
}

function trim(samples: Float32Array): Float32Array {
  const threshold = peak(samples) * SILENCE;
  const first = samples.findIndex((sample) => Math.abs(sample) > threshold);
  const last = samples.findLastIndex((sample) => Math.abs(sample) > threshold);
  if (first < 0) throw new Error('a clip without sound');
  return samples.slice(
    Math.max(0, first - LEAD_SECONDS * SAMPLE_RATE),
    Math.min(samples.length, last + TAIL_SECONDS * SAMPLE_RATE),
  );
}

function level(samples: Float32Array): Float32Array {
  const gain = Math.min(TARGET_RMS / loudness(samples), PEAK_CEILING / peak(samples));
  return samples.map((sample) => sample * gain);
}

function fade(samples: Float32Array): Float32Array {
  const ramp = FADE_SECONDS * SAMPLE_RATE;
  return samples.map((sample, i) => sample * Math.min(1, i / ramp, (samples.length - 1 - i) / ramp));
}

function meanSquare(samples: Float32Array): number {
  return samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length);
}
