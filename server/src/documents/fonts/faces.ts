/**
 * The faces of the papers (字体): a full Song from npm, regular and bold; behind it one with 27,000 characters of
 * Extension B and on; behind that whatever the machine has. A name is never printed with a hole in it.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, openSync } from 'fontkit';
import { readFileSync } from 'node:fs';

export interface Face {
  readonly name: string;
  readonly file: string;
  /** in a collection */
  readonly postscriptName: string | null;
}

/** SIL Open Font License 1.1, like all that npm brings here. */
export const SONG: Face = {
  name: 'Song',
  file: ofPackage('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  postscriptName: null,
};
export const SONG_BOLD: Face = {
  name: 'SongBold',
  file: ofPackage('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
  postscriptName: null,
};
const RARE: Face = {
  name: 'Rare',
  file: ofPackage('@expo-google-fonts/cactus-classical-serif/400Regular/CactusClassicalSerif_400Regular.ttf'),
  postscriptName: null,
};
/** Debian's fonts-noto-cjk; Windows' SimSun-ExtB. */
const SYSTEM: readonly Face[] = [
  {
    name: 'NotoCjk',
    file: '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc',
    postscriptName: 'NotoSerifCJKsc-Regular',
  },
  { name: 'SimSunExtB', file: 'C:\\Windows\\Fonts\\simsunb.ttf', postscriptName: null },
];

export interface Faces {
  /** The first face that has the character; null = none has it. */
  faceOf(this: void, codePoint: number): Face | null;
  readonly all: readonly Face[];
}

/** `fallbacks` only in tests: to see what happens when nothing has a character. */
export function openFaces(fallbacks: readonly Face[] = [RARE, ...SYSTEM]): Faces {
  const there = [SONG, ...fallbacks].filter(({ file }) => existsSync(file));
  const opened = new Map<Face, Font>();
  const known = new Map<number, Face | null>();
  const has = (face: Face, codePoint: number): boolean => {
    const font = opened.get(face) ?? open(face);
    opened.set(face, font);
    return font.hasGlyphForCodePoint(codePoint);
  };
  return {
    all: [...there, SONG_BOLD],
    faceOf: (codePoint) => {
      const face = known.get(codePoint);
      if (face !== undefined) return face;
      const found = there.find((candidate) => has(candidate, codePoint)) ?? null;
      known.set(codePoint, found);
      return found;
    },
  };
}

function open({ file, postscriptName }: Face): Font {
  const font = postscriptName === null ? create(readFileSync(file)) : openSync(file, postscriptName);
  if ('fonts' in font) throw new Error(`${file} is a collection: name the face in it`);
  return font;
}

function ofPackage(path: string): string {
  return createRequire(import.meta.url).resolve(path);
}
