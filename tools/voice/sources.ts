/** Owns where the raw sound of a clip comes from: the synthesiser, or a folder of recordings by a real speaker. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode, espeak } from './programs.ts';
import type { Clip, Recipe } from './recipes.ts';

export interface Source {
  /** For pack.json: who speaks. */
  readonly engine: string;
  readonly license: string;
  /** Raw samples of one clip of the recipe. */
  say(recipe: Recipe, token: string): Float32Array;
  close(): void;
}

/** The synthesiser with our own voice variant. Nothing of it is shipped, only the sound it makes. */
export function openSynthesiser(): Source {
  const version = espeak(['--version']).toString();
  const [, release = 'unknown'] = /text-to-speech: (\S+)/.exec(version) ?? [];
  const [, installed] = /Data at: (.+)/.exec(version) ?? [];
  if (!installed) throw new Error('espeak-ng does not say where its data is');
  const data = dataWithHallVoice(installed.trim());
  return {
    engine: `eSpeak NG ${release}`,
    license:
      'Synthetic speech, MIT like the rest of the product. The engine (GPL-3.0-or-later) made the sound and is not part of what ships.',
    say(recipe, token) {
      const { say, speed = recipe.speed } = wanted(recipe, token);
      const voice = `${recipe.voice}+hall`;
      return decode(espeak([`--path=${data}`, '-v', voice, '-s', String(speed), '--stdout', say]));
    },
    close: () => rmSync(data, { recursive: true }),
  };
}

/** A folder with one WAV (or anything ffmpeg reads) per clip, named as the pack names its files: `qing.wav`. */
export function openRecordings(folder: string): Source {
  const names = readdirSync(folder);
  return {
    engine: 'recorded speaker',
    license: 'Recording; its terms are agreed between the speaker and the hall.',
    say(recipe, token) {
      const { file } = wanted(recipe, token);
      const name = names.find((candidate) => candidate.replace(/\.[^.]+$/, '') === file);
      if (!name) throw new Error(`no recording of “${token}”: ${join(folder, `${file}.wav`)} is missing`);
      return decode(readFileSync(join(folder, name)));
    },
    close: () => undefined,
  };
}

function wanted(recipe: Recipe, token: string): Clip {
  const clip = recipe.clips[token];
  if (!clip) throw new Error(`the recipe ${recipe.id} has no clip “${token}”`);
  return clip;
}

// espeak-ng finds variants only inside its data folder: lend it one that links to the installed data and adds ours.
function dataWithHallVoice(installed: string): string {
  const root = mkdtempSync(join(tmpdir(), 'hall-voice-'));
  const data = join(root, 'espeak-ng-data');
  const variants = join(data, 'voices', '!v');
  mkdirSync(variants, { recursive: true });
  for (const name of readdirSync(installed))
    if (!existsSync(join(data, name))) symlinkSync(join(installed, name), join(data, name));
  copyFileSync(new URL('./hall-voice', import.meta.url), join(variants, 'hall'));
  return root;
}
