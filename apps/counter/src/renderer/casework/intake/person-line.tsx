/** An applicant in one line (申请人一行), while the agent is written down; what is still missing is said. */
import type { LocalDate } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { gapsOf, type PersonDraft } from './person-draft.ts';

export interface PersonLineProps {
  readonly draft: PersonDraft;
  readonly today: LocalDate;
  /** Who this is, for the key: 申请人, 代办人 */
  readonly who: string;
  readonly onOpen: () => void;
}

export function PersonLine({ draft, today, who, onOpen }: PersonLineProps) {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  const { identityKind, name, number } = draft;
  const document = identityKind === null ? t('person.noDocument') : casework(`identityKind.${identityKind}`);
  const ready = gapsOf(draft, today).length === 0;
  return (
    <div className="flex items-center justify-between gap-1">
      <p className="min-w-0 text-body">
        {ready ? (
          <>
            <span className="text-leaf" aria-hidden="true">
              ✓{' '}
            </span>
            <strong>{name.trim()}</strong> {document}{' '}
            {identityKind !== null && <span className="inline-block">{number.trim()}</span>}
          </>
        ) : (
          <span className="font-medium text-orange">▲ {t('person.notComplete')}</span>
        )}
      </p>
      <Button tone="quiet" label={t('person.changeOf', { who })} onPress={onOpen}>
        {t('person.change')}
      </Button>
    </div>
  );
}
