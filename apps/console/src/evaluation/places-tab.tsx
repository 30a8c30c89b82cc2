/**
 * 评价器: every tablet and every vendor's pad with the counter at which it stands. A new tablet is admitted by the code that it
 * shows, a vendor's pad by a key that is made here.
 */
import { CounterId } from '@yichuang/domain/ids';
import type { EvaluatorCard, PadCard, PageCard } from '@yichuang/protocol/evaluation';
import { Button } from '@yichuang/ui/button.tsx';
import { Confirm } from '@yichuang/ui/dialog.tsx';
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
import { PadDialog } from './pad-dialog.tsx';
import { minuteWords } from './words.tsx';

export interface PlacesTabProps extends AtWork {
  /** Where vendors' pads connect; null until the settings are known. */
  readonly padPath: string | null;
}

export function PlacesTab({ padPath, ...atWork }: PlacesTabProps) {
  const { hub, door, sending } = atWork;
  const { t } = useText('evaluation');
  const { t: shared } = useText('console');
  const [adding, setAdding] = useState<'page' | 'vendorPad' | null>(null);
  const [revoking, setRevoking] = useState<PadCard | null>(null);
  const asked = useAsked(hub.ratings.evaluators, 'evaluators');
  const counters = door.catalogue.counters.toSorted((one, other) => one.number - other.number);

  /** In the order of the counters; what stands nowhere comes first, it waits to be put somewhere. */
  const numberOf = ({ counterId }: EvaluatorCard): number =>
    counters.find(({ id }) => id === counterId)?.number ?? 0;
  const nameOf = (card: EvaluatorCard): string =>
    card.kind === 'page' ? card.name : t('places.pad.name', { workNo: card.workNo });
  const padCounters = new Set(
    (asked.value ?? []).flatMap((card) => (card.kind === 'vendorPad' ? [card.counterId] : [])),
  );
  const place = async ({ deviceId, name }: PageCard, chosen: string): Promise<void> => {
    const counter = CounterId.safeParse(chosen);
    await sending.ask(() => hub.ratings.place(deviceId, counter.success ? counter.data : null), {
      done: t('places.placed', { name }),
    });
    asked.again();
  };
  const revoke = async ({ workNo }: PadCard): Promise<void> => {
    await sending.ask(() => hub.ratings.revokePad(workNo), { done: t('places.pad.revokeDone', { workNo }) });
    setRevoking(null);
    asked.again();
  };
  const added = (): void => {
    setAdding(null);
    asked.again();
  };

  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-2">
        <p className="max-w-[60em] text-body text-muted">{t('places.advice')}</p>
        <div className="flex flex-wrap gap-1">
          <Button
            icon={<Plus aria-hidden="true" className="size-[1.2em]" />}
            onPress={() => setAdding('vendorPad')}
          >
            {t('places.pad.add')}
          </Button>
          <Button
            tone="main"
            icon={<Plus aria-hidden="true" className="size-[1.2em]" />}
            onPress={() => setAdding('page')}
          >
            {shared('devices.pair')}
          </Button>
        </div>
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
              rowKey={(card) => (card.kind === 'page' ? card.deviceId : card.workNo)}
              columns={[
                {
                  key: 'name',
                  title: t('places.device'),
                  by: nameOf,
                  render: nameOf,
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
                  key: 'lastSeen',
                  title: t('places.lastSeen'),
                  by: ({ lastSeenAt }) => lastSeenAt,
                  render: ({ lastSeenAt }) =>
                    lastSeenAt === null ? (
                      <span className="text-muted">{shared('dash')}</span>
                    ) : (
                      <span className="whitespace-nowrap">{minuteWords(lastSeenAt)}</span>
                    ),
                },
                {
                  key: 'counter',
                  title: t('places.counter'),
                  by: numberOf,
                  render: (card) =>
                    card.kind === 'vendorPad' ? (
                      t('visit', { counter: numberOf(card) })
                    ) : (
                      <select
                        aria-label={t('places.where', { name: card.name })}
                        value={card.counterId ?? ''}
                        disabled={sending.busy}
                        onChange={(event) => void place(card, event.target.value)}
                        className="min-h-target rounded-card border border-muted bg-paper px-1 text-body text-ink"
                      >
                        <option value="">{t('places.nowhere')}</option>
                        {counters.map(({ id, number }) => (
                          <option key={id} value={id} disabled={padCounters.has(id)}>
                            {t(padCounters.has(id) ? 'places.taken' : 'visit', { counter: number })}
                          </option>
                        ))}
                      </select>
                    ),
                },
                {
                  key: 'revoke',
                  title: '',
                  end: true,
                  render: (card) =>
                    card.kind === 'vendorPad' && (
                      <Button
                        tone="quiet"
                        className="text-body"
                        label={`${t('places.pad.revoke')} ${nameOf(card)}`}
                        onPress={() => setRevoking(card)}
                      >
                        {t('places.pad.revoke')}
                      </Button>
                    ),
                },
              ]}
            />
          )}
        </Card>
      )}
      {adding === 'page' && <PairDialog {...atWork} onClose={added} />}
      {adding === 'vendorPad' && (
        <PadDialog {...atWork} evaluators={asked.value ?? []} path={padPath} onClose={added} />
      )}
      <Confirm
        open={revoking !== null}
        title={t('places.pad.revokeTitle', { workNo: revoking?.workNo ?? '' })}
        description={t('places.pad.revokeDescription')}
        confirm={t('places.pad.revoke')}
        cancel={t('common:cancel')}
        danger
        busy={sending.busy}
        onConfirm={() => revoking && void revoke(revoking)}
        onCancel={() => setRevoking(null)}
      />
    </>
  );
}
