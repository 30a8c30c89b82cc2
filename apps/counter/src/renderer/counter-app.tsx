/** Which page of the counter is shown: connecting, sign in, choose a counter, the desk. */
import { Button } from '@yichuang/ui/button.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { namesOf } from '@yichuang/ui/names';
import { Retold } from '@yichuang/ui/retold.tsx';
import { SignIn } from '@yichuang/ui/sign-in.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useHall } from '@yichuang/ui/use-hall';
import { useMemo, useState, type ReactNode } from 'react';
import { ChooseCounter } from './choose/choose-counter.tsx';
import { ownCounter } from './choose/counter-cards.ts';
import { useVisits } from './casework/use-visits.ts';
import { useLostCounter } from './choose/use-lost-counter.ts';
import type { CallVoice } from './emergency/call-voice.ts';
import { DeskPage } from './desk/desk-page.tsx';
import { useEntry, type Entry } from './entry.ts';
import type { Hub } from './hub.ts';
import { ScanTakers } from './scanning/scan-takers.tsx';
import { useSending } from './sending.ts';

export interface CounterAppProps {
  readonly hub: Hub;
  readonly voice: CallVoice;
}

export function CounterApp({ hub, voice }: CounterAppProps) {
  const { t, language } = useText('counter');
  const { entry, signIn, signOut } = useEntry(hub);
  switch (entry.step) {
    case 'connecting':
      return <Waiting title={t('connecting')} advice={t('connectingAdvice')} />;
    case 'signIn':
      return (
        <SignIn
          hallName={namesOf(entry.door.catalogue, language).hall()}
          title={t('title')}
          demo={entry.door.demo}
          demoAccounts={entry.door.demoAccounts}
          onSignIn={signIn}
        />
      );
    case 'in':
      if (entry.account.role !== 'clerk') {
        return (
          <Waiting title={t('wrongRole')} advice={t('wrongRoleAdvice')}>
            <Button tone="main" onPress={() => void signOut()}>
              {t('common:signIn.signOut')}
            </Button>
          </Waiting>
        );
      }
      return (
        <ScanTakers key={entry.account.accountId}>
          <SignedIn hub={hub} voice={voice} entry={entry} onSignOut={() => void signOut()} />
          <Retold source={entry.client} />
        </ScanTakers>
      );
  }
}

interface SignedInProps extends CounterAppProps {
  readonly entry: Extract<Entry, { readonly step: 'in' }>;
  readonly onSignOut: () => void;
}

/** The counter of this account, or the choice of one. */
function SignedIn({ hub, voice, entry: { door, account, client, justNow }, onSignOut }: SignedInProps) {
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

function Waiting({
  title,
  advice,
  children,
}: {
  readonly title: string;
  readonly advice: string;
  readonly children?: ReactNode;
}) {
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState title={title} advice={advice} actions={children} />
    </main>
  );
}
