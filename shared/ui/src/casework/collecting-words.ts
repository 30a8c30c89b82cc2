/** 领证先问 in words: what became of the case, and what to do next; the same at the kiosk and with the guide. */
import type { Collecting } from '@yichuang/domain/casework/views/collecting';
import { dayWords } from '../case-words.ts';
import type { useText } from '../text/use-text.ts';

export type CollectingText = ReturnType<typeof useText<'collecting'>>['t'];
type CaseworkText = ReturnType<typeof useText<'casework'>>['t'];

export interface CollectingWords {
  readonly title: string;
  /** 预计 ×月×日 */
  readonly when: string | null;
  readonly next: string;
  /** `ready`: a number is worth taking · `waits`: come another day · `asks`: something is to be cleared up */
  readonly tone: 'ready' | 'waits' | 'asks';
}

export function collectingWords(
  t: CollectingText,
  cases: CaseworkText,
  standing: Collecting | { readonly answer: 'unknown' },
): CollectingWords {
  switch (standing.answer) {
    case 'ready':
      return { title: t('ready.title'), when: null, next: t(`ready.next.${standing.pickup}`), tone: 'ready' };
    case 'notYet': {
      const { because, expected } = standing;
      return {
        title: t(`notYet.${because}.title`),
        when: expected && t('expected', { day: dayWords(cases, expected) }),
        next: t(`notYet.${because}.next`),
        tone: because === 'late' || because === 'correcting' ? 'asks' : 'waits',
      };
    }
    case 'collected': {
      const title = t(`collected.title.${standing.how}`, { day: dayWords(cases, standing.on) });
      return { title, when: null, next: t('collected.next'), tone: 'asks' };
    }
    case 'nothing':
      return { title: t('nothing.title'), when: null, next: t('nothing.next'), tone: 'asks' };
    case 'unknown':
      return { title: t('unknown.title'), when: null, next: t('unknown.next'), tone: 'asks' };
  }
}
