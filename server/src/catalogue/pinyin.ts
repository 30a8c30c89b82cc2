/** Makes the search index of a hall: every name of every service with its pinyin and initials (pinyin-pro reads words, not single characters). */
import type { SearchEntry } from '@yichuang/domain/catalogue/search';
import type { Service } from '@yichuang/domain/catalogue/service';
import { pinyin } from 'pinyin-pro';

/** In the services' order, which breaks ties; a service's own words come before its other names. */
export function searchIndexOf(services: readonly Service[]): readonly SearchEntry[] {
  return services.flatMap((service) => {
    const names = [
      service.zh,
      ...(service.officialName === null ? [] : [service.officialName]),
      ...service.aliases,
    ];
    return [
      ...[...new Set(names)].map((text) => ({ serviceId: service.serviceId, text, ...spellingOf(text) })),
      { serviceId: service.serviceId, text: service.en, pinyin: '', initials: '' },
    ];
  });
}

/** `ying ye zhi zhao` and `yyzz`; Latin letters and figures stand for themselves, ü is v as on a keyboard. */
export function spellingOf(text: string): Pick<SearchEntry, 'pinyin' | 'initials'> {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .map((syllable) => syllable.toLowerCase().replaceAll(/[^\da-z]/gu, ''))
    .filter((syllable) => syllable !== '');
  const hanzi = new Set(
    pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' }).map((syllable) =>
      syllable.toLowerCase(),
    ),
  );
  return {
    pinyin: syllables.join(' '),
    initials: syllables.map((syllable) => (hanzi.has(syllable) ? syllable.charAt(0) : syllable)).join(''),
  };
}
