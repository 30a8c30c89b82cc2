/** Cases as rows of a list (办件行): names, light and days left as of now; people by their masked names. */
import type { DeadlineBasis } from '@yichuang/domain/calendar/deadline-rules';
import { helpOn, type Case } from '@yichuang/domain/casework/case';
import { caseLight } from '@yichuang/domain/casework/views/light';
import { nextOf } from '@yichuang/domain/casework/views/next';
import type { Instant } from '@yichuang/domain/ids';
import type { CaseLine } from '@yichuang/protocol/cases';
import type { People } from '../people/people.ts';
import { maskedCard, type Person } from '../people/person.ts';
import type { Note } from '../store/notes.ts';
import { itemIn, type Book } from './book.ts';
import { isPast, type ListedCase } from './past-case.ts';

/** Nobody waits for the office any more, and no date can move. */
const OVER = { printedDueDate: null, dueCertain: true, light: 'none', daysLeft: null, next: 'none' } as const;

export interface LineParts {
  readonly book: Book;
  readonly people: Pick<People, 'find'>;
  readonly notes: (noteIds: readonly string[]) => readonly Note[];
  readonly basis: () => DeadlineBasis;
  readonly now: () => Instant;
}

export function openLines(parts: LineParts): (cases: readonly ListedCase[]) => readonly CaseLine[] {
  const { book, people, notes, basis, now } = parts;
  return (cases) => {
    const persons = people.find([...new Set(cases.map(({ applicantId }) => applicantId))]);
    const byId = new Map(persons.map((person) => [person.personId, person]));
    const noteIds = cases.flatMap((listed) => (isPast(listed) ? [] : (listed.unlisted?.noteId ?? [])));
    const words = new Map(notes(noteIds).map(({ noteId, text }) => [noteId, text]));
    const at = now();
    const counting = basis();
    const common = (listed: ListedCase, called?: string) =>
      ({
        caseId: listed.caseId,
        shortCode: listed.shortCode,
        externalNo: listed.externalNo,
        caseNo: listed.caseNo,
        way: listed.way,
        itemId: listed.itemId,
        itemName: itemNameOf(book, listed, called),
        status: listed.status,
        applicant: nameOf(byId.get(listed.applicantId)),
        approvalDepartmentId: listed.approvalDepartmentId,
        departmentName: departmentName(book, listed.approvalDepartmentId),
        receivedAt: listed.receivedAt,
        acceptedAt: listed.acceptedAt,
        takenBy: listed.takenBy,
        helperId: isPast(listed) ? listed.helperId : (helpOn(listed)?.helperId ?? null),
        counterId: listed.counterId,
        endedAt: listed.endedAt,
      }) satisfies Partial<CaseLine>;
    return cases.map((listed): CaseLine => {
      if (isPast(listed)) {
        const { promisedDue, statutoryDue } = listed;
        return { ...common(listed), ...OVER, dueDate: promisedDue, statutoryDueDate: statutoryDue };
      }
      const { limits, unlisted, moved } = listed;
      const { light, daysLeft } = caseLight(listed, counting, at);
      return {
        ...common(listed, unlisted?.noteId ? words.get(unlisted.noteId) : undefined),
        dueDate: limits?.promised.dueDate ?? null,
        printedDueDate: moved[0]?.from.promised ?? null,
        dueCertain: limits?.promised.certain ?? true,
        statutoryDueDate: limits?.statutory?.dueDate ?? null,
        light: light ?? 'none',
        daysLeft,
        next: nextOf(listed),
      };
    });
  };
}

export function departmentName({ catalogue }: Book, departmentId: string): string {
  return catalogue.departments.find(({ id }) => id === departmentId)?.shortName ?? departmentId;
}

export function itemNameOf(
  book: Book,
  { itemId }: Pick<Case, 'itemId'>,
  unlisted: string | undefined,
): string {
  if (unlisted !== undefined) return unlisted;
  return itemId === null ? '其他事项' : (itemIn(book, itemId)?.name ?? itemId);
}

/** 张*三 for a person, whole for an organisation, and why it cannot be shown otherwise. */
export function nameOf(person: Person | undefined): string {
  if (person === undefined) return '资料已清除';
  const card = maskedCard(person);
  if (card.state === 'open') return card.name;
  return card.state === 'keyLost' ? '密钥缺失' : card.state === 'damaged' ? '资料已损坏' : '资料已清除';
}
