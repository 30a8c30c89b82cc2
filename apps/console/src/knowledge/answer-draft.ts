/** An answer while it is written (草稿): as it stands in the fields, and what is wrong with it. Pure. */
import { AnswerBody } from '@yichuang/domain/knowledge/answer';

/** One way to ask a line. */
export interface AnswerDraft extends Omit<AnswerBody, 'otherQuestions' | 'person'> {
  readonly others: string;
  readonly person: string;
}

export type DraftFault = 'question' | 'others' | 'answer' | 'person';

const FAULTS: Readonly<Record<string, DraftFault>> = {
  question: 'question',
  otherQuestions: 'others',
  answer: 'answer',
  person: 'person',
};

export function newDraft(question: string, departmentId: string | null): AnswerDraft {
  return {
    question,
    others: '',
    answer: '',
    itemIds: [],
    audience: 'both',
    departmentId,
    person: '',
    reviewDays: 180,
  };
}

export function draftOf({ otherQuestions, person, ...body }: AnswerBody): AnswerDraft {
  return { ...body, others: otherQuestions.join('\n'), person: person ?? '' };
}

/** What can be saved, or what is wrong. */
export function bodyOf(
  draft: AnswerDraft,
): { readonly body: AnswerBody } | { readonly faults: ReadonlySet<DraftFault> } {
  const { others, person, ...rest } = draft;
  const parsed = AnswerBody.safeParse({
    ...rest,
    otherQuestions: others
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    person: person.trim() === '' ? null : person,
  });
  if (parsed.success) return { body: parsed.data };
  return { faults: new Set(parsed.error.issues.flatMap(({ path }) => FAULTS[String(path[0])] ?? [])) };
}
