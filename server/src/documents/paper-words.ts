/** What the office says on its papers (文书用语), drawn from its settings: title, seal, 复议机关, phones, the sentences of law. */
import type { DocumentFormId } from '@yichuang/domain/casework/documents/forms';
import { DEFAULT_OFFICE_TEXTS, type OfficeTexts } from '@yichuang/domain/casework/documents/office-texts';
import type { OfficeRules } from '@yichuang/domain/casework/office';
import { filled } from './words.ts';

export interface PaperWords extends Omit<OfficeTexts, 'titles' | 'remedy'> {
  title(form: DocumentFormId): string;
  /** 如不服本通知 …; empty while it is not known where to. */
  remedy(act: string): string;
  readonly phone: string;
  readonly complaints: string;
}

export function paperWords(office: OfficeRules, texts: OfficeTexts = DEFAULT_OFFICE_TEXTS): PaperWords {
  const { remedies, phones, titles } = office;
  return {
    ...texts,
    title: (form) => titles.find((own) => own.form === form)?.title ?? texts.titles[form],
    remedy: (act) => {
      const { review, court, reviewDays, courtMonths } = remedies;
      if (review.trim() === '' || court.trim() === '') return '';
      return filled(texts.remedy, {
        act,
        review,
        court,
        reviewDays: `${reviewDays}`,
        courtMonths: `${courtMonths}`,
      });
    },
    phone: phones.office,
    complaints: phones.complaints,
  };
}
