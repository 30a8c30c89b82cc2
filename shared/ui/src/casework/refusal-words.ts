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
  names: RefusalNames,
  { code, details }: Refusal,
): string | null {
  const about = (ABOUT as Readonly<Record<string, About<unknown> | undefined>>)[code];
  return about ? about(details, t, names) : null;
}

type About<Details> = (details: Details, t: CaseworkText, names: RefusalNames) => string;
type Abouts = { readonly [Code in keyof CaseworkRejections]?: About<CaseworkRejections[Code]> };

const papers: About<CaseworkRejections['MaterialMissing']> = ({ materialIds }, _, { material }) =>
  materialIds.map(material).join('、');
const folders: About<CaseworkRejections['PapersMissing']> = ({ shortCodes }) => shortCodes.join('、');

const ABOUT: Abouts = {
  MaterialMissing: papers,
  NotDeferrable: papers,
  MaterialsOwed: papers,
  PapersMissing: folders,
  NotOnTheList: folders,
  DocumentIncomplete: ({ missing }, t) =>
    missing.map((field) => `${t(`field.${field}.name`)}(${t(`field.${field}.where`)})`).join('、'),
  ReceiverNotAllowed: ({ needs }, t) => needs.map((paper) => t(`paper.${paper}`)).join('、'),
  WrongSeal: ({ sealId }, _, { seal }) => seal(sealId),
  CaseNotInState: ({ status }, t) => t(`status.${status}`),
};
