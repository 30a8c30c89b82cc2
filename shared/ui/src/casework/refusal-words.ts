/** What a no of casework is about (拒绝说明): which papers, which fields, which seal; null where the plain words are enough. */
import type { CaseworkRejections } from '@yichuang/domain/casework/rejections';
import type { CaseworkText } from '../case-words.ts';
import type { Refusal } from '../explain.ts';

export interface RefusalNames {
  readonly material: (materialId: string) => string;
  readonly seal: (sealId: string) => string;
}

export function refusedAbout(
  t: CaseworkText,
  { material, seal }: RefusalNames,
  { code, details }: Refusal,
): string | null {
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
    case 'CaseNotInState':
      return t(`status.${(details as unknown as CaseworkRejections['CaseNotInState']).status}`);
    default:
      return null;
  }
}
