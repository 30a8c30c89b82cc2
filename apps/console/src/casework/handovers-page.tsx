/** 移交: lists of papers on the way to a department, signed for folder by folder; what nobody fetched is red. */
import type { HandoverId } from '@yichuang/domain/casework/ids';
import type { HandoverRow } from '@yichuang/protocol/cases';
import { shortCodeWords } from '@yichuang/ui/casework/short-code';
import { Button } from '@yichuang/ui/button.tsx';
import { hourMinute } from '@yichuang/ui/clock-words';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { useState, type ReactNode } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card, Page } from '../frame/page.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { CaseLink } from './case-link.tsx';
import { SignFor } from './sign-for.tsx';

export function HandoversPage(atWork: AtWork) {
  const { hub, account, news } = atWork;
  const { t } = useText('office');
  const [signing, setSigning] = useState<HandoverId | null>(null);
  const asked = useAsked(hub.casework.handovers, 'handovers', news);
  const official = account.role === 'official';
  const lists = asked.value ?? [];
  const late = (row: HandoverRow): number => Number(row.late);
  const coming = lists
    .filter(({ status }) => status !== 'signedFor')
    .toSorted((one, other) => late(other) - late(one) || (one.madeAt < other.madeAt ? -1 : 1));
  const done = lists.filter(({ status }) => status === 'signedFor');
  return (
    <Page
      title={t('handover.title')}
      advice={t(official ? 'handover.adviceOfficial' : 'handover.adviceManager')}
    >
      <Unanswered asked={asked} />
      {asked.value && (
        <>
          <section aria-label={t('handover.coming')} className="flex flex-col gap-2">
            {coming.length === 0 && (
              <Card>
                <EmptyState title={t('handover.none')} advice={t('handover.noneAdvice')} />
              </Card>
            )}
            {coming.map((row) => (
              <Row key={row.handoverId} row={row}>
                {row.status === 'listed' && <p className="text-body text-muted">{t('handover.notOver')}</p>}
                {official && row.status === 'signedOver' && signing !== row.handoverId && (
                  <Button tone="main" onPress={() => setSigning(row.handoverId)}>
                    {t('handover.sign')}
                  </Button>
                )}
                {signing === row.handoverId && row.status === 'signedOver' ? (
                  <SignFor {...atWork} row={row} onClose={() => setSigning(null)} />
                ) : (
                  <Folders row={row} />
                )}
              </Row>
            ))}
          </section>
          {done.length > 0 && (
            <section aria-label={t('handover.today')} className="flex flex-col gap-1">
              <h2 className="text-title font-bold">{t('handover.today')}</h2>
              {done.map((row) => (
                <Row key={row.handoverId} row={row}>
                  <Folders row={row} />
                </Row>
              ))}
            </section>
          )}
        </>
      )}
    </Page>
  );
}

function Row({ row, children }: { readonly row: HandoverRow; readonly children: ReactNode }) {
  const { t } = useText('office');
  const { t: casework } = useText('casework');
  const { departmentName, cases, status, run, madeAt, late } = row;
  return (
    <Card
      title={`${departmentName} · ${t('handover.count', { count: cases.length })}`}
      className={join('border-l-8', late ? 'border-l-coral' : 'border-l-harbour')}
      aside={
        <p className="text-body text-muted">
          {[
            casework(`handoverStage.${status}`),
            run === null ? t('handover.between') : t('handover.run', { time: run }),
            t('handover.made', { time: hourMinute(madeAt) }),
          ].join(' · ')}
        </p>
      }
    >
      {late && (
        <p className="text-body font-bold text-coral">
          <span aria-hidden="true">■ </span>
          {t('handover.late')}
        </p>
      )}
      <div className="flex flex-col items-start gap-1">{children}</div>
    </Card>
  );
}

function Folders({ row: { cases } }: { readonly row: HandoverRow }) {
  return (
    <ul className="w-full">
      {cases.map(({ caseId, shortCode, itemName, applicant }) => (
        <li key={caseId} className="border-t border-line py-0.5 text-body first:border-0">
          <CaseLink caseId={caseId}>
            <span className="tabular-nums">{shortCodeWords(shortCode)}</span>
          </CaseLink>{' '}
          {itemName} · <span className="text-muted">{applicant}</span>
        </li>
      ))}
    </ul>
  );
}
