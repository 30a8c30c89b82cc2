/** Which page of the console is shown: connecting, sign in, the sections. */
import type { HallClient } from '@yichuang/client/hall-client';
import { Button } from '@yichuang/ui/button.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { namesOf } from '@yichuang/ui/names';
import { SignIn } from '@yichuang/ui/sign-in.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useHall } from '@yichuang/ui/use-hall';
import { useNow } from '@yichuang/ui/use-now';
import { useMemo, type ReactNode } from 'react';
import { useCaseNews } from './casework/use-case-news.ts';
import { useClosing } from './day/use-closing.ts';
import { usePaperSheet } from '@yichuang/ui/paper/use-paper-sheet';
import { useEntry, type Account, type Door } from './entry.ts';
import { Frame } from './frame/frame.tsx';
import type { Hub } from './hub.ts';
import { useSending } from './sending.ts';
import { useAsked } from './upkeep/use-asked.ts';
import { useReports } from './upkeep/use-reports.ts';

export function ConsoleApp({ hub }: { readonly hub: Hub }) {
  const { t, language } = useText('console');
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
    case 'wrongRole':
      return (
        <Waiting title={t('wrongRole')} advice={t('wrongRoleAdvice')}>
          <Button tone="main" onPress={() => void signOut()}>
            {t('common:signIn.signOut')}
          </Button>
        </Waiting>
      );
    case 'in':
      return (
        <Signed
          key={entry.account.accountId}
          hub={hub}
          door={entry.door}
          account={entry.account}
          client={entry.client}
          onSignOut={() => void signOut()}
        />
      );
  }
}

interface SignedProps {
  readonly hub: Hub;
  readonly door: Door;
  readonly account: Account;
  readonly client: HallClient;
  readonly onSignOut: () => void;
}

/** Minutes are what the console counts in. */
const STEP_MS = 5_000;

function Signed({ hub, door, account, client, onSignOut }: SignedProps) {
  const { t, language } = useText('console');
  const view = useHall(client);
  const names = useMemo(() => namesOf(door.catalogue, language), [door, language]);
  const sending = useSending(client, names);
  const reports = useReports(hub, account.role);
  const closing = useClosing();
  const paper = usePaperSheet();
  const news = useCaseNews(client);
  const watches = account.role !== 'official';
  const alerts = useAsked(hub.alerts.open, watches ? 'open' : null, news);
  const now = useNow(STEP_MS, view.hubTimeOffsetMs);
  const { hall } = view;
  if (hall === null) return <Waiting title={t('connecting')} advice={t('connectingAdvice')} />;
  return (
    <Frame
      atWork={{ hub, door, account, hall, view, names, sending, reports, closing, paper, alerts, news, now }}
      onSignOut={onSignOut}
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
