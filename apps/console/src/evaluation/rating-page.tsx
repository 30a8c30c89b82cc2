/** One rating whole (一条评价): what was given, until when it must be worked on, what may be done, everything that happened. */
import type { EvaluationId } from '@yichuang/domain/evaluation/ids';
import { LEVEL_NAMES } from '@yichuang/domain/evaluation/questionnaire';
import type {
  EvaluationStep,
  InspectorWork,
  RatingRow,
  RectificationRow,
  SettingsAnswer,
} from '@yichuang/protocol/evaluation';
import { Button } from '@yichuang/ui/button.tsx';
import { shortCodeWords } from '@yichuang/ui/casework/short-code';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { CaseLink } from '../casework/case-link.tsx';
import { Card, Fact, Facts } from '../frame/page.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked, type Asked } from '../upkeep/use-asked.ts';
import { ActDialog } from './act-dialog.tsx';
import { actsFor, isBad, type Act } from './acts.ts';
import { RatingLife } from './rating-life.tsx';
import { LimitLight, minuteWords, visitWords } from './words.tsx';

export interface RatingPageProps extends AtWork {
  readonly evaluationId: EvaluationId;
  readonly work: Asked<InspectorWork>;
  readonly settings: SettingsAnswer | null;
}

export function RatingPage({ evaluationId, work, settings, ...atWork }: RatingPageProps) {
  const { hub, names, account, sending, news, reports } = atWork;
  const { t } = useText('evaluation');
  const [act, setAct] = useState<Act | null>(null);
  const life = useAsked(() => hub.ratings.life(evaluationId), evaluationId, news);
  const row = work.value === null ? null : rowIn(work.value, evaluationId);
  const acts = row === null ? [] : actsFor(row, account);
  const again = (): void => {
    work.again();
    life.again();
  };
  return (
    <div className="mx-auto flex max-w-[1400px] flex-col gap-2">
      <p>
        <a href="#ratings" className="inline-flex min-h-target items-center gap-0.5 text-body text-harbour">
          <span aria-hidden="true">← </span>
          {t('back')}
        </a>
      </p>
      {life.value === null && life.problem === 'NotFound' ? (
        <Card>
          <EmptyState title={t('gone')} advice={t('goneAdvice')} />
        </Card>
      ) : (
        <Unanswered asked={life} />
      )}
      {row && (
        <div className="flex flex-wrap items-end justify-between gap-2">
          <div>
            <h1 className="text-[calc(26px*var(--type-scale))] leading-tight font-bold">
              {LEVEL_NAMES[row.level]} · {visitWords(t, names, row)}
            </h1>
            <p className="text-body text-muted">
              {minuteWords(row.ratedAt)} · {t(`channel.${row.channel}`)}
            </p>
          </div>
          <div className="flex flex-wrap gap-1">
            {acts.map((one, index) => (
              <Button
                key={one}
                tone={index === 0 && one !== 'appeal' ? 'main' : 'plain'}
                disabled={settings === null}
                onPress={() => setAct(one)}
              >
                {t(`act.${one}`)}
              </Button>
            ))}
          </div>
        </div>
      )}
      <div className="grid grid-cols-1 items-start gap-2 lg:grid-cols-2">
        {row && (
          <div className="flex flex-col gap-2">
            {isBad(row) && (
              <Card title={t('limits')}>
                <Limits row={row} settings={settings} />
              </Card>
            )}
            <Card title={t('given')}>
              <Given
                row={row}
                settings={settings}
                words={wordsIn(life.value)}
                servedBy={
                  reports.accounts.value?.find(({ accountId }) => accountId === row.accountId)?.displayName ??
                  null
                }
              />
            </Card>
          </div>
        )}
        {life.value && (
          <Card title={t('life')}>
            <RatingLife steps={life.value} settings={settings} />
          </Card>
        )}
      </div>
      {act !== null && settings && (
        <ActDialog
          act={act}
          evaluationId={evaluationId}
          settings={settings}
          sending={sending}
          onDone={again}
          onClose={() => setAct(null)}
        />
      )}
    </div>
  );
}

function Limits({
  row: { rectification },
  settings,
}: {
  readonly row: RectificationRow;
  readonly settings: SettingsAnswer | null;
}) {
  const { t } = useText('evaluation');
  const { status, verifyBy, verifiedAt, answerBy, answeredAt, extended, kindId, light } = rectification;
  return (
    <Facts>
      <Fact name={t('head.status')}>
        <strong>{t(`status.${status}`)}</strong> {light && <LimitLight light={light} />}
      </Fact>
      <Fact name={t('act.verify')}>
        {verifiedAt === null ? t('due', { date: verifyBy.date }) : `✓ ${minuteWords(verifiedAt)}`}
      </Fact>
      {kindId !== null && <Fact name={t('form.kind')}>{settings?.words.kinds[kindId] ?? kindId}</Fact>}
      <Fact name={t('act.answer')}>
        {answeredAt === null ? t('due', { date: answerBy.date }) : `✓ ${minuteWords(answeredAt)}`}
        {extended && ` · ${t('extended')}`}
      </Fact>
      {!answerBy.certain && <p className="text-body text-orange">▲ {t('uncertain')}</p>}
    </Facts>
  );
}

function Given({
  row,
  settings,
  words,
  servedBy,
}: {
  readonly row: RatingRow;
  readonly settings: SettingsAnswer | null;
  readonly words: string | null;
  /** Null: nobody's name is known here. */
  readonly servedBy: string | null;
}) {
  const { t } = useText('evaluation');
  const tags = row.tags.map((tag) => settings?.words.tags[tag] ?? tag);
  return (
    <Facts>
      <Fact name={t('head.level')}>{LEVEL_NAMES[row.level]}</Fact>
      <Fact name={t('tags')}>{tags.length === 0 ? t('noTags') : tags.join('、')}</Fact>
      <Fact name={t('words')}>{words ?? t('noWords')}</Fact>
      <Fact name={t('head.cases')}>
        {row.cases.length === 0
          ? t('noCases')
          : row.cases.map(({ caseId, name, shortCode }) => (
              <span key={caseId} className="block">
                {name}{' '}
                {shortCode !== null && <CaseLink caseId={caseId}>{shortCodeWords(shortCode)}</CaseLink>}
              </span>
            ))}
      </Fact>
      {servedBy !== null && <Fact name={t('servedBy')}>{servedBy}</Fact>}
      {row.flags.length > 0 && (
        <Fact name={t('suspicion.title')}>
          {row.flags.map((flag) => t(`flags.${flag}`)).join('、')} · {t(`suspicion.${row.suspicion}`)}
        </Fact>
      )}
    </Facts>
  );
}

function rowIn({ open, suspected, recent }: InspectorWork, evaluationId: EvaluationId): RatingRow | null {
  // A suspected bad rating is in two lists; the one with its limits says more.
  return [...open, ...recent, ...suspected].find((row) => row.evaluationId === evaluationId) ?? null;
}

function wordsIn(steps: readonly EvaluationStep[] | null): string | null {
  return steps?.find(({ type }) => type === 'RatingGiven')?.note ?? null;
}
