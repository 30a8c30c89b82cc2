/** 顶岗: this clerk is asked to stand in at a counter, or ought to sit at one; said where a counter is chosen. */
import { vacanciesOf } from '@yichuang/domain/oversight/vacancy';
import type { CounterId } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useNow } from '@yichuang/ui/use-now';
import type { AtWork } from '../at-work.ts';

export interface CoverAskedProps extends Pick<AtWork, 'hall' | 'view' | 'account' | 'names' | 'sending'> {
  /** Opens it; one that is paused is taken over. */
  readonly onGo: (counterId: CounterId, takeOver: boolean) => void;
}

const STEP_MS = 5_000;

export function CoverAsked({ hall, view, account, names, sending, onGo }: CoverAskedProps) {
  const { t } = useText('roster');
  const now = useNow(STEP_MS, view.hubTimeOffsetMs);
  const vacancies = vacanciesOf(hall, now);
  const counterWords = (counterId: CounterId): string =>
    t('common:counter', { number: names.counterNumber(counterId) ?? counterId });
  const asked = vacancies.filter(
    ({ cover }) => cover?.accountId === account.accountId && cover.state !== 'declined',
  );
  const late = vacancies.filter(({ post, why }) => post.accountId === account.accountId && why === 'absent');
  const go = async (counterId: CounterId, takeOver: boolean): Promise<void> => {
    if (await sending.send('answerCover', { counterId, accepted: true })) onGo(counterId, takeOver);
  };
  return (
    <>
      {asked.map(({ post: { counterId }, minutes, why }) => (
        <section
          key={counterId}
          role="alert"
          className="mb-3 flex flex-wrap items-center gap-2 rounded-card border-2 border-orange bg-sand p-2"
        >
          <p className="min-w-[14em] flex-1 text-action font-bold">
            <span aria-hidden="true">▲ </span>
            {t('vacancy.request', { counter: counterWords(counterId) })}
            <span className="block text-body font-normal">
              {t('vacancy.requestSays', { counter: counterWords(counterId), minutes })}
            </span>
          </p>
          <Button
            busy={sending.busy}
            onPress={() =>
              void sending.send('answerCover', { counterId, accepted: false }, { done: t('vacancy.refused') })
            }
          >
            {t('vacancy.cannot')}
          </Button>
          <Button tone="main" busy={sending.busy} onPress={() => void go(counterId, why === 'paused')}>
            {t('vacancy.go')}
          </Button>
        </section>
      ))}
      {late.map(({ post: { counterId }, minutes }) => (
        <p
          key={counterId}
          className="mb-3 rounded-card border-2 border-harbour bg-sky p-2 text-action font-bold"
        >
          {t('vacancy.late', { counter: counterWords(counterId), minutes })}
          <span className="block text-body font-normal">{t('vacancy.lateNext')}</span>
        </p>
      ))}
    </>
  );
}
