/** 基本情况: who works on it, when it was accepted, what was decided, where the result is. */
import type { CaseFile } from '@yichuang/protocol/cases';
import { dayWords } from '@yichuang/ui/case-words';
import { dayOf, hourMinute } from '@yichuang/ui/clock-words';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { Fact, Facts } from '../frame/page.tsx';

export function FactsCard({
  file: { case: current, names },
  hub,
}: Pick<AtWork, 'hub'> & { readonly file: CaseFile }) {
  const { t } = useText('office');
  const { t: casework } = useText('casework');
  const { acceptedAt, deemed, takenBy, decision, result, pickup, pledge } = current;
  return (
    <Facts>
      <Fact name={t('case.acceptedAt')}>
        {acceptedAt === null
          ? t('case.notYet')
          : `${dayOf(acceptedAt).date} ${hourMinute(acceptedAt)}${deemed ? t('case.deemed') : ''}`}
        {pledge && ` · ${t('case.pledge')}`}
      </Fact>
      <Fact name={t('case.takenBy')}>
        {takenBy === null ? t('inbox.nobody') : (names[takenBy] ?? takenBy)}
      </Fact>
      <Fact name={t('case.pickup')}>{casework(`pickup.${pickup}`)}</Fact>
      <Fact name={t('case.decision')}>
        {decision === null
          ? t('case.notYet')
          : `${casework(`outcome.${decision.outcome}`)} · ${dayOf(decision.decidedAt).date}`}
      </Fact>
      {decision?.resultNo && <Fact name={t('case.resultNo')}>{decision.resultNo}</Fact>}
      {decision?.validUntil && (
        <Fact name={t('case.validUntil')}>{dayWords(casework, decision.validUntil)}</Fact>
      )}
      {decision && (
        <Fact name={t('case.result')}>
          {t(`case.place.${result.place}`)}{' '}
          {result.fileId !== null && (
            <a
              href={hub.casework.fileAddress(result.fileId)}
              target="_blank"
              rel="noreferrer"
              className="text-harbour underline underline-offset-2"
            >
              {t('case.openResult')}
            </a>
          )}
        </Fact>
      )}
    </Facts>
  );
}
