/** Matters as large rows (事项): a touch takes a number, or shows the way to where it is done. */
import { Check, ChevronRight, MapPin, UserRound } from 'lucide-react';
import { takesNumber, type Service } from '@yichuang/domain/catalogue/service';
import type { ServiceId } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { inLanguage } from '../words.ts';

export interface ServiceRowsProps {
  readonly services: readonly Service[];
  readonly page: number;
  readonly perPage: number;
  /** Ticked boxes; null = no boxes. */
  readonly chosen: readonly ServiceId[] | null;
  /** What a search matched, when it is not the matter's own name. */
  readonly matched?: ReadonlyMap<ServiceId, string>;
  readonly onPress: (service: Service) => void;
  readonly onPage: (page: number) => void;
}

export function ServiceRows({ services, page, perPage, chosen, matched, onPress, onPage }: ServiceRowsProps) {
  const { t } = useText('kiosk');
  const pages = Math.max(1, Math.ceil(services.length / perPage));
  const shown = services.slice(page * perPage, (page + 1) * perPage);
  return (
    <div className="flex min-h-0 flex-col gap-3">
      <ul className="flex flex-col gap-3">
        {shown.map((service) => (
          <li key={service.serviceId}>
            <Row
              service={service}
              ticked={chosen ? chosen.includes(service.serviceId) : null}
              matched={matched?.get(service.serviceId)}
              onPress={() => onPress(service)}
            />
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <div className="flex items-center justify-between gap-3">
          <Button disabled={page === 0} className="min-w-[232px]" onPress={() => onPage(page - 1)}>
            {t('pageBefore')}
          </Button>
          <p className="text-center text-small text-muted">{t('pages', { page: page + 1, pages })}</p>
          <Button disabled={page >= pages - 1} className="min-w-[232px]" onPress={() => onPage(page + 1)}>
            {t('pageAfter')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface RowProps {
  readonly service: Service;
  readonly ticked: boolean | null;
  readonly matched: string | undefined;
  readonly onPress: () => void;
}

function Row({ service, ticked, matched, onPress }: RowProps) {
  const { language } = useText('kiosk');
  const name = inLanguage(service, language);
  const hint = takesNumber(service) && service.kind === 'item' ? service.hint : null;
  const more =
    matched && matched !== name && language === 'zh-CN' ? matched : hint ? inLanguage(hint, language) : null;
  const boxed = ticked !== null && takesNumber(service);
  return (
    <button
      type="button"
      onClick={onPress}
      aria-pressed={boxed ? ticked : undefined}
      className={join(
        'flex min-h-[104px] w-full items-center gap-2 rounded-card border-2 bg-paper px-3 py-1 text-left shadow-press active:bg-sky',
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
            'block leading-tight font-medium',
            language === 'en' ? 'text-[calc(34px*var(--type-scale))]' : 'text-[calc(40px*var(--type-scale))]',
          )}
        >
          {name}
        </span>
        {more && <span className="block text-small leading-snug text-muted">{more}</span>}
      </span>
      <Where service={service} />
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
