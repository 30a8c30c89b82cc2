/** 待办 in the order of danger: views with how many each holds, by department, and the search. */
import type { AccountId } from '@yichuang/domain/ids';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Filter } from '../frame/filter.tsx';
import { Card, Page } from '../frame/page.tsx';
import { goTo } from '../frame/sections.ts';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { CaseSearch } from './case-search.tsx';
import { CaseTable } from './case-table.tsx';
import { DepartmentChoice } from './department-choice.tsx';
import { FoundCases } from './found-cases.tsx';
import { MovedCases } from './moved-cases.tsx';
import { SendBar } from './send-bar.tsx';
import type { View } from './views.ts';

export interface InboxProps extends AtWork {
  readonly views: readonly View[];
  readonly shown: View;
}

export function Inbox({ views, shown, ...atWork }: InboxProps) {
  const { hub, account, news } = atWork;
  const { t } = useText('office');
  const [department, setDepartment] = useState<string | null>(null);
  const [searched, setSearched] = useState<string | null>(null);
  const official = account.role === 'official';
  // The counts of every view come with any of them.
  const asksFor = shown === 'moved' ? 'open' : shown;
  const asked = useAsked(() => hub.casework.cases(asksFor, department), `${asksFor} ${department}`, news);
  const moved = useAsked(() => hub.casework.moved(1), official ? null : 'moved', news);
  const isHelped = shown === 'helped' || shown === 'helpOver';
  const people = useAsked(hub.casework.people, isHelped ? 'people' : null).value;
  const helperName = (id: AccountId): string =>
    people?.helpers.find(({ accountId }) => accountId === id)?.displayName ?? '…';
  const counts = asked.value?.counts;
  const countOf = (one: View): number =>
    one === 'moved' ? (moved.value?.moved.length ?? 0) : (counts?.[one] ?? 0);

  return (
    <Page
      title={t('inbox.title')}
      advice={t(official ? 'inbox.adviceOfficial' : 'inbox.adviceManager')}
      actions={<CaseSearch onSearch={setSearched} />}
    >
      {searched !== null ? (
        <FoundCases {...atWork} text={searched} onBack={() => setSearched(null)} />
      ) : (
        <>
          <div className="flex flex-wrap items-center justify-between gap-1">
            <Filter<View>
              label={t('inbox.views')}
              value={shown}
              onChange={(next) => goTo('cases', next)}
              options={views.map((one) => ({
                value: one,
                title: t(`inbox.view.${one}`),
                count: countOf(one),
              }))}
            />
            {!official && shown !== 'moved' && (
              <DepartmentChoice {...atWork} value={department} onChange={setDepartment} />
            )}
          </div>
          {shown === 'moved' ? (
            <MovedCases asked={moved} />
          ) : (
            <>
              <Unanswered asked={asked} />
              {official && asked.value && <SendBar {...atWork} cases={asked.value.cases} />}
              {asked.value && (
                <Card flush className="overflow-x-auto">
                  <CaseTable
                    {...atWork}
                    cases={asked.value.cases}
                    label={t(`inbox.view.${shown}`)}
                    {...(isHelped ? { helperName } : {})}
                  />
                </Card>
              )}
            </>
          )}
        </>
      )}
    </Page>
  );
}
