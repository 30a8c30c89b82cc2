/** 巡查: what is not closed, the book of some days, how each heading stands, and what a round looks at. */
import type { RoundsAnswer } from '@yichuang/protocol/rounds';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { OpenRecords } from '../records/open-records.tsx';
import { RecordsPage } from '../records/records-page.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { useFindings } from './findings.tsx';
import { RoundBook } from './round-book.tsx';
import { RoundFigures } from './round-figures.tsx';
import { RoundList } from './round-list.tsx';
import { RoundRulesCard } from './rules-card.tsx';

export function RoundsPage(atWork: AtWork) {
  const { hub, account, news } = atWork;
  const { t } = useText('rounds');
  const kind = useFindings(atWork);
  const open = useAsked(hub.rounds.open, 'open', news);
  const shows = {
    open: (
      <OpenRecords
        asked={open}
        kind={kind}
        none={{ title: t('noneOpen'), advice: t('noneOpenAdvice') }}
        above={Today}
      />
    ),
    book: <RoundBook {...atWork} kind={kind} />,
    figures: <RoundFigures {...atWork} />,
    list: <RoundRulesCard {...atWork} />,
  };
  const mayChange = account.role === 'manager';
  return (
    <RecordsPage
      title={t('title')}
      advice={t('advice')}
      views={(['open', 'book', 'figures', ...(mayChange ? (['list'] as const) : [])] as const).map(
        (value) => ({
          value,
          title: t(`view.${value}`),
          show: shows[value],
        }),
      )}
    />
  );
}

function Today({ answer: { days, perDay, rounds, people } }: { readonly answer: RoundsAnswer }) {
  const { t } = useText('rounds');
  const [today] = days;
  return (
    <Card title={t('today')}>
      {today && (
        <p className="text-body font-medium">
          <span aria-hidden="true">{today.finished < perDay ? '▲ ' : '✓ '}</span>
          {t('missingToday', { finished: today.finished, perDay })}
        </p>
      )}
      <RoundList rounds={rounds} people={people} />
    </Card>
  );
}
