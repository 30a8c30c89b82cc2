/** 选窗口: the counters of the hall by zone, who is where and who waits; one tap opens, what needs a question asks it. */
import type { CounterId, ZoneId } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { Confirm } from '@yichuang/ui/dialog.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { LineStrip } from '../frame/line-strip.tsx';
import { BarKey } from '@yichuang/ui/bar-keys.tsx';
import { TopBar } from '../frame/top-bar.tsx';
import { CoverAsked } from './cover-asked.tsx';
import { CounterTile } from './counter-tile.tsx';
import { choiceOf, counterCards, type Choice, type CounterCard } from './counter-cards.ts';

export interface ChooseCounterProps extends AtWork {
  readonly own: CounterCard | null;
  /** Somebody took it over from this clerk. */
  readonly lost: CounterId | null;
  readonly onChosen: () => void;
  readonly onSignOut: () => void;
}

export function ChooseCounter({
  door,
  account,
  hall,
  view,
  names,
  sending,
  own,
  lost,
  onChosen,
  onSignOut,
}: ChooseCounterProps) {
  const { t } = useText('counter');
  const [choice, setChoice] = useState<Choice | null>(null);
  const cards = counterCards(hall, account.accountId);
  const zones = [...new Set(cards.flatMap(({ zoneIds }) => zoneIds.slice(0, 1)))];

  const open = async (
    counterId: CounterId,
    how: { readonly takeOver?: boolean; readonly move?: boolean } = {},
  ): Promise<void> => {
    const opened = await sending.send(
      'openCounter',
      { counterId, ...how },
      {
        // Somebody was quicker, or this clerk is still signed in elsewhere: the map is a moment old, so ask now.
        onRejection: ({ code }) => {
          const card = cards.find((known) => known.counterId === counterId);
          if (code !== 'CounterOccupied' || !card) return false;
          setChoice({ ask: 'takeOver', card });
          return true;
        },
      },
    );
    setChoice(null);
    if (opened) onChosen();
  };
  const choose = (card: CounterCard): void => {
    const needed = choiceOf(card, own);
    if (needed.ask !== 'nothing') setChoice(needed);
    else if (card.state === 'mine') onChosen();
    else void open(card.counterId);
  };

  const counter = (card: CounterCard): string => t('common:counter', { number: card.number });
  return (
    <div className="flex h-dvh flex-col">
      <TopBar
        title={t('choose.title')}
        below={t('choose.hello', { name: account.displayName })}
        demo={door.demo}
        aheadMs={view.hubTimeOffsetMs}
      >
        <BarKey onPress={onSignOut}>{t('common:signIn.signOut')}</BarKey>
      </TopBar>
      <LineStrip view={view} cutOff={false} advice={t('header.offlineAdvice')} words={names.hall()} />
      <main className="min-h-0 flex-1 overflow-y-auto p-3">
        {lost !== null && (
          <p
            role="alert"
            className="mb-3 rounded-card border-2 border-orange bg-sand p-2 text-action font-bold text-ink"
          >
            <span aria-hidden="true">▲ </span>
            {t('choose.takenOver', {
              counter: t('common:counter', { number: names.counterNumber(lost) ?? lost }),
            })}
            <span className="block text-body font-normal">{t('choose.takenOverNext')}</span>
          </p>
        )}
        <CoverAsked
          hall={hall}
          view={view}
          account={account}
          names={names}
          sending={sending}
          onGo={(counterId, takeOver) => void open(counterId, takeOver ? { takeOver } : {})}
        />
        {own && (
          <section className="mb-3 flex items-center justify-between gap-2 rounded-card border-2 border-harbour bg-sky p-2">
            <p className="text-action font-bold">
              {own.ticketNumber === null
                ? t('choose.here', { counter: counter(own) })
                : t('choose.hereWith', { counter: counter(own), number: own.ticketNumber })}
            </p>
            <Button tone="main" onPress={onChosen}>
              {t('choose.goOn', { counter: counter(own) })}
            </Button>
          </section>
        )}
        {hall.phase !== 'open' ? (
          <EmptyState
            title={t(hall.phase === 'closed' ? 'choose.dayClosed' : 'choose.dayUnopened')}
            advice={t('choose.dayAdvice')}
          />
        ) : (
          <div className="flex flex-col gap-3">
            {zones.map((zoneId) => (
              <Zone
                key={zoneId}
                zoneId={zoneId}
                name={names.zone(zoneId)}
                cards={cards.filter((card) => card.zoneIds[0] === zoneId)}
              >
                {(card) => (
                  <CounterTile
                    key={card.counterId}
                    card={card}
                    names={names}
                    busy={sending.busy}
                    onChoose={() => choose(card)}
                  />
                )}
              </Zone>
            ))}
          </div>
        )}
      </main>
      {choice?.ask === 'takeOver' && (
        <Confirm
          open
          title={t('choose.takeOver.title', { counter: counter(choice.card) })}
          description={
            choice.card.ticketNumber === null
              ? t('choose.takeOver.says')
              : t('choose.takeOver.saysWith', { number: choice.card.ticketNumber })
          }
          confirm={t('choose.takeOver.confirm')}
          cancel={t('dialog.cancelKey')}
          busy={sending.busy}
          onConfirm={() => void open(choice.card.counterId, { takeOver: true })}
          onCancel={() => setChoice(null)}
        />
      )}
      {choice?.ask === 'move' && (
        <Confirm
          open
          title={t('choose.move.title', { counter: counter(choice.card) })}
          description={
            <>
              {choice.from.ticketNumber === null
                ? t('choose.move.says', { from: counter(choice.from) })
                : t('choose.move.saysWith', {
                    from: counter(choice.from),
                    number: choice.from.ticketNumber,
                  })}{' '}
              {choice.card.state !== 'free' && t('choose.takeOver.says')}
            </>
          }
          confirm={t('choose.move.confirm')}
          cancel={t('dialog.cancelKey')}
          busy={sending.busy}
          onConfirm={() =>
            void open(choice.card.counterId, { move: true, takeOver: choice.card.state !== 'free' })
          }
          onCancel={() => setChoice(null)}
        />
      )}
    </div>
  );
}

interface ZoneProps {
  readonly zoneId: ZoneId;
  readonly name: string;
  readonly cards: readonly CounterCard[];
  readonly children: (card: CounterCard) => React.ReactNode;
}

function Zone({ zoneId, name, cards, children }: ZoneProps) {
  const { t } = useText('counter');
  const waiting = cards[0]?.waiting ?? 0;
  const uncovered = waiting > 0 && cards.every(({ state }) => state === 'free' || state === 'paused');
  return (
    <section aria-labelledby={`zone-${zoneId}`} className="grid grid-cols-[160px_1fr] gap-2">
      <div className="pt-1">
        <h2 id={`zone-${zoneId}`} className="text-action font-bold">
          {name}
        </h2>
        <p className="text-body text-muted">
          {waiting === 0 ? t('choose.nobodyWaiting') : t('choose.waiting', { count: waiting })}
        </p>
        {uncovered && (
          <p className="text-body font-medium text-orange">
            <span aria-hidden="true">▲ </span>
            {t('choose.uncovered')}
          </p>
        )}
      </div>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(224px,1fr))] gap-2">
        {cards.map((card) => children(card))}
      </div>
    </section>
  );
}
