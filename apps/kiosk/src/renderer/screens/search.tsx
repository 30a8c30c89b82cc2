/** Looking for a matter or an answer by letters (查事项、查问答): our own keyboard below, what fits above it. */
import { Search } from 'lucide-react';
import { searchServices } from '@yichuang/domain/catalogue/search';
import { findAnswers } from '@yichuang/domain/knowledge/find-answers';
import type { Answer } from '@yichuang/domain/knowledge/answer';
import { useSearchCount } from '@yichuang/ui/knowledge/use-search-count';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { Keypad } from '@yichuang/ui/keypad.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { AnswerRows, PagedAnswers } from './answer-rows.tsx';
import { BundleKeys } from './bundle-keys.tsx';
import { BackKey } from './keys.tsx';
import { choose } from './choose.ts';
import type { ScreenProps, StepAt } from './screen.ts';
import { ServiceRows } from './service-rows.tsx';

const LONGEST = 24;
/** Beside matters; where there are none, a page full of them. */
const BESIDE = 2;

export function SearchScreen({ step, ...screen }: ScreenProps & { readonly step: StepAt<'search'> }) {
  const { t } = useText('kiosk');
  const { t: guided } = useText('guidance');
  const { t: knowledge } = useText('knowledge');
  const { catalogue, guidance, flow, act, onKnowledge } = screen;
  const bundles = step.typed === '' ? (guidance?.bundles ?? []) : [];
  const hits = searchServices(catalogue.searchIndex, step.typed);
  const byId = new Map(catalogue.services.map((service) => [service.serviceId, service]));
  const found = hits.flatMap(({ serviceId }) => byId.get(serviceId) ?? []);
  const matched = new Map(hits.map(({ serviceId, text }) => [serviceId, text]));
  const all = guidance?.knowledge.answers ?? [];
  const answers = guidance ? findAnswers(guidance.knowledge, step.typed) : [];
  const opened = useSearchCount(
    { typed: step.typed, found: found.length + answers.length, answersOnly: false },
    onKnowledge,
  );
  const open = ({ answerId }: Answer): void => {
    opened();
    act({ type: 'openAnswer', answerId });
  };
  return (
    <>
      <h1 className="sr-only">{t('common:search')}</h1>
      <div className="flex items-center gap-3 pb-3">
        <BackKey onPress={() => act({ type: 'back' })} />
        <output className="flex min-h-[112px] min-w-0 flex-1 items-center gap-2 rounded-card border-4 border-harbour bg-paper px-3">
          <Search aria-hidden="true" className="size-6 shrink-0 text-harbour" />
          {step.typed ? (
            <span className="text-action font-bold tracking-wider">{step.typed}</span>
          ) : (
            <span className="text-body text-muted">{t('searchHint')}</span>
          )}
        </output>
      </div>
      {step.typed === '' && (
        <div className="flex min-h-0 flex-1 flex-col justify-center gap-3">
          {all.length === 0 && (
            <EmptyState
              icon={<Search className="size-14" />}
              title={t('searchEmpty')}
              advice={t('searchHint')}
            />
          )}
          {bundles.length > 0 && (
            <section className="flex flex-col gap-1">
              <h2 className="text-body font-bold">{guided('search.bundles')}</h2>
              <BundleKeys bundles={bundles} act={act} />
            </section>
          )}
          {all.length > 0 && (
            <PagedAnswers
              heading={knowledge('answers')}
              answers={all}
              large={flow.large}
              page={step.page}
              onOpen={open}
              onPage={(page) => act({ type: 'turnPage', page })}
            />
          )}
        </div>
      )}
      {step.typed !== '' && found.length + answers.length === 0 && (
        <EmptyState
          className="flex-1"
          icon={<Search className="size-14" />}
          title={t('searchNothing', { typed: step.typed })}
          advice={t('searchNothingNext')}
        />
      )}
      {step.typed !== '' && found.length > 0 && (
        <ServiceRows
          services={found}
          page={step.page}
          large={flow.large}
          chosen={null}
          matched={matched}
          onPress={(service) => choose(screen, service)}
          onPapers={({ serviceId }) => act({ type: 'openPapers', itemId: serviceId })}
          onPage={(page) => act({ type: 'turnPage', page })}
        />
      )}
      {answers.length > 0 && found.length > 0 && (
        <div className="pt-3">
          <AnswerRows heading={knowledge('mayBe')} answers={answers.slice(0, BESIDE)} onOpen={open} />
        </div>
      )}
      {answers.length > 0 && found.length === 0 && (
        <PagedAnswers
          heading={knowledge('mayBe')}
          answers={answers}
          large={flow.large}
          page={step.page}
          onOpen={open}
          onPage={(page) => act({ type: 'turnPage', page })}
        />
      )}
      <Keypad
        layout="letters"
        value={step.typed}
        limit={LONGEST}
        onChange={(typed) => act({ type: 'type', typed })}
        className="pt-3"
      />
    </>
  );
}
