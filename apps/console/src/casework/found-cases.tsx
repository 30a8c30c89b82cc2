/** What a search found (查到的办件); who was typed stands nowhere but in the request's body. */
import { Button } from '@yichuang/ui/button.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { CaseTable } from './case-table.tsx';

export interface FoundCasesProps extends AtWork {
  readonly text: string;
  readonly onBack: () => void;
}

export function FoundCases({ text, onBack, ...atWork }: FoundCasesProps) {
  const { t } = useText('office');
  const asked = useAsked(() => atWork.hub.casework.search(text), text, atWork.news);
  const { value: found } = asked;
  return (
    <>
      <div className="flex items-center gap-2">
        <Button onPress={onBack}>{t('inbox.searchBack')}</Button>
        {found && (
          <output className="text-body">
            {t('inbox.found', { count: found.cases.length })} {found.more && t('inbox.foundMore')}
          </output>
        )}
      </div>
      <Unanswered asked={asked} />
      {found && (
        <Card flush className="overflow-x-auto">
          {found.cases.length === 0 ? (
            <EmptyState title={t('inbox.nothingFound')} advice={t('inbox.nothingFoundAdvice')} />
          ) : (
            <CaseTable {...atWork} cases={found.cases} label={t('inbox.search')} />
          )}
        </Card>
      )}
    </>
  );
}
