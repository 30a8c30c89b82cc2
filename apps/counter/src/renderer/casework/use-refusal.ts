/** A no of casework with what it is about (拒绝说明): which papers, which fields, which seal; the rest is the hall's. */
import type { WireRejection } from '@yichuang/protocol/socket';
import type { CaseworkRejections } from '@yichuang/domain/casework/rejections';
import { useText } from '@yichuang/ui/text/use-text';
import { useToast } from '@yichuang/ui/toast.tsx';
import type { SendOptions } from '../sending.ts';

export interface Namer {
  readonly material: (materialId: string) => string;
  readonly seal: (sealId: string) => string;
}

export function useRefusal({ material, seal }: Namer): Required<Pick<SendOptions, 'onRejection'>> {
  const { t } = useText('casework');
  const say = useToast();

  /** Null: nothing to add to the plain words. */
  const about = ({ code, details }: WireRejection): string | null => {
    switch (code) {
      case 'MaterialMissing':
      case 'NotDeferrable':
      case 'MaterialsOwed':
        return (details as unknown as CaseworkRejections['MaterialMissing']).materialIds
          .map(material)
          .join('、');
      case 'DocumentIncomplete':
        return (details as unknown as CaseworkRejections['DocumentIncomplete']).missing
          .map((field) => `${t(`field.${field}.name`)}(${t(`field.${field}.where`)})`)
          .join('、');
      case 'ReceiverNotAllowed':
        return (details as unknown as CaseworkRejections['ReceiverNotAllowed']).needs
          .map((paper) => t(`paper.${paper}`))
          .join('、');
      case 'WrongSeal':
        return seal((details as unknown as CaseworkRejections['WrongSeal']).sealId);
      case 'PapersMissing':
      case 'NotOnTheList':
        return (details as unknown as CaseworkRejections['PapersMissing']).shortCodes.join('、');
      default:
        return null;
    }
  };
  return {
    onRejection: (rejection) => {
      const words = about(rejection);
      if (words === null) return false;
      say(
        'warning',
        `${t(`rejections:${rejection.code}.says`, plain(rejection))}: ${words}`,
        t(`rejections:${rejection.code}.next`, plain(rejection)),
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
