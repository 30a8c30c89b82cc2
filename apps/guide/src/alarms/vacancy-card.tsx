/** A counter without anybody (空窗): who ought to be there, and one touch that asks a stand-in. */
import { whoMayCover } from '@yichuang/domain/oversight/vacancy';
import { Button } from '@yichuang/ui/button.tsx';
import { hourMinute } from '@yichuang/ui/clock-words';
import { useText } from '@yichuang/ui/text/use-text';
import type { Duty } from '../duty.ts';
import { TroubleNote } from '../frame/trouble-note.tsx';
import { useAct } from '../use-act.ts';
import { Card } from './card.tsx';
import type { Notice } from './notices.ts';

export interface VacancyCardProps {
  readonly duty: Duty;
  readonly vacancy: Extract<Notice, { kind: 'vacancy' }>;
}

export function VacancyCard({ duty, vacancy }: VacancyCardProps) {
  const { t } = useText('roster');
  const { hall, names, now, send, done, people } = duty;
  const { busy, trouble, run } = useAct();
  const { post, minutes, why, reasonId, cover, stage } = vacancy;
  const counter = t('common:counter', { number: names.counterNumber(post.counterId) ?? post.counterId });
  const reason = reasonId === null ? '' : names.reason(reasonId);
  const nameOf = (id: string): string => people.find(({ accountId }) => accountId === id)?.displayName ?? '…';
  const who =
    cover?.state === 'accepted'
      ? []
      : whoMayCover(hall, vacancy, now)
          .filter(({ accountId }) => accountId !== cover?.accountId)
          .slice(0, 2);
  const ask = async (accountId: (typeof who)[number]['accountId']): Promise<void> => {
    const sent = await run(() => send('askCover', { counterId: post.counterId, accountId }));
    if (sent?.done) done({ words: t('vacancy.done', { name: nameOf(accountId), counter }) });
  };
  return (
    <Card
      urgent={stage === 'counted'}
      title={t(`vacancy.${why}`, { counter, minutes, reason })}
      says={t('vacancy.who', { name: nameOf(post.accountId) })}
      {...(cover !== null
        ? {
            advice: t(`vacancy.${cover.state}`, {
              name: nameOf(cover.accountId),
              time: hourMinute(cover.askedAt),
            }),
          }
        : who.length === 0
          ? { advice: t('vacancy.nobody') }
          : {})}
    >
      {who.map(({ accountId }) => (
        <Button key={accountId} className="flex-1" busy={busy} onPress={() => void ask(accountId)}>
          {t('vacancy.ask', { name: nameOf(accountId) })}
        </Button>
      ))}
      {trouble && <TroubleNote trouble={trouble} />}
    </Card>
  );
}
