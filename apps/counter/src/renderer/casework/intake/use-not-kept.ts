/** 资料没有存上: why a person was not kept; without a line nothing was sent and everything typed is still there. */
import type { HttpAnswer } from '@yichuang/client/http';
import { useText } from '@yichuang/ui/text/use-text';
import { useToast } from '@yichuang/ui/toast.tsx';

type Failed = Exclude<HttpAnswer<unknown>, { readonly outcome: 'ok' }>;

export function useNotKept(): (answer: Failed) => void {
  const { t } = useText('intake');
  const say = useToast();
  return (answer) => {
    if (answer.outcome === 'offline') say('failed', t('person.offline'), t('person.offlineNext'));
    else say('failed', t('person.notKept'), t(`problems:${answer.problem.code}.next`));
  };
}
