/** The account of a wait, drawn (等候明细): the answer in one line, where the time went, every stretch, who went before. */
import type { WaitAccount } from '@yichuang/domain/hall/waiting/wait-account';
import type { WaitCause } from '@yichuang/domain/hall/waiting/wait-cause';
import type { Instant } from '@yichuang/domain/ids';
import { useId } from 'react';
import { hourMinute } from '../clock-words.ts';
import { join } from '../join.ts';
import type { Names } from '../names.ts';
import { useText } from '../text/use-text.ts';
import {
  groupsBefore,
  headlineOf,
  lengthWords,
  placeWords,
  sharesUntilCalled,
  stretchWords,
  takingWords,
  worthTelling,
} from './wait-words.ts';

/** What the hall could have done better is warm, what was nobody's fault is cool; each also stands in words. */
const COLOURS: Readonly<Record<WaitCause['kind'], string>> = {
  free: 'bg-coral',
  noCounter: 'bg-coral',
  paused: 'bg-amber',
  busy: 'bg-harbour',
  closed: 'bg-muted',
  early: 'bg-muted',
  untold: 'bg-amber',
  paper: 'bg-amber',
  called: 'bg-leaf',
  serving: 'bg-leaf',
  held: 'bg-ice',
  absent: 'bg-violet',
};

export interface WaitViewProps {
  readonly account: WaitAccount;
  readonly names: Names;
  readonly now: Instant;
  /** Ordinary calls between two of people with priority. */
  readonly ratio: number;
}

export function WaitView({ account, names, now, ratio }: WaitViewProps) {
  const { t } = useText('waiting');
  const { takenAt, firstCalledAt, ended, stretches, calledBefore } = account;
  const shares = sharesUntilCalled(account);
  const id = useId();
  const moments = [
    t('taken', { time: hourMinute(takenAt) }),
    ...(firstCalledAt === null ? [] : [t('called', { time: hourMinute(firstCalledAt) })]),
    ...(ended === null ? [] : [t(`ended.${ended.state}`, { time: hourMinute(ended.at) })]),
  ];
  return (
    <div className="flex flex-col gap-2">
      <div>
        <p className="text-title font-bold">{headlineOf(t, account, now)}</p>
        <p className="text-body text-muted">{moments.join(' · ')}</p>
        <p className="mt-0.5 text-body">{takingWords(t, names, account)}</p>
      </div>
      {shares.length > 0 && (
        <section aria-labelledby={`${id}-shares`} className="flex flex-col gap-1">
          <h3 id={`${id}-shares`} className="text-action font-bold">
            {t('untilCalled')}
          </h3>
          <div aria-hidden="true" className="flex h-2 overflow-hidden rounded-tag">
            {shares.map(({ kind, seconds }) => (
              <span key={kind} className={COLOURS[kind]} style={{ flexGrow: seconds }} />
            ))}
          </div>
          <ul className="grid gap-x-3 gap-y-0.5 sm:grid-cols-2">
            {shares.map(({ kind, seconds }) => (
              <li key={kind} className="flex items-baseline gap-1 text-body">
                <span
                  aria-hidden="true"
                  className={join('size-[0.7em] shrink-0 rounded-full', COLOURS[kind])}
                />
                <span className="min-w-0 flex-1">{t(`cause.${kind}`)}</span>
                <strong className="whitespace-nowrap tabular-nums">{lengthWords(t, seconds)}</strong>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby={`${id}-before`} className="flex flex-col gap-1">
        <h3 id={`${id}-before`} className="text-action font-bold">
          {t('before')}
        </h3>
        {calledBefore.length === 0 && <p className="text-body text-muted">{t('beforeNone')}</p>}
        <ul className="flex flex-col">
          {groupsBefore(calledBefore).map(([why, group]) => (
            <li key={why} className="border-t border-line py-0.5 text-body first:border-t-0">
              <span className="font-medium">
                {t(`whyBefore.${why}`, { ratio })} ·{' '}
                {t('people', { count: new Set(group.map(({ number }) => number)).size })}
              </span>
              <span className="block text-small break-words text-muted">
                {group.map(({ number, at }) => `${number} ${hourMinute(at)}`).join('、')}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby={`${id}-all`} className="flex flex-col gap-1">
        <h3 id={`${id}-all`} className="text-action font-bold">
          {t('everyMinute')}
        </h3>
        <ol className="flex flex-col">
          {worthTelling(stretches).map(({ from, to, cause }) => (
            <li
              key={from}
              className="flex flex-wrap items-baseline gap-x-2 border-t border-line py-0.5 text-body first:border-t-0"
            >
              <span className="w-[7em] shrink-0 text-muted tabular-nums">{stretchWords({ from, to })}</span>
              <span className="min-w-0 flex-1">
                {t(`cause.${cause.kind}`)}
                <span className="block text-small text-muted">{placeWords(t, names, cause)}</span>
              </span>
              <span className="whitespace-nowrap tabular-nums">
                {lengthWords(t, (Date.parse(to) - Date.parse(from)) / 1_000)}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
