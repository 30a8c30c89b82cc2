/** Which page of the guide is shown: connecting, sign in, or at work. */
import { Button } from '@yichuang/ui/button.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { namesOf } from '@yichuang/ui/names';
import { Retold } from '@yichuang/ui/retold.tsx';
import { SignIn } from '@yichuang/ui/sign-in.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { ReactNode } from 'react';
import { AtWork } from './at-work.tsx';
import { useEntry } from './entry.ts';
import type { Hub } from './hub.ts';

export function GuideApp({ hub }: { readonly hub: Hub }) {
  const { t, language } = useText('guide');
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
    case 'in': {
      const { role, accountId } = entry.account;
      if (role !== 'guide' && role !== 'manager') {
        return (
          <Waiting title={t('wrongRole')} advice={t('wrongRoleAdvice')}>
            <Button tone="main" onPress={() => void signOut()}>
              {t('common:signIn.signOut')}
            </Button>
          </Waiting>
        );
      }
      return (
        <>
          <AtWork
            key={accountId}
            hub={hub}
            door={entry.door}
            account={entry.account}
            client={entry.client}
            onSignOut={() => void signOut()}
          />
          <Retold source={entry.client} />
        </>
      );
    }
  }
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
