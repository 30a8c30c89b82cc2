/** How a visit goes (怎么办事): stands where the list of calls will be, while there are none. */
import { useText } from '@yichuang/ui/text/use-text';
import { Bell, Hand, Ticket } from 'lucide-react';
import type { HallWords } from '../hall-words.ts';
import { English } from '@yichuang/ui/wall/english.tsx';

const STEPS = [
  ['take', Ticket],
  ['listen', Bell],
  ['missed', Hand],
] as const;
/** A township has no kiosk and no guides. */
const AT_COUNTER = [
  ['takeAtCounter', Ticket],
  ['listen', Bell],
  ['missedAtCounter', Hand],
] as const;

export function HowTo({ words }: { readonly words: HallWords }) {
  const { t } = useText('display');
  return (
    <section className="flex flex-1 flex-col justify-between rounded-card bg-paper/8 px-5 py-5">
      <h2 className="flex items-baseline gap-2 text-title leading-tight font-bold">
        {t('howTo')} <English className="text-[26px]">{t('howTo', { lng: 'en' })}</English>
      </h2>
      <ol className="flex flex-col gap-5">
        {(words.hall?.level === 'township' ? AT_COUNTER : STEPS).map(([step, Icon]) => (
          <li key={step} className="flex items-start gap-3">
            <span className="grid size-[88px] shrink-0 place-items-center rounded-full bg-harbour">
              <Icon aria-hidden="true" size={48} />
            </span>
            <span className="flex flex-col gap-0.5">
              <span className="text-[44px] leading-tight font-medium whitespace-pre-line">
                {t(`steps.${step}`)}
              </span>
              <English className="text-[26px] leading-tight">{t(`steps.${step}`, { lng: 'en' })}</English>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
