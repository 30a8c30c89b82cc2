/** One round: six headings, three keys an item; it can be left and gone on with at any time. */
import { RoundHeading } from '@yichuang/domain/rounds/checklist';
import { itemsLeft, type RoundId, type RoundMark } from '@yichuang/domain/rounds/round';
import type { RoundCard } from '@yichuang/protocol/rounds';
import { Button } from '@yichuang/ui/button.tsx';
import { join } from '@yichuang/ui/join';
import { resultWords } from '@yichuang/ui/rounds/round-words';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { Duty } from '../duty.ts';
import { Page } from '../frame/page.tsx';
import { TroubleNote } from '../frame/trouble-note.tsx';
import { useAct } from '../use-act.ts';
import { OpenFindingSheet } from './open-finding-sheet.tsx';
import { useMarks } from './use-marks.ts';

interface RoundPageProps {
  readonly duty: Duty;
  readonly roundId: RoundId;
}

type Item = RoundCard['items'][number];

export function RoundPage({ duty, roundId }: RoundPageProps) {
  const { t } = useText('rounds');
  const { trail, rounds, send, done } = duty;
  const act = useAct();
  const marks = useMarks(duty, roundId);
  const [found, setFound] = useState<Item | null>(null);
  const round = rounds.value?.rounds.find((one) => one.roundId === roundId);
  if (round === undefined)
    return (
      <Page title={t('title')} onBack={trail.back}>
        <p className="text-body text-muted">{t(rounds.failed ? 'offline' : 'looking')}</p>
      </Page>
    );
  const items = marks.shown(round.items);
  const left = itemsLeft({ items });
  const notDone = marks.trouble ?? act.trouble;
  const isOver = round.finishedAt !== null;
  const finish = async (): Promise<void> => {
    const sent = await act.run(() => send('finishRound', { roundId }));
    if (!sent?.done) return;
    done({ words: t('finished', { result: resultWords(t, { items }) }) });
    trail.back();
  };
  return (
    <Page
      title={t(`part.${round.part}`)}
      says={left > 0 ? t('left', { count: left }) : resultWords(t, { items })}
      onBack={trail.back}
      main={
        isOver ? undefined : (
          <Button tone="main" disabled={left > 0} onPress={() => void finish()}>
            {left > 0 ? t('left', { count: left }) : t('finish')}
          </Button>
        )
      }
    >
      {rounds.failed && <output className="text-body font-medium text-orange">▲ {t('offline')}</output>}
      {notDone && <TroubleNote trouble={notDone} />}
      {RoundHeading.options.map((heading) => {
        const asked = items.filter((item) => item.heading === heading);
        if (asked.length === 0) return null;
        return (
          <section key={heading} aria-labelledby={heading} className="flex flex-col gap-1">
            <h2 id={heading} className="text-action font-bold">
              {t(`heading.${heading}`)}
            </h2>
            {asked.map((item) => (
              <ItemRow
                key={item.itemId}
                item={item}
                isOver={isOver}
                onMark={(mark) => void marks.check(item, mark)}
                onProblem={() => setFound(item)}
              />
            ))}
          </section>
        );
      })}
      {found && (
        <OpenFindingSheet duty={duty} roundId={roundId} item={found} onClose={() => setFound(null)} />
      )}
    </Page>
  );
}

interface ItemRowProps {
  readonly item: Item;
  readonly isOver: boolean;
  readonly onMark: (mark: RoundMark) => void;
  readonly onProblem: () => void;
}

const SIGNS = { fine: '✓', problem: '■', notApplicable: '–' } as const;
const TONES = {
  fine: 'border-leaf bg-leaf text-paper',
  problem: 'border-coral bg-coral text-paper',
  notApplicable: 'border-muted bg-muted text-paper',
} as const;

function ItemRow({ item, isOver, onMark, onProblem }: ItemRowProps) {
  const { t } = useText('rounds');
  const { mark, words } = item;
  if (isOver || mark === 'problem')
    return (
      <div className="flex flex-wrap items-center justify-between gap-1 rounded-card border border-line bg-paper px-2 py-1">
        <p className="min-w-0 flex-1 basis-[12rem] text-body">{words}</p>
        {mark !== null && (
          <p className={join('text-body font-bold', mark === 'problem' && 'text-coral')}>
            <span aria-hidden="true">{SIGNS[mark]} </span>
            {t(`mark.${mark}`)}
          </p>
        )}
        {!isOver && <Button onPress={onProblem}>{t('addMore')}</Button>}
      </div>
    );
  return (
    <fieldset className="rounded-card border border-line bg-paper px-2 py-1">
      <legend className="sr-only">{words}</legend>
      <p aria-hidden="true" className="mb-1 text-body">
        {words}
      </p>
      <div className="grid grid-cols-[repeat(3,auto)] gap-1">
        {(['fine', 'problem', 'notApplicable'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={mark === one}
            onClick={() => (one === 'problem' ? onProblem() : onMark(one))}
            className={join(
              'min-h-target min-w-0 rounded-card border px-0.5 text-body font-medium',
              mark === one ? TONES[one] : 'border-line bg-paper text-ink shadow-press active:bg-sky',
            )}
          >
            <span aria-hidden="true">{SIGNS[one]} </span>
            {t(`mark.${one}`)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
