/** Which page of the counter is shown: connecting, sign in, choose a counter, the desk. */
import { Doorway, Waiting } from '@yichuang/ui/doorway.tsx';
import { namesOf } from '@yichuang/ui/names';
import { Retold } from '@yichuang/ui/retold.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useHall } from '@yichuang/ui/use-hall';
import { useMemo, useState } from 'react';
import { ChooseCounter } from './choose/choose-counter.tsx';
import { ownCounter } from './choose/counter-cards.ts';
import { useVisits } from './casework/use-visits.ts';
import { useLostCounter } from './choose/use-lost-counter.ts';
import type { CallVoice } from './emergency/call-voice.ts';
import { DeskPage } from './desk/desk-page.tsx';
import { useEntry, type SignedIn } from './entry.ts';
import type { Hub } from './hub.ts';
import { ScanTakers } from './scanning/scan-takers.tsx';
import { useSending } from './sending.ts';

export interface CounterAppProps {
  readonly hub: Hub;
  readonly voice: CallVoice;
}

export function CounterApp({ hub, voice }: CounterAppProps) {
  const { t } = useText('counter');
  const { entry, signIn, signOut } = useEntry(hub);
  const words = {
    connecting: t('connecting'),
    connectingAdvice: t('connectingAdvice'),
    wrongRole: t('wrongRole'),
    wrongRoleAdvice: t('wrongRoleAdvice'),
  };
  if (entry.step !== 'in')
    return (
      <Doorway {...{ entry, words }} title={t('title')} onSignIn={signIn} onSignOut={() => void signOut()} />
    );
  return (
    <ScanTakers key={entry.account.accountId}>
      <AtCounter hub={hub} voice={voice} entry={entry} onSignOut={() => void signOut()} />
      <Retold source={entry.client} />
    </ScanTakers>
  );
}

interface AtCounterProps extends CounterAppProps {
  readonly entry: SignedIn;
  readonly onSignOut: () => void;
}

/** The counter of this account, or the choice of one. */
function AtCounter({ hub, voice, entry: { door, account, client, justNow }, onSignOut }: AtCounterProps) {
  const { t, language } = useText('counter');
  const view = useHall(client);
  const names = useMemo(() => namesOf(door.catalogue, language), [door, language]);
  const sending = useSending(client, names);
  const [choosing, setChoosing] = useState(justNow);
  const lost = useLostCounter(view.hall, account.accountId);
  const visits = useVisits(client);
  const { hall } = view;
  if (hall === null) return <Waiting title={t('connecting')} advice={t('connectingAdvice')} />;
  const own = ownCounter(hall, account.accountId);
  const shared = { hub, client, door, account, hall, view, names, sending };
  if (own === null || choosing) {
    return (
      <ChooseCounter
        {...shared}
        own={own}
        lost={lost}
        onChosen={() => setChoosing(false)}
        onSignOut={onSignOut}
      />
    );
  }
  return (
    <DeskPage
      {...shared}
      voice={voice}
      visits={visits}
      counterId={own.counterId}
      onChoose={() => setChoosing(true)}
    />
  );
}
