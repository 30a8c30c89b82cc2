/** Content → paper (组文书): one composer a form; the compiler names a form that has none. */
import type { CaseFacts, DocumentContent } from '../content.ts';
import type { PaperWords } from '../paper-words.ts';
import type { Paper } from '../paper.ts';
import { acceptance, deemed } from './acceptance.ts';
import { correction } from './correction.ts';
import { extension, special, termination, withdrawal } from './course.ts';
import { denied, granted } from './decision.ts';
import { deferral, pledge } from './deferral.ts';
import { delivery } from './delivery.ts';
import { handoverList } from './handover-list.ts';
import { bringList, onceNotice } from './once-notice.ts';
import type { Worded } from './parts.ts';
import { receipt } from './receipt.ts';
import { refusal } from './refusal.ts';
import { lossStatement } from './statements.ts';

export function compose(content: DocumentContent, texts: PaperWords): Paper {
  const { matter, documentNo } = content;
  const { title = texts.title(matter.form), ...worded } = wordedOf(content, texts);
  return { form: matter.form, title, documentNo, ...worded };
}

function wordedOf(content: DocumentContent, texts: PaperWords): Worded {
  const { matter } = content;
  switch (matter.form) {
    case 'delivery':
      return delivery({ content, texts, matter });
    case 'handoverList':
      return handoverList({ content, texts, matter });
    case 'onceNotice':
      return onceNotice({ content, texts, matter });
    case 'receipt':
      return receipt({ ...onCase(content), texts, matter });
    case 'acceptance':
      return acceptance({ ...onCase(content), texts, matter });
    case 'deemed':
      return deemed({ ...onCase(content), texts, matter });
    case 'correction':
      return correction({ ...onCase(content), texts, matter });
    case 'refusal':
      return refusal({ ...onCase(content), texts, matter });
    case 'deferral':
      return deferral({ ...onCase(content), texts, matter });
    case 'pledge':
      return pledge({ ...onCase(content), texts, matter });
    case 'special':
      return special({ ...onCase(content), texts, matter });
    case 'extension':
      return extension({ ...onCase(content), texts, matter });
    case 'granted':
      return granted({ ...onCase(content), texts, matter });
    case 'denied':
      return denied({ ...onCase(content), texts, matter });
    case 'withdrawal':
      return withdrawal({ ...onCase(content), texts, matter });
    case 'termination':
      return termination({ ...onCase(content), texts, matter });
    case 'bringList':
      return bringList({ ...onCase(content), texts, matter });
    case 'lossStatement':
      return lossStatement({ ...onCase(content), texts, matter });
  }
}

function onCase(content: DocumentContent): {
  readonly content: DocumentContent;
  readonly facts: CaseFacts;
} {
  if (content.case === null) throw new Error(`a paper of the form ${content.matter.form} stands on a case`);
  return { content, facts: content.case };
}
