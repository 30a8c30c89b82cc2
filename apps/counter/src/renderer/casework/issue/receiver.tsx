/** Who collects, by the masked card: to compare with the document on the desk. */
import type { PersonId } from '@yichuang/domain/ids';
import type { CaseFile } from '@yichuang/protocol/cases';
import { useText } from '@yichuang/ui/text/use-text';

export function Receiver({
  cards,
  personId,
}: {
  readonly cards: CaseFile['people'];
  readonly personId: PersonId;
}) {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  const card = cards.find((each) => each.personId === personId);
  if (card?.state !== 'open') return null;
  return (
    <p className="text-action">
      <strong>{card.name}</strong>{' '}
      {card.identity && `${casework(`identityKind.${card.identity.kind}`)} ${card.identity.number}`}
      <span className="block text-small text-muted">{t('handOut.compare')}</span>
    </p>
  );
}
