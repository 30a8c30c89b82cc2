/** 评价器: every tablet with the counter at which it stands; a new one is admitted here by the code that it shows. */
import { CounterId } from '@yichuang/domain/ids';
import type { EvaluatorCard } from '@yichuang/protocol/evaluation';
import { Button } from '@yichuang/ui/button.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { StateBadge } from '@yichuang/ui/state-badge.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { PairDialog } from '../devices/pair-dialog.tsx';
import { Card } from '../frame/page.tsx';
import { Table } from '../table/table.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';

export function PlacesTab(atWork: AtWork) {
  const { hub, door, sending } = atWork;
  const { t } = useText('evaluation');
  const { t: shared } = useText('console');
  const [pairing, setPairing] = useState(false);
  const asked = useAsked(hub.ratings.evaluators, 'evaluators');
  const counters = door.catalogue.counters.toSorted((one, other) => one.number - other.number);

  /** In the order of the counters; what stands nowhere comes first, it waits to be put somewhere. */
  const numberOf = ({ counterId }: EvaluatorCard): number =>
    counters.find(({ id }) => id === counterId)?.number ?? 0;
  const place = async ({ deviceId, name }: EvaluatorCard, chosen: string): Promise<void> => {
    const counter = CounterId.safeParse(chosen);
    await sending.ask(() => hub.ratings.place(deviceId, counter.success ? counter.data : null), {
      done: t('places.placed', { name }),
    });
    asked.again();
  };

  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-2">
        <p className="max-w-[60em] text-body text-muted">{t('places.advice')}</p>
        <Button
          tone="main"
          icon={<Plus aria-hidden="true" className="size-[1.2em]" />}
          onPress={() => setPairing(true)}
        >
          {shared('devices.pair')}
        </Button>
      </div>
      <Unanswered asked={asked} />
      {asked.value && (
        <Card flush title={t('places.title')} className="overflow-x-auto">
          {asked.value.length === 0 ? (
            <EmptyState title={t('places.none')} advice={t('places.noneAdvice')} />
          ) : (
            <Table
              label={t('places.title')}
              rows={asked.value.toSorted((one, other) => numberOf(one) - numberOf(other))}
              rowKey={({ deviceId }) => deviceId}
              columns={[
                {
                  key: 'name',
                  title: t('places.device'),
                  by: ({ name }) => name,
                  render: ({ name }) => name,
                },
                {
                  key: 'state',
                  title: t('places.state'),
                  by: ({ connected }) => Number(connected),
                  render: ({ connected }) => (
                    <StateBadge
                      state={connected ? 'ok' : 'offline'}
                      words={t(connected ? 'places.there' : 'places.away')}
                    />
                  ),
                },
                {
                  key: 'counter',
                  title: t('places.counter'),
                  by: numberOf,
                  render: (card) => (
                    <select
                      aria-label={t('places.where', { name: card.name })}
                      value={card.counterId ?? ''}
                      disabled={sending.busy}
                      onChange={(event) => void place(card, event.target.value)}
                      className="min-h-target rounded-card border border-muted bg-paper px-1 text-body text-ink"
                    >
                      <option value="">{t('places.nowhere')}</option>
                      {counters.map(({ id, number }) => (
                        <option key={id} value={id}>
                          {t('visit', { counter: number })}
                        </option>
                      ))}
                    </select>
                  ),
                },
              ]}
            />
          )}
        </Card>
      )}
      {pairing && (
        <PairDialog
          {...atWork}
          onClose={() => {
            setPairing(false);
            asked.again();
          }}
        />
      )}
    </>
  );
}
