/** The week as a grid (排班表): a line a counter, a column for each stretch of a day; on a phone one day at a time. */
import type { Rules } from '@yichuang/domain/hall/settings';
import type { AccountId, CounterId, LocalDate } from '@yichuang/domain/ids';
import { periodsOn, type Period, type Post } from '@yichuang/domain/staffing/roster';
import type { RosterDay, RosterPerson } from '@yichuang/protocol/roster';
import { dayWords } from '@yichuang/ui/case-words';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Card } from '../frame/page.tsx';
import { Tabs } from '../frame/tabs.tsx';
import { postIn } from './plan.ts';

export interface RosterGridProps {
  readonly rules: Rules;
  readonly days: readonly RosterDay[];
  readonly today: LocalDate;
  readonly people: readonly RosterPerson[];
  /** Null: nothing is chosen to be put, or this account may not. */
  readonly onTap: ((day: RosterDay, counterId: CounterId, period: Period) => void) | null;
  /** A day as the one before it. */
  readonly onRepeat: ((from: RosterDay, date: LocalDate) => void) | null;
}

export function RosterGrid({ rules, days, today, people, onTap, onRepeat }: RosterGridProps) {
  const { t } = useText('roster');
  const { t: casework } = useText('casework');
  const open = days
    .map((day, index) => ({ day, before: days[index - 1], periods: periodsOn(rules, day.date) }))
    .filter(({ periods }) => periods.length > 0);
  const [shown, setShown] = useState<LocalDate>(
    () => open.find(({ day }) => day.date >= today)?.day.date ?? open[0]?.day.date ?? today,
  );
  const names = new Map(people.map(({ accountId, displayName }) => [accountId, displayName]));
  const nameOf = (accountId: AccountId): string => names.get(accountId) ?? accountId;
  /** On a phone only the chosen day's columns are there. */
  const within = (date: LocalDate): string => (date === shown ? '' : 'max-sm:hidden');
  const dateWords = (date: LocalDate): string => (date === today ? t('today') : dayWords(casework, date));
  return (
    <Card flush className="overflow-x-auto">
      <div className="p-1.5 sm:hidden">
        <Tabs
          label={t('title')}
          value={shown}
          onChange={setShown}
          options={open.map(({ day: { date } }) => ({ value: date, title: dateWords(date) }))}
        />
      </div>
      <table className="w-full border-collapse text-small">
        <caption className="sr-only">{t('title')}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              rowSpan={2}
              className="sticky left-0 bg-paper px-1 py-0.5 text-left align-bottom font-medium"
            >
              {t('counter')}
            </th>
            {open.map(({ day: { date }, before, periods }) => (
              <th
                key={date}
                scope="colgroup"
                colSpan={periods.length}
                className={join('border-l-2 border-line px-0.5 pt-1 text-center', within(date))}
              >
                <span className={join('block', date === today && 'text-harbour')}>{dateWords(date)}</span>
                {onRepeat && before && date >= today && before.posts.length > 0 && (
                  <button
                    type="button"
                    onClick={() => onRepeat(before, date)}
                    className="min-h-target px-0.5 font-medium text-harbour underline"
                  >
                    {t('wholeDay')}
                  </button>
                )}
                {date < today && <span className="block font-normal text-muted">{t('past')}</span>}
              </th>
            ))}
          </tr>
          <tr className="border-b border-line text-muted">
            {open.map(({ day: { date }, periods }) =>
              periods.map(({ from, to, kind }, index) => (
                <th
                  key={`${date} ${from}`}
                  scope="col"
                  className={join(
                    'px-0.5 py-0.5 font-medium tabular-nums',
                    index === 0 ? 'border-l-2 border-line' : 'border-l border-line',
                    kind === 'duty' && 'bg-sand',
                    within(date),
                  )}
                >
                  <span className="block">{from}</span>
                  <span className="block">{to}</span>
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {rules.counters.map(({ counterId, number }) => (
            <tr key={counterId} className="border-b border-line">
              <th
                scope="row"
                className="sticky left-0 bg-paper px-1 text-left text-body font-bold whitespace-nowrap"
              >
                {t('common:counter', { number })}
              </th>
              {open.map(({ day, periods }) =>
                periods.map((period, index) => {
                  const post = postIn(day.posts, counterId, period);
                  const fixed = onTap === null || day.date < today;
                  const who = post === null ? t('empty') : whoWords(post, nameOf, t);
                  return (
                    <td
                      key={`${day.date} ${period.from}`}
                      className={join(
                        'h-[44px] p-0 text-center',
                        index === 0 ? 'border-l-2 border-line' : 'border-l border-line',
                        period.kind === 'duty' && day.date >= today && 'bg-sand',
                        day.date < today && 'bg-mist',
                        within(day.date),
                      )}
                    >
                      <button
                        type="button"
                        disabled={fixed}
                        onClick={() => onTap?.(day, counterId, period)}
                        aria-label={t('cell', {
                          date: dateWords(day.date),
                          period: t('period', period),
                          counter: t('common:counter', { number }),
                          who,
                        })}
                        className={join(
                          'flex min-h-[44px] w-full min-w-[52px] flex-col items-center justify-center px-0.5 leading-tight',
                          !fixed && 'hover:bg-sky active:bg-sky',
                        )}
                      >
                        {post === null ? (
                          <span aria-hidden="true" className="text-muted">
                            {fixed ? '—' : '+'}
                          </span>
                        ) : (
                          <>
                            <span className="font-bold text-ink">{nameOf(post.accountId)}</span>
                            {post.backupId !== null && (
                              <span className="text-muted">
                                {t('backup', { name: nameOf(post.backupId) })}
                              </span>
                            )}
                          </>
                        )}
                      </button>
                    </td>
                  );
                }),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

type Text = ReturnType<typeof useText<'roster'>>['t'];

function whoWords({ accountId, backupId }: Post, nameOf: (id: AccountId) => string, t: Text): string {
  const backup = backupId === null ? '' : ` ${t('backup', { name: nameOf(backupId) })}`;
  return `${nameOf(accountId)}${backup}`;
}
