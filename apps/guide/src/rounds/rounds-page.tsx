/** 巡查: what waits for whoever is signed in, today's rounds, and a new one by one tap. */
import { RoundPart, itemsLeft } from '@yichuang/domain/rounds/round';
import type { RoundCard } from '@yichuang/protocol/rounds';
import { Button } from '@yichuang/ui/button.tsx';
import { hourMinute } from '@yichuang/ui/clock-words';
import { resultWords } from '@yichuang/ui/rounds/round-words';
import { useText } from '@yichuang/ui/text/use-text';
import type { Duty } from '../duty.ts';
import { Page } from '../frame/page.tsx';
import { Row } from '@yichuang/ui/row.tsx';
import { TroubleNote } from '../frame/trouble-note.tsx';
import { useAct } from '../use-act.ts';
import { Findings } from './findings.tsx';

export function RoundsPage({ duty }: { readonly duty: Duty }) {
  const { t } = useText('rounds');
  const { trail, rounds, send, done } = duty;
  const act = useAct();
  const start = async (part: RoundPart): Promise<void> => {
    const sent = await act.run(() => send('startRound', { part }));
    if (!sent?.done) return;
    const begun = sent.events.find(({ type }) => type === 'RoundStarted');
    done({ words: t('started') });
    if (begun) trail.go({ at: 'round', roundId: (begun.payload as RoundCard).roundId });
  };
  const { value, failed } = rounds;
  return (
    <Page title={t('title')} onBack={trail.back}>
      {failed && <output className="text-body font-medium text-orange">▲ {t('offline')}</output>}
      <section aria-labelledby="start" className="flex flex-col gap-1">
        <h2 id="start" className="text-body font-bold text-muted">
          {t('start')}
        </h2>
        <div className="grid grid-cols-2 gap-1">
          {RoundPart.options.map((part) => (
            <Button key={part} busy={act.busy} onPress={() => void start(part)}>
              {t(`part.${part}`)}
            </Button>
          ))}
        </div>
        {act.trouble && <TroubleNote trouble={act.trouble} />}
      </section>
      {value === null ? (
        !failed && <p className="text-body text-muted">{t('looking')}</p>
      ) : (
        <>
          <section aria-labelledby="today" className="flex flex-col gap-1">
            <h2 id="today" className="text-body font-bold text-muted">
              {t('today')}
            </h2>
            {value.rounds.length === 0 && <p className="text-body text-muted">{t('noneToday')}</p>}
            {value.rounds.map((round) => (
              <Row
                key={round.roundId}
                onPress={() => trail.go({ at: 'round', roundId: round.roundId })}
                words={`${t(`part.${round.part}`)} ${hourMinute(round.startedAt)}`}
                below={
                  round.finishedAt === null
                    ? `${t('goOn')} · ${t('left', { count: itemsLeft(round) })}`
                    : resultWords(t, round)
                }
              />
            ))}
          </section>
          <Findings duty={duty} answer={value} />
        </>
      )}
    </Page>
  );
}
