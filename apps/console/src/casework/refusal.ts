/** Says a no of casework with what it is about (拒绝说明), in the place of the plain words. */
import type { WireRejection } from '@yichuang/protocol/socket';
import { refusedAbout, type RefusalNames } from '@yichuang/ui/casework/refusal-words';
import { explainRejection } from '@yichuang/ui/explain';
import type { Names } from '@yichuang/ui/names';
import { useText } from '@yichuang/ui/text/use-text';
import { useToast } from '@yichuang/ui/toast.tsx';

/** For `sending.send`: true when it was said here. */
export function useRefusal(names: Names, naming: RefusalNames): (rejection: WireRejection) => boolean {
  const { t } = useText('casework');
  const { t: shared } = useText('common');
  const say = useToast();
  return (rejection) => {
    const about = refusedAbout(t, naming, rejection);
    if (about === null) return false;
    const { says, next } = explainRejection(shared, names, plain(rejection));
    say('warning', `${says}：${about}`, next);
    return true;
  };
}

/** The state of a case is not one of a ticket, by whose words the plain explanation goes. */
function plain({ code, details }: WireRejection): WireRejection {
  const { status, ...others } = details;
  return { code, details: status === undefined ? details : others };
}
