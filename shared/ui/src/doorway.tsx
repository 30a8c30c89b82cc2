/** Before somebody is at work (门口): connecting, the sign-in, or an account that does not belong to this page. */
import type { HallCatalogue } from '@yichuang/domain/catalogue/hall-catalogue';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';
import { namesOf } from './names.ts';
import { SignIn, type SignInProps } from './sign-in.tsx';
import { useText } from './text/use-text.ts';

export interface DoorwayProps extends Pick<SignInProps, 'title' | 'onSignIn'> {
  readonly entry:
    | { readonly step: 'connecting' }
    | {
        readonly step: 'signIn' | 'wrongRole';
        readonly door: Required<Pick<SignInProps, 'demo' | 'demoAccounts'>> & {
          readonly catalogue: HallCatalogue;
        };
      };
  readonly words: Readonly<
    Record<'connecting' | 'connectingAdvice' | 'wrongRole' | 'wrongRoleAdvice', string>
  >;
  readonly onSignOut: () => void;
}

export function Doorway({ entry, words, onSignOut, ...signIn }: DoorwayProps) {
  const { t, language } = useText('common');
  switch (entry.step) {
    case 'connecting':
      return <Waiting title={words.connecting} advice={words.connectingAdvice} />;
    case 'signIn': {
      const { catalogue, demo, demoAccounts } = entry.door;
      const hallName = namesOf(catalogue, language).hall();
      return <SignIn {...signIn} {...{ hallName, demo, demoAccounts }} />;
    }
    case 'wrongRole':
      return (
        <Waiting title={words.wrongRole} advice={words.wrongRoleAdvice}>
          <Button tone="main" onPress={onSignOut}>
            {t('signIn.signOut')}
          </Button>
        </Waiting>
      );
  }
}

export interface WaitingProps {
  readonly title: string;
  readonly advice: string;
  readonly children?: ReactNode;
}

/** Nothing but this on the whole page. */
export function Waiting({ title, advice, children }: WaitingProps) {
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState title={title} advice={advice} actions={children} />
    </main>
  );
}
