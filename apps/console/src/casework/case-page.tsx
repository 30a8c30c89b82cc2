/** One case whole (办件): what it is, how long it has, what is next; papers, documents and everything that happened. */
import type { CaseId } from '@yichuang/domain/casework/ids';
import type { CaseFile } from '@yichuang/protocol/cases';
import { CaseLife } from '@yichuang/ui/casework/case-life.tsx';
import { LimitsCard } from '@yichuang/ui/casework/limits-card.tsx';
import { MaterialsCard } from '@yichuang/ui/casework/materials-card.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { PeopleCard } from '@yichuang/ui/casework/people-card.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { ActsRow } from './acts-row.tsx';
import { CaseHelp } from './case-help.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseReceipt } from './case-receipt.tsx';
import { DocumentsCard } from './documents-card.tsx';
import { FactsCard } from './facts-card.tsx';
import { useNaming } from './naming.ts';

export interface CasePageProps extends AtWork {
  readonly caseId: CaseId;
}

export function CasePage({ caseId, ...atWork }: CasePageProps) {
  const { hub, news } = atWork;
  const { t } = useText('office');
  const asked = useAsked(() => hub.casework.file(caseId), caseId, news);
  const { value: file, problem } = asked;
  return (
    <div className="mx-auto flex max-w-[1400px] flex-col gap-2">
      <p>
        <a href="#cases" className="inline-flex min-h-target items-center gap-0.5 text-body text-harbour">
          <span aria-hidden="true">← </span>
          {t('case.back')}
        </a>
      </p>
      {file === null && problem === 'NotFound' ? (
        <Card>
          <EmptyState title={t('case.gone')} advice={t('case.goneAdvice')} />
        </Card>
      ) : (
        <Unanswered asked={asked} />
      )}
      {file && <Whole {...atWork} file={file} />}
    </div>
  );
}

function Whole({ file, ...atWork }: AtWork & { readonly file: CaseFile }) {
  const { t } = useText('office');
  const { t: casework } = useText('casework');
  const { case: current } = file;
  const naming = useNaming(atWork.hub, current.itemId);
  const { material, procedure, seal } = naming;
  return (
    <>
      <CaseHead file={file} />
      <ActsRow {...atWork} file={file} naming={naming} />
      <div className="grid grid-cols-1 items-start gap-2 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)]">
        <div className="flex flex-col gap-2">
          <DocumentsCard {...atWork} file={file} naming={naming} />
          {current.way === 'full' && (
            <Card title={t('case.papers')}>
              <MaterialsCard current={current} material={material} />
            </Card>
          )}
        </div>
        <div className="flex flex-col gap-2">
          <Card title={t('case.limits')}>
            {current.limits === null && <p className="text-body text-muted">{t('case.noLimit')}</p>}
            <LimitsCard current={current} procedure={procedure} />
            <CaseReceipt {...atWork} current={current} naming={naming} />
          </Card>
          <Card title={t('case.people')}>
            <PeopleCard current={file.case} people={file.people} />
          </Card>
          <Card title={casework('help.title')}>
            <CaseHelp {...atWork} file={file} naming={naming} />
          </Card>
          <Card title={t('case.facts')}>
            <FactsCard {...atWork} file={file} />
          </Card>
          <Card title={t('case.life')}>
            <CaseLife file={file} material={material} procedure={procedure} seal={seal} />
          </Card>
        </div>
      </div>
    </>
  );
}
