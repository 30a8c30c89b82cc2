/**
 * Renders the clip packs that the display speaks with:
 *
 *     node tools/voice/render.ts                           every pack, by the synthesiser
 *     node tools/voice/render.ts zh-CN                     one pack
 *     node tools/voice/render.ts zh-CN --recordings DIR    the same pack from a real speaker's recordings
 *     node tools/voice/render.ts zh-CN --out DIR           somewhere else than apps/display/public/voice
 *
 * Needs espeak-ng (unless recordings are given) and ffmpeg on the machine of the developer. The packs are
 * committed, so nobody else needs either.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chime } from './chime.ts';
import { encode } from './programs.ts';
import { recipes, type Recipe } from './recipes.ts';
import { loudness, peak, SAMPLE_RATE, tidy } from './sound.ts';
import { openRecordings, openSynthesiser, type Source } from './sources.ts';

const SHIPPED = fileURLToPath(new URL('../../apps/display/public/voice', import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { recordings: { type: 'string' }, out: { type: 'string', default: SHIPPED } },
});
const unknown = positionals.filter((id) => !recipes.some((recipe) => recipe.id === id));
if (unknown.length > 0) throw new Error(`no recipe for ${unknown.join(', ')}`);
if (values.recordings && positionals.length !== 1) throw new Error('--recordings needs exactly one pack');

const source = values.recordings ? openRecordings(values.recordings) : openSynthesiser();
try {
  for (const recipe of recipes)
    if (positionals.length === 0 || positionals.includes(recipe.id))
      process.stdout.write(`${renderPack(recipe, source, join(values.out, recipe.id))}\n`);
} finally {
  source.close();
}

/** Writes the pack's folder anew. Everything is rendered before the old folder goes. */
function renderPack(recipe: Recipe, from: Source, folder: string): string {
  const { id, lang, sentence, numerals, pauses } = recipe;
  const rendered = [
    { token: 'chime', file: 'chime.ogg', samples: chime() },
    ...Object.entries(recipe.clips).map(([token, { file }]) => ({
      token,
      file: `${file}.ogg`,
      samples: tidy(from.say(recipe, token)),
    })),
  ].map((clip) => ({ ...clip, seconds: clip.samples.length / SAMPLE_RATE, bytes: encode(clip.samples) }));

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { file, bytes } of rendered) writeFileSync(join(folder, file), bytes);
  const pack = {
    id,
    lang,
    sampleRate: SAMPLE_RATE,
    engine: from.engine,
    license: from.license,
    sentence,
    numerals,
    pauses,
    clips: Object.fromEntries(
      rendered.map(({ token, file, seconds }) => [token, { file, seconds: Number(seconds.toFixed(4)) }]),
    ),
  };
  writeFileSync(join(folder, 'pack.json'), `${JSON.stringify(pack, undefined, 2)}\n`);

  const voices = rendered.slice(1);
  const decibel = voices.map(({ samples }) => 20 * Math.log10(loudness(samples)));
  return [
    `${id}: ${rendered.length} clips`,
    `${Math.round(rendered.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1024)} KB`,
    `${rendered.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(1)} s`,
    `loudness ${Math.min(...decibel).toFixed(1)}…${Math.max(...decibel).toFixed(1)} dBFS`,
    `peak ≤ ${Math.max(...voices.map(({ samples }) => peak(samples))).toFixed(2)}`,
  ].join(', ');
}
