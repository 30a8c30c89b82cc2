/** 您要办什么: search by hanzi, pinyin or initials; what is asked for most; bundles (一件事). */
import { Search } from 'lucide-react';
import { useState } from 'react';
import { searchServices } from '@yichuang/domain/catalogue/search';
import type { Service } from '@yichuang/domain/catalogue/service';
import type { Answer } from '@yichuang/domain/knowledge/answer';
import { findAnswers } from '@yichuang/domain/knowledge/find-answers';
import { useSearchCount } from '@yichuang/ui/knowledge/use-search-count';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { askIndex, countKnowledge, type Index } from './ask-hub.ts';
import { NoAnswer } from './no-answer.tsx';
import { Page } from './page.tsx';
import { Row } from '@yichuang/ui/row.tsx';
import { useAsked } from './use-asked.ts';
import type { Way } from './use-place.ts';

const OFTEN = 8;
const ANSWERS = 5;

export function SearchPage({ way }: { readonly way: Way }) {
  const { asked, again } = useAsked(askIndex);
  if (asked.outcome !== 'found') return <NoAnswer asked={asked} again={again} way={way} />;
  return <Found index={asked.answer} way={way} />;
}

function Found({ index, way }: { readonly index: Index; readonly way: Way }) {
  const { t } = useText('guidance');
  const { t: says } = useText('knowledge');
  const { catalogue, bundles, knowledge } = index;
  const [typed, setTyped] = useState('');
  const items = catalogue.services.filter(isItem);
  const hits = searchServices(catalogue.searchIndex, typed, 20).flatMap(({ serviceId }) =>
    items.filter((service) => service.serviceId === serviceId),
  );
  const answers = findAnswers(knowledge, typed, ANSWERS);
  const opened = useSearchCount(
    { typed, found: hits.length + answers.length, answersOnly: false },
    countKnowledge,
  );
  const read = ({ answerId }: Answer): void => {
    opened();
    way.go({ at: 'answer', answerId });
  };
  const open = (service: Service): void =>
    way.go({ at: 'item', itemId: service.serviceId, version: null, chosen: [] });
  return (
    <Page title={t('search.title')} hall={catalogue.hall.name} way={way} back={false}>
      <search>
        <label className="flex flex-col gap-0.5">
          <span className="text-title font-bold">{t('search.label')}</span>
          <span className="flex items-center gap-1 rounded-card border-2 border-harbour bg-paper px-1.5 has-[input:focus-visible]:outline-4 has-[input:focus-visible]:outline-harbour">
            <Search aria-hidden="true" className="size-[1.4em] shrink-0 text-harbour" />
            <input
              type="search"
              enterKeyHint="search"
              autoComplete="off"
              spellCheck={false}
              maxLength={40}
              value={typed}
              placeholder={t('search.hint')}
              onChange={(event) => setTyped(event.target.value)}
              className="min-h-target w-full min-w-0 text-action outline-none placeholder:text-body placeholder:text-muted"
            />
          </span>
        </label>
      </search>
      {typed.trim() !== '' && hits.length + answers.length === 0 && (
        <EmptyState
          title={t('search.nothing', { typed: typed.trim() })}
          advice={`${t('search.nothingAdvice')} ${t('phone', { phone: catalogue.hall.phone.value })}`}
        />
      )}
      {typed.trim() === '' ? (
        <>
          <Rows heading={t('search.often')} services={items.slice(0, OFTEN)} onPress={open} />
          <section className="flex flex-col gap-1">
            <h2 className="text-body font-bold text-muted">{t('search.bundles')}</h2>
            {bundles.bundles.map(({ id, name }) => (
              <Row key={id} onPress={() => way.go({ at: 'bundle', bundleId: id, chosen: [] })} words={name} />
            ))}
          </section>
          <Rows heading={t('search.all')} services={items.slice(OFTEN)} onPress={open} />
        </>
      ) : (
        hits.length > 0 && <Rows heading={t('search.all')} services={hits} onPress={open} />
      )}
      {answers.length > 0 && (
        <section className="flex flex-col gap-1">
          <h2 className="text-body font-bold text-muted">{says('answers')}</h2>
          {answers.map((answer) => (
            <Row key={answer.answerId} onPress={() => read(answer)} words={answer.question} />
          ))}
        </section>
      )}
    </Page>
  );
}

/** What has papers: items of this hall, and items that another hall does. */
function isItem({ kind, officialName }: Service): boolean {
  return kind === 'item' || (kind === 'elsewhere' && officialName !== null);
}

interface RowsProps {
  readonly heading: string;
  readonly services: readonly Service[];
  readonly onPress: (service: Service) => void;
}

function Rows({ heading, services, onPress }: RowsProps) {
  const { language } = useText('guidance');
  return (
    <section className="flex flex-col gap-1">
      <h2 className="text-body font-bold text-muted">{heading}</h2>
      {services.map((service) => (
        <Row
          key={service.serviceId}
          onPress={() => onPress(service)}
          words={language === 'en' ? service.en : service.zh}
          below={service.officialName === service.zh ? null : service.officialName}
        />
      ))}
    </section>
  );
}
