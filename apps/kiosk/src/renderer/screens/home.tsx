/** 您要办什么: eight things in citizens' words, and a way to look for all others. */
import { CalendarCheck, Search } from 'lucide-react';
import type { Tile } from '@yichuang/domain/catalogue/kiosk';
import type { KioskMenu } from '@yichuang/domain/hall/views/kiosk-menu';
import { join } from '@yichuang/ui/join';
import type { Language } from '@yichuang/ui/text/text';
import { useText } from '@yichuang/ui/text/use-text';
import { zoneFor } from '../flow/offer.ts';
import { inLanguage } from '../words.ts';
import type { ScreenProps } from './screen.ts';
import { TileIcon } from './tile-icon.tsx';
import { ZoneNote } from './zone-note.tsx';

export function HomeScreen({ catalogue, state, flow, act }: ScreenProps) {
  const { t, language } = useText('kiosk');
  const { t: appointments } = useText('appointments');
  return (
    <>
      <h1 className="pt-1 pb-3 text-center text-[calc(60px*var(--type-scale))] leading-tight font-bold en:text-[calc(46px*var(--type-scale))]">
        {inLanguage(catalogue.prompt, language)}
      </h1>
      <ul className="grid min-h-0 flex-1 auto-rows-fr grid-cols-2 gap-3">
        {catalogue.tiles.map((tile) => (
          <li key={tile.id} className="flex min-h-0">
            <TileKey
              tile={tile}
              menu={state.hub === 'live' ? state.menu : null}
              large={flow.large}
              onPress={() =>
                act(tile.kind === 'collect' ? { type: 'openCollect' } : { type: 'openTile', tileId: tile.id })
              }
            />
          </li>
        ))}
      </ul>
      <div className="mt-3 grid grid-cols-[1fr_auto] gap-3">
        <button
          type="button"
          onClick={() => act({ type: 'openSearch' })}
          className="flex min-h-[112px] w-full items-center justify-center gap-2 rounded-card border-2 border-harbour bg-paper px-3 text-[calc(36px*var(--type-scale))] font-medium text-harbour shadow-press active:bg-sky"
        >
          <Search aria-hidden="true" className="size-[1.1em] shrink-0" />
          {t('searchOpen')}
        </button>
        <button
          type="button"
          onClick={() => act({ type: 'openCheckIn' })}
          className="flex min-h-[112px] items-center justify-center gap-2 rounded-card border-2 border-harbour bg-paper px-4 text-[calc(36px*var(--type-scale))] font-medium text-harbour shadow-press active:bg-sky"
        >
          <CalendarCheck aria-hidden="true" className="size-[1.1em] shrink-0" />
          {appointments('open')}
        </button>
      </div>
    </>
  );
}

interface TileKeyProps {
  readonly tile: Tile;
  readonly menu: KioskMenu | null;
  readonly large: boolean;
  readonly onPress: () => void;
}

function TileKey({ tile, menu, large, onPress }: TileKeyProps) {
  const { language } = useText('kiosk');
  const zone = menu && tile.kind !== 'guide' ? zoneFor(menu, tile.zoneId) : null;
  return (
    <button
      type="button"
      onClick={onPress}
      className="flex min-h-0 w-full flex-col justify-center gap-1 rounded-card border border-line bg-paper px-3 py-2 text-left shadow-press active:border-harbour active:bg-sky"
    >
      <span className={join('flex w-full items-center', large ? 'gap-1.5' : 'gap-2')}>
        <span
          className={join(
            'grid shrink-0 place-items-center rounded-card bg-sky text-harbour',
            large ? 'size-9' : 'size-13',
          )}
        >
          <TileIcon name={tile.icon} className="size-[64%]" />
        </span>
        <span className={join('min-w-0 leading-tight font-bold', nameSize(language, large))}>
          {inLanguage(tile, language)}
        </span>
      </span>
      <span className={join('text-muted', large ? hintSize(language) : 'text-small')}>
        {inLanguage(tile.hint, language)}
      </span>
      {zone && menu && <ZoneNote zone={zone} hours={menu.hours} className="text-small text-ink" />}
    </button>
  );
}

function hintSize(language: Language): string {
  return join('leading-tight', language === 'en' ? 'text-[28px]' : 'text-[34px]');
}

/** Six hanzi beside the picture, or two lines of English. */
function nameSize(language: Language, large: boolean): string {
  if (language === 'en') return large ? 'text-[40px]' : 'text-[34px]';
  return large ? 'text-[57px]' : 'text-[50px]';
}
