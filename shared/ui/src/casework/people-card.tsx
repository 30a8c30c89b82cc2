/** 申请人 and 代理人 by their masked cards: enough to compare with what lies on the desk. */
import type { Case } from '@yichuang/domain/casework/case';
import type { ApplicantIdentityKind } from '@yichuang/domain/identity/identity-kind';
import { useText } from '../text/use-text.ts';

/** A person as the hub shows one: masked; or why nothing is shown. */
export type MaskedCard = { readonly personId: string } & (
  | {
      readonly state: 'open';
      readonly name: string;
      readonly identity: { readonly kind: ApplicantIdentityKind; readonly number: string } | null;
      readonly phone: string | null;
    }
  | { readonly state: 'keyLost' | 'damaged' | 'purged' }
);

export interface PeopleCardProps {
  readonly current: Case;
  readonly people: readonly MaskedCard[];
}

export function PeopleCard({ current, people }: PeopleCardProps) {
  const { t } = useText('casework');
  const { agent, applicantId, identityToVerify } = current;
  const of = (personId: string): MaskedCard | undefined => people.find((card) => card.personId === personId);
  const applicant = of(applicantId);
  const agentCard = agent && of(agent.personId);
  return (
    <div className="flex flex-col gap-0.5 text-body">
      {applicant && <Person title={t('applicant')} card={applicant} />}
      {identityToVerify && <p className="font-medium text-orange">▲ {t('identityToVerify')}</p>}
      {agentCard && (
        <Person
          title={[t('agent'), ...(agent.mayCollect ? [t('mayCollect')] : [])].join(' · ')}
          card={agentCard}
        />
      )}
    </div>
  );
}

function Person({ title, card }: { readonly title: string; readonly card: MaskedCard }) {
  const { t } = useText('casework');
  return (
    <p>
      <span className="text-small text-muted">{title} </span>
      {card.state === 'open' ? (
        <>
          <strong>{card.name}</strong>
          {card.identity && ` ${t(`identityKind.${card.identity.kind}`)} ${card.identity.number}`}
          {card.phone && ` · ${card.phone}`}
        </>
      ) : (
        <span className="text-orange">▲ {t(card.state)}</span>
      )}
    </p>
  );
}
