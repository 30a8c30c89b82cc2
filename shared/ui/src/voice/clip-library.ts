/** Owns the packs a display has loaded: pack.json checked, every clip decoded once, a failed load tried again later. */
import { readPack, type VoicePack } from './pack.ts';

export interface LoadedPack {
  readonly pack: VoicePack;
  /** By token. */
  readonly sounds: ReadonlyMap<string, AudioBuffer>;
}

export interface ClipLibrary {
  /** Rejects when the folder is missing, unreadable or incomplete; the next asking tries again. */
  load(language: string): Promise<LoadedPack>;
  /** The pack if it is loaded. */
  loaded(language: string): LoadedPack | undefined;
  /** The last load failed. While it is loading there is still hope. */
  failed(language: string): boolean;
}

/** `folder` holds one folder a language, as an address that ends in a slash. */
export function openClipLibrary(folder: URL, get: typeof fetch): ClipLibrary {
  const loading = new Map<string, Promise<LoadedPack>>();
  const loaded = new Map<string, LoadedPack>();
  const failed = new Set<string>();
  // Decodes without a sound card and before anybody touched the page; buffers play in any context.
  const decoder = new OfflineAudioContext(1, 1, 48_000);

  async function read(language: string): Promise<LoadedPack> {
    const home = new URL(`${encodeURIComponent(language)}/`, folder);
    const file = async (name: string) => {
      const response = await get(new URL(name, home));
      if (!response.ok) throw new Error(`voice pack ${language}: ${name} answers ${response.status}`);
      return response;
    };
    const pack = readPack(await (await file('pack.json')).json());
    const sounds = await Promise.all(
      Object.entries(pack.clips).map(async ([token, clip]): Promise<[string, AudioBuffer]> => {
        const bytes = await (await file(clip.file)).arrayBuffer();
        return [token, await decoder.decodeAudioData(bytes)];
      }),
    );
    return { pack, sounds: new Map(sounds) };
  }

  return {
    async load(language) {
      const pending = loading.get(language) ?? read(language);
      loading.set(language, pending);
      try {
        const pack = await pending;
        loaded.set(language, pack);
        failed.delete(language);
        return pack;
      } catch (error) {
        loading.delete(language);
        failed.add(language);
        throw error;
      }
    },
    loaded: (language) => loaded.get(language),
    failed: (language) => failed.has(language),
  };
}
