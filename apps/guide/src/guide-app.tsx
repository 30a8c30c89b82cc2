/** Which page of the guide is shown: connecting, sign in, or at work. */
import { Doorway } from '@yichuang/ui/doorway.tsx';
import { Retold } from '@yichuang/ui/retold.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { AtWork } from './at-work.tsx';
import { useEntry } from './entry.ts';
import type { Hub } from './hub.ts';

export function GuideApp({ hub }: { readonly hub: Hub }) {
  const { t } = useText('guide');
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
  const { door, account, client } = entry;
  return (
    <>
      <AtWork key={account.accountId} {...{ hub, door, account, client }} onSignOut={() => void signOut()} />
      <Retold source={client} />
    </>
  );
}
