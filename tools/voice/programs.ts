/** Owns the two programs that rendering needs, espeak-ng and ffmpeg: how they are started, what is said when one is missing. */
import { execFileSync } from 'node:child_process';
import { SAMPLE_RATE } from './sound.ts';

const RAW = ['-f', 'f32le', '-ar', String(SAMPLE_RATE), '-ac', '1'] as const;
const QUIET = ['-hide_banner', '-loglevel', 'error'] as const;

/** Any sound file's bytes → mono samples at 48 kHz. */
export function decode(file: Buffer): Float32Array {
  const raw = run('ffmpeg', [...QUIET, '-i', 'pipe:0', ...RAW, 'pipe:1'], file);
  return new Float32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.length - (raw.length % 4)));
}

/** Samples → Ogg Opus. Bit-exact: the same samples always give the same bytes, so a re-rendered pack shows no diff. */
export function encode(samples: Float32Array): Buffer {
  const opus = ['-c:a', 'libopus', '-b:a', '40k', '-application', 'audio', '-map_metadata', '-1'];
  const exact = ['-fflags', '+bitexact', '-flags:a', '+bitexact'];
  return run(
    'ffmpeg',
    [...QUIET, ...RAW, '-i', 'pipe:0', ...opus, ...exact, '-f', 'ogg', 'pipe:1'],
    Buffer.from(samples.buffer),
  );
}

export function espeak(args: readonly string[]): Buffer {
  return run('espeak-ng', args);
}

function run(program: string, args: readonly string[], input?: Buffer): Buffer {
  try {
    return execFileSync(program, args, { ...(input && { input }), maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Error(`${program} is not installed (Debian: apt install ${program})`, { cause: error });
    throw error;
  }
}
