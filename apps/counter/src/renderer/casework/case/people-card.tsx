/** 申请人 and 代理人 by their masked cards: enough to compare with what lies on the desk. */
import type { Case } from '@yichuang/domain/casework/case';
import type { PersonCard } from '@yichuang/protocol/people';
import { useText } from '@yichuang/ui/text/use-text';

export function PeopleCard({
  current,
  people,
}: {
  readonly current: Case;
  readonly people: readonly PersonCard[];
}) {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  const of = (personId: string): PersonCard | undefined => people.find((card) => card.personId === personId);
  const applicant = of(current.applicantId);
  const agent = current.agent && of(current.agent.personId);
  return (
    <div className="flex flex-col gap-0.5 text-body">
      {applicant && <Person title={casework('applicant')} card={applicant} />}
      {current.identityToVerify && <p className="font-medium text-orange">▲ {t('person.toVerify')}</p>}
      {agent && (
        <Person
          title={`${casework('agent')}${current.agent?.mayCollect ? ` · ${t('person.collects')}` : ''}`}
          card={agent}
        />
      )}
    </div>
  );
}

function Person({ title, card }: { readonly title: string; readonly card: PersonCard }) {
  const { t } = useText('casework');
  return (
    <p>
      <span className="text-small text-muted">{title} </span>
      {card.state === 'open' ? (
        <>
          <strong>{card.name}</strong>
          {card.identity && (
            <>
              {' '}
              {t(`identityKind.${card.identity.kind}`)} {card.identity.number}
            </>
          )}
          {card.phone && <> · {card.phone}</>}
        </>
      ) : (
        <span className="text-orange">▲ {t(card.state)}</span>
      )}
    </p>
  );
}
