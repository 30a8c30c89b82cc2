/** What the card reader says (读卡提示), in one strip below the header: whose card lies there, what is wrong with it, take it. */
import { IdCard } from 'lucide-react';
import type { HallCatalogue } from '@yichuang/domain/catalogue/hall-catalogue';
import type { ClassId } from '@yichuang/domain/ids';
import type { KioskCardReader, KioskState } from '@yichuang/protocol/bridge';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { isBrowsing, type Flow } from '../flow/step.ts';
import type { Act } from '../use-kiosk.ts';

interface CardStripProps {
  readonly state: KioskState;
  readonly flow: Flow;
  readonly act: Act;
  readonly catalogue: HallCatalogue;
}

interface Saying {
  readonly says: string;
  readonly next: string | null;
  readonly tone: 'calm' | 'good' | 'warning';
  /** The session of the card can be ended by a touch. */
  readonly mayEnd?: boolean;
}

const tones = {
  calm: { strip: 'border-line bg-sky', icon: 'text-harbour' },
  good: { strip: 'border-leaf bg-mint', icon: 'text-leaf' },
  warning: { strip: 'border-orange bg-sand', icon: 'text-orange' },
} as const satisfies Record<Saying['tone'], unknown>;

export function CardStrip(props: CardStripProps) {
  const { t } = useText('card');
  const saying = useSaying(props);
  if (!saying) return null;
  const { says, next, tone, mayEnd = false } = saying;
  return (
    <div className={join('flex items-center gap-3 border-b-2 px-5 py-2', tones[tone].strip)}>
      <IdCard aria-hidden="true" className={join('size-9 shrink-0', tones[tone].icon)} />
      <output className="min-w-0 flex-1">
        <span className="block text-[calc(40px*min(1.1,var(--type-scale)))] leading-tight font-bold en:text-[calc(34px*min(1.1,var(--type-scale)))]">
          {says}
        </span>
        {next && <span className="block text-small leading-snug">{next}</span>}
      </output>
      {mayEnd && (
        <button
          type="button"
          onClick={() => props.act({ type: 'forgetIdentity' })}
          className="min-h-[96px] shrink-0 rounded-card border-2 border-line bg-paper px-3 text-body font-medium text-harbour shadow-press active:bg-sky"
        >
          {t('strip.without')}
        </button>
      )}
    </div>
  );
}

function useSaying({ state, flow, catalogue }: CardStripProps): Saying | null {
  const { t, language } = useText('card');
  const { cardReader, hub } = state;
  if (!cardReader) return null;
  const { step, identity, usedLay } = flow;
  const { lying } = cardReader;
  const browses = isBrowsing(step) || step.at === 'identity';

  if (lying && usedLay === lying.layId)
    return { says: t('strip.take'), next: isInHand(flow) ? null : t('strip.takeNext'), tone: 'warning' };
  if (lying) {
    switch (lying.is) {
      case 'asking':
        return { says: t('strip.reading'), next: null, tone: 'calm' };
      case 'unreadable': {
        const { why } = lying;
        return { says: t(`unreadable.${why}.says`), next: t(`unreadable.${why}.next`), tone: 'warning' };
      }
      case 'offline':
        return { says: t('strip.offline'), next: offlineWords(), tone: 'warning' };
      case 'refused':
        return { says: t('strip.refused'), next: t('strip.refusedNext'), tone: 'warning' };
      case 'person':
        return greeting(lying);
    }
  }
  if (flow.cardGoneUntil !== null) return { says: t('strip.gone'), next: t('strip.goneNext'), tone: 'calm' };
  if (!browses || hub !== 'live') return null;
  if (!cardReader.ready) {
    const { conditionNumber: code } = cardReader;
    const says = `${t('strip.broken')}${code === null ? '' : t('strip.code', { code })}`;
    return { says, next: t('strip.brokenNext'), tone: 'warning' };
  }
  if (identity !== null) return null;
  return { says: t('strip.invite', { age: catalogue.elderlyAge }), next: t('strip.inviteWhy'), tone: 'calm' };

  function greeting(person: Extract<KioskCardReader['lying'], { readonly is: 'person' }>): Saying {
    const hello = t('strip.hello', { name: person.name });
    const says = person.priority === null ? hello : `${hello} · ★ ${priorityWords(person.priority)}`;
    // A number under way is not left half taken.
    const mayEnd = identity?.card?.layId === person.layId && step.at !== 'taking';
    return { says, next: t(person.expired ? 'strip.expired' : 'strip.stay'), tone: 'good', mayEnd };
  }

  /** The hub may only have been slow, or this kiosk gives numbers by itself. */
  function offlineWords(): string {
    return t(hub === 'live' || state.alone ? 'strip.offlineNext' : 'strip.offlineDesk');
  }

  function priorityWords(classId: ClassId): string {
    const found = catalogue.priorityClasses.find(({ id }) => id === classId);
    return t('strip.priority', { class: (language === 'en' ? found?.nameEn : found?.name) ?? '' });
  }
}

function isInHand({ step }: Flow): boolean {
  return step.at === 'ticket' || step.at === 'returned';
}
