/** What is not as usual (提示条), above everything: since when, and what to do instead. */
import type { KioskState } from '@yichuang/protocol/bridge';
import { hourMinute } from '@yichuang/ui/clock-words';
import { numberRanges } from '@yichuang/ui/number-ranges';
import { useText } from '@yichuang/ui/text/use-text';
import { join } from '@yichuang/ui/join';
import type { Flow } from '../flow/step.ts';

interface Banner {
  readonly id: string;
  readonly words: string;
  readonly grave: boolean;
}

export function Banners({ state, lost }: { readonly state: KioskState; readonly lost: Flow['lost'] }) {
  const banners = useBanners(state, lost);
  return (
    <output className="block">
      {banners.map(({ id, words, grave }) => (
        <p
          key={id}
          className={join(
            'flex gap-2 border-b px-5 py-2 text-body font-medium text-ink',
            grave ? 'border-coral bg-rose' : 'border-orange bg-sand',
          )}
        >
          <span aria-hidden="true" className={grave ? 'text-coral' : 'text-orange'}>
            {grave ? '■' : '▲'}
          </span>
          <span>{words}</span>
        </p>
      ))}
    </output>
  );
}

function useBanners(
  { hub, asOf, alone, refused, menu, printer }: KioskState,
  lost: Flow['lost'],
): readonly Banner[] {
  const { t } = useText('kiosk');
  const banners: Banner[] = [];
  const lookUp = (words: string): string => `${words}${t('banner.lookUp')}`;
  if (lost) banners.push({ id: 'lost', words: t('lost', { number: lost.number }), grave: true });
  if (refused.length > 0)
    banners.push({ id: 'refused', words: t('banner.refused', { numbers: refused.join('、') }), grave: true });
  if (hub === 'signedOut') banners.push({ id: 'hub', words: t('banner.signedOut'), grave: true });
  // Numbers go on, and are as good as any: nobody is sent away.
  else if (alone) banners.push({ id: 'hub', words: t('banner.alone'), grave: false });
  else if (hub === 'stale' && asOf) {
    banners.push({ id: 'hub', words: lookUp(t('banner.offline', { time: hourMinute(asOf) })), grave: true });
  } else if (hub !== 'live') banners.push({ id: 'hub', words: t('banner.connecting'), grave: false });
  if ((hub !== 'live' && !alone) || menu === null) return banners;

  switch (menu.hours.state) {
    case 'open':
      break;
    case 'early':
      banners.push({
        id: 'hours',
        words: t('banner.early', { time: hourMinute(menu.hours.callingFrom) }),
        grave: false,
      });
      break;
    case 'notYet':
      banners.push({
        id: 'hours',
        words: lookUp(t('banner.notYet', { time: hourMinute(menu.hours.from) })),
        grave: false,
      });
      break;
    case 'lastTicketPassed':
      banners.push({ id: 'hours', words: t('banner.lastTicketPassed'), grave: false });
      break;
    case 'ended':
      banners.push({ id: 'hours', words: lookUp(t('banner.ended')), grave: false });
      break;
    case 'closed':
      banners.push({ id: 'hours', words: lookUp(t('banner.closed')), grave: false });
      break;
  }
  // Who is on duty may have changed since the line broke.
  const onDuty = alone ? [] : (menu.duty?.counterNumbers ?? []);
  if (onDuty.length > 0) {
    banners.push({ id: 'duty', words: t('banner.duty', { counters: numberRanges(onDuty) }), grave: false });
  }
  if (!printer.ready) {
    const condition = t(`devices:visitor.${printer.condition}`);
    banners.push({ id: 'printer', words: t('banner.printer', { condition }), grave: false });
  }
  return banners;
}
