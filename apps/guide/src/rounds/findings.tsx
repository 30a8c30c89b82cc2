/** What is not closed: mine to put right, mine to look at again, and the rest. */
import type { FindingCard, RoundsAnswer } from '@yichuang/protocol/rounds';
import { Button } from '@yichuang/ui/button.tsx';
import { FindingLife } from '@yichuang/ui/rounds/finding-life.tsx';
import { placeWords, standWords, waitsFor } from '@yichuang/ui/rounds/round-words';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Card } from '../alarms/card.tsx';
import type { Duty } from '../duty.ts';
import { RectifySheet, SendBackSheet } from './finding-sheets.tsx';

interface FindingsProps {
  readonly duty: Duty;
  readonly answer: RoundsAnswer;
}

type Acting = { readonly one: FindingCard; readonly act: 'rectify' | 'sendBack' };

export function Findings({ duty, answer }: FindingsProps) {
  const { t } = useText('rounds');
  const { accountId, role } = duty.account;
  const [acting, setActing] = useState<Acting | null>(null);
  const isMine = (one: FindingCard): boolean => waitsFor(one) === accountId;
  const rest = answer.findings.filter((one) => !isMine(one));
  const lists = {
    mine: answer.findings.filter((one) => isMine(one) && one.rectifiedAt === null),
    toCheck: [
      ...answer.findings.filter((one) => isMine(one) && one.rectifiedAt !== null),
      ...rest.filter(({ rectifiedAt }) => role === 'manager' && rectifiedAt !== null),
    ],
    rest: rest.filter(({ rectifiedAt }) => role !== 'manager' || rectifiedAt === null),
  };
  const close = async ({ roundId, findingId }: FindingCard): Promise<void> => {
    const sent = await duty.send('closeFinding', { roundId, findingId });
    duty.done({ words: sent.done ? t('closed') : `${sent.trouble.says}。${sent.trouble.next}` });
  };
  return (
    <>
      {(['mine', 'toCheck', 'rest'] as const).map(
        (list) =>
          lists[list].length > 0 && (
            <section key={list} aria-labelledby={list} className="flex flex-col gap-1">
              <h2 id={list} className="text-body font-bold text-muted">
                {t(list)}
              </h2>
              {lists[list].map((one) => (
                <Card
                  key={one.findingId}
                  urgent={one.late && one.rectifiedAt === null}
                  title={standWords(t, one)}
                  says={one.steps[0]?.words ?? ''}
                  advice={[
                    t(`heading.${one.heading}`),
                    ...placeWords(t, duty.names, one),
                    t('responsible', { name: answer.people[one.toAccountId] ?? one.toAccountId }),
                  ].join(' · ')}
                >
                  {(list === 'mine' || (role === 'manager' && list === 'rest')) && (
                    <Button tone="main" onPress={() => setActing({ one, act: 'rectify' })}>
                      {t('rectify')}
                    </Button>
                  )}
                  {list === 'toCheck' && (
                    <>
                      <Button onPress={() => setActing({ one, act: 'sendBack' })}>{t('sendBack')}</Button>
                      <Button tone="main" onPress={() => void close(one)}>
                        {t('close')}
                      </Button>
                    </>
                  )}
                  <FindingLife steps={one.steps} people={answer.people} loadPhoto={duty.hub.photo} />
                </Card>
              ))}
            </section>
          ),
      )}
      {acting?.act === 'rectify' && (
        <RectifySheet duty={duty} one={acting.one} onClose={() => setActing(null)} />
      )}
      {acting?.act === 'sendBack' && (
        <SendBackSheet duty={duty} one={acting.one} onClose={() => setActing(null)} />
      )}
    </>
  );
}
