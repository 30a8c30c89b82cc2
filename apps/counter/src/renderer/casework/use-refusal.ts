/** A no of casework with what it is about (拒绝说明): which papers, which fields, which seal; the rest is the hall's. */
import type { WireRejection } from '@yichuang/protocol/socket';
import { refusedAbout, type RefusalNames } from '@yichuang/ui/casework/refusal-words';
import { useText } from '@yichuang/ui/text/use-text';
import { useToast } from '@yichuang/ui/toast.tsx';
import type { SendOptions } from '../sending.ts';

export function useRefusal(names: RefusalNames): Required<Pick<SendOptions, 'onRejection'>> {
  const { t } = useText('casework');
  const say = useToast();
  return {
    onRejection: (rejection) => {
      const about = refusedAbout(t, names, rejection);
      if (about === null) return false;
      const values = plain(rejection);
      say(
        'warning',
        `${t(`rejections:${rejection.code}.says`, values)}:${about}`,
        t(`rejections:${rejection.code}.next`, values),
      );
      return true;
    },
  };
}

function plain({ details }: WireRejection): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(details).filter((entry): entry is [string, string | number] =>
      ['string', 'number'].includes(typeof entry[1]),
    ),
  );
}
