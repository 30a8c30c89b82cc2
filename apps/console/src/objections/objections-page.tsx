/** 数据复核: what clerks hold against figures of their own work, undecided ones first. */
import type { ObjectionCard } from '@yichuang/protocol/objections';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { personCut, stateCut } from '../records/cuts.tsx';
import { OpenRecords } from '../records/open-records.tsx';
import { RecordsPage } from '../records/records-page.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { useObjections } from './objections.tsx';

export function ObjectionsPage(atWork: AtWork) {
  const { hub, news } = atWork;
  const { t } = useText('own');
  const { t: records } = useText('records');
  const kind = useObjections(atWork);
  const asked = useAsked(hub.objections.all, 'all', news);
  const show = (
    <OpenRecords
      {...{ asked, kind }}
      none={{ title: t('review.none'), advice: t('review.noneAdvice') }}
      cuts={[
        stateCut(
          records,
          (state) => t(`review.states.${state}`),
          ({ state }: ObjectionCard) => state !== 'open',
        ),
        personCut(
          { key: 'person', label: t('review.person'), all: records('everyPerson') },
          kind.recordsOf,
          ({ accountId }) => [accountId],
        ),
      ]}
    />
  );
  return (
    <RecordsPage
      title={t('review.title')}
      advice={t('review.advice')}
      views={[{ value: 'all', title: t('review.title'), show }]}
    />
  );
}
