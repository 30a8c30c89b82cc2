/** 空窗: counters that ought to have somebody and have not; one tap asks a stand-in. Read on the manager's phone, too. */
import { vacanciesOf, whoMayCover, type Vacancy } from '@yichuang/domain/oversight/vacancy';
import { Button } from '@yichuang/ui/button.tsx';
import { hourMinute } from '@yichuang/ui/clock-words';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';

const SHAPES = { fresh: '●', remind: '▲', cover: '▲', counted: '■' } as const;

export function VacancyCard(atWork: AtWork) {
  const { hall, now, reports, names, sending, account } = atWork;
  const { t } = useText('roster');
  const told = vacanciesOf(hall, now).filter(({ stage }) => stage !== 'fresh');
  if (told.length === 0) return null;
  const people = new Map(
    reports.accounts.value?.map(({ accountId, displayName }) => [accountId, displayName]),
  );
  const nameOf = (accountId: string): string =>
    people.get(accountId as Vacancy['post']['accountId']) ?? accountId;
  const urgent = told.some(({ stage }) => stage === 'counted');
  return (
    <Card
      title={t('vacancy.title', { n: told.length })}
      className={join('border-l-8', urgent ? 'border-l-coral' : 'border-l-orange')}
    >
      <ul className="flex flex-col gap-1">
        {told.map((vacancy) => {
          const { post, stage, minutes, why, reasonId, cover } = vacancy;
          const number = hall.rules.counters.find(({ counterId }) => counterId === post.counterId)?.number;
          const counter = t('common:counter', { number: number ?? post.counterId });
          const reason = reasonId === null ? '' : names.reason(reasonId);
          const who = whoMayCover(hall, vacancy, now).filter(
            ({ accountId }) => accountId !== cover?.accountId,
          );
          const time = cover === null ? '' : hourMinute(cover.askedAt);
          return (
            <li key={post.counterId} className="flex flex-wrap items-center gap-1 border-t border-line pt-1">
              <span
                className={join(
                  'w-[7em] text-small font-medium',
                  stage === 'counted' ? 'text-coral' : 'text-orange',
                )}
              >
                <span aria-hidden="true">{SHAPES[stage]} </span>
                {t(`vacancy.stage.${stage}`)}
              </span>
              <div className="min-w-[14em] flex-1">
                <p className="text-action font-bold">{t(`vacancy.${why}`, { counter, minutes, reason })}</p>
                <p className="text-body text-muted">
                  {t('vacancy.who', { name: nameOf(post.accountId) })}
                  {cover !== null &&
                    ` · ${t(`vacancy.${cover.state}`, { name: nameOf(cover.accountId), time })}`}
                  {cover === null && who.length === 0 && ` · ${t('vacancy.nobody')}`}
                </p>
              </div>
              {account.role === 'manager' &&
                cover?.state !== 'accepted' &&
                who.slice(0, 3).map(({ accountId, as }, index) => (
                  <Button
                    key={accountId}
                    tone={index === 0 && stage !== 'remind' && cover === null ? 'main' : 'plain'}
                    busy={sending.busy}
                    className="max-sm:w-full"
                    onPress={() =>
                      void sending.send(
                        'askCover',
                        { counterId: post.counterId, accountId },
                        { done: t('vacancy.done', { name: nameOf(accountId), counter }) },
                      )
                    }
                  >
                    {t('vacancy.ask', { name: nameOf(accountId) })}
                    {' · '}
                    {t(as === 'backup' ? 'vacancy.asBackup' : 'vacancy.asPool')}
                  </Button>
                ))}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
