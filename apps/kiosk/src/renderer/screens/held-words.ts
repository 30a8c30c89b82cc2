/** Where a number that somebody holds stands, in their words (手里的号). */
import type { HeldNumber } from '@yichuang/domain/hall/views/held-numbers';
import type { useText } from '@yichuang/ui/text/use-text';

export type CardText = ReturnType<typeof useText<'card'>>['t'];

export function heldWords(t: CardText, { status, ahead, counter }: HeldNumber): string {
  switch (status) {
    case 'waiting':
      return ahead === 0 ? t('person.waitingNobody') : t('person.waiting', { count: ahead ?? 0 });
    case 'called':
      return t('person.called', { counter: counter ?? '' });
    case 'serving':
      return t('person.serving', { counter: counter ?? '' });
    case 'held':
      return t('person.onHold');
    case 'noShow':
      return t('person.noShow');
  }
}
