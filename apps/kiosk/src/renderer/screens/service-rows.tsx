/** Matters as large rows (事项): a touch takes a number, or shows the way to where it is done. */
import { Check, ChevronRight, FileText, MapPin, UserRound } from 'lucide-react';
import { takesNumber, type Service } from '@yichuang/domain/catalogue/service';
import type { ServiceId } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { join } from '@yichuang/ui/join';
import type { Language } from '@yichuang/ui/text/text';
import { useText } from '@yichuang/ui/text/use-text';
import { inLanguage } from '../words.ts';
import { rowHeight, rowsPerPage, useRoom } from './use-room.ts';

export interface ServiceRowsProps {
  readonly services: readonly Service[];
  readonly page: number;
  readonly large: boolean;
  /** Ticked boxes; null = no boxes. */
  readonly chosen: readonly ServiceId[] | null;
  /** What a search matched, when it is not the matter's own name. */
  readonly matched?: ReadonlyMap<ServiceId, string>;
  /** Said once above the rows, so not on each of them. */
  readonly saidAbove?: string | null;
  readonly onPress: (service: Service) => void;
  /** 看看要带什么, for what has a list of papers */
  readonly onPapers: (service: Service) => void;
  readonly onPage: (page: number) => void;
}

const GAP = 24;
const PAGER = 96;

export function ServiceRows(props: ServiceRowsProps) {
  const { services, page, large, chosen, matched, saidAbove = null, onPress, onPapers, onPage } = props;
  const { t, language } = useText('kiosk');
  const [room, height] = useRoom();
  // Two lines of English, or a hanzi name with a line below, fit the least height.
  const least = large ? 148 : language === 'en' ? 104 : 96;
  const perPage = rowsPerPage(services.length, height, least, GAP, PAGER);
  const pages = Math.max(1, Math.ceil(services.length / perPage));
  const row = pages === 1 ? rowHeight(services.length, height, least, GAP) : least;
  const current = Math.min(page, pages - 1);
  return (
    <div ref={room} className="flex min-h-0 flex-1 flex-col gap-3">
      <ul className="flex flex-col gap-3">
        {services.slice(current * perPage, (current + 1) * perPage).map((service) => (
          <li key={service.serviceId} className="flex gap-3" style={{ minHeight: row }}>
            <Row
              service={service}
              ticked={chosen ? chosen.includes(service.serviceId) : null}
              more={secondLine(service, language, matched, saidAbove)}
              onPress={() => onPress(service)}
            />
            {chosen === null && hasPapers(service) && (
              <PapersKey service={service} onPress={() => onPapers(service)} />
            )}
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <div className="flex items-center justify-between gap-3">
          <Button disabled={current === 0} className={PAGER_KEY} onPress={() => onPage(current - 1)}>
            {t('pageBefore')}
          </Button>
          <p className="text-center text-small text-muted">{t('pages', { page: current + 1, pages })}</p>
          <Button disabled={current === pages - 1} className={PAGER_KEY} onPress={() => onPage(current + 1)}>
            {t('pageAfter')}
          </Button>
        </div>
      )}
    </div>
  );
}

const PAGER_KEY = 'min-w-[264px] text-[calc(32px*var(--type-scale))]';

/** What a search matched, when that is not the name itself; else what is worth knowing before waiting. */
function secondLine(
  service: Service,
  language: Language,
  matched: ServiceRowsProps['matched'],
  saidAbove: string | null,
): string | null {
  const found = matched?.get(service.serviceId);
  if (language === 'zh-CN' && found && found !== service.zh && /\p{Script=Han}/u.test(found)) return found;
  const hint = takesNumber(service) && service.hint ? inLanguage(service.hint, language) : null;
  return hint === saidAbove ? null : hint;
}

/** Items have papers to bring; a counter's own service or another hall's matter has none that we know. */
function hasPapers({ kind, officialName }: Service): boolean {
  return kind === 'item' || (kind === 'elsewhere' && officialName !== null);
}

function PapersKey({ service, onPress }: { readonly service: Service; readonly onPress: () => void }) {
  const { t, language } = useText('guidance');
  return (
    <button
      type="button"
      onClick={onPress}
      aria-label={t('openOf', { item: inLanguage(service, language) })}
      className="flex w-[calc(176px*min(1.2,var(--type-scale)))] shrink-0 flex-col items-center justify-center rounded-card border-2 border-line bg-paper px-1 text-small leading-tight font-medium text-harbour shadow-press active:bg-sky"
    >
      <FileText aria-hidden="true" className="size-[1.3em]" />
      {t('openShort')}
    </button>
  );
}

interface RowProps {
  readonly service: Service;
  readonly ticked: boolean | null;
  readonly more: string | null;
  readonly onPress: () => void;
}

function Row({ service, ticked, more, onPress }: RowProps) {
  const { language } = useText('kiosk');
  const name = inLanguage(service, language);
  const boxed = ticked !== null && takesNumber(service);
  return (
    <button
      type="button"
      onClick={onPress}
      aria-pressed={boxed ? ticked : undefined}
      className={join(
        'flex w-full items-center gap-2 rounded-card border-2 bg-paper px-3 py-0.5 text-left shadow-press active:bg-sky',
        boxed && ticked ? 'border-harbour bg-sky' : 'border-line',
      )}
    >
      {boxed && (
        <span
          aria-hidden="true"
          className={join(
            'grid size-7 shrink-0 place-items-center rounded-tag border-4',
            ticked ? 'border-harbour bg-harbour text-paper' : 'border-muted',
          )}
        >
          {ticked && <Check className="size-5" strokeWidth={4} />}
        </span>
      )}
      <span className="min-w-0 flex-1">
        <span
          className={join(
            'block leading-[1.15] font-medium',
            language === 'en' ? 'text-[calc(34px*var(--type-scale))]' : 'text-[calc(40px*var(--type-scale))]',
          )}
        >
          {name}
        </span>
        {more && <span className="block text-small leading-tight text-muted">{more}</span>}
      </span>
      {!boxed && <Where service={service} />}
    </button>
  );
}

function Where({ service }: { readonly service: Service }) {
  const { t } = useText('kiosk');
  if (takesNumber(service))
    return <ChevronRight aria-hidden="true" className="size-6 shrink-0 text-harbour" />;
  const [words, Icon] = service.kind === 'guide' ? [t('byGuide'), UserRound] : [t('elsewhere'), MapPin];
  return (
    <span className="flex shrink-0 items-center gap-0.5 text-small font-medium text-orange">
      <Icon aria-hidden="true" className="size-[1.2em]" />
      {words}
    </span>
  );
}
