/** Cases as rows of a list (办件行): names, light and days left as of now; people by their masked names. */
import type { DeadlineBasis } from '@yichuang/domain/calendar/deadline-rules';
import type { Case } from '@yichuang/domain/casework/case';
import { caseLight } from '@yichuang/domain/casework/views/light';
import { nextOf } from '@yichuang/domain/casework/views/next';
import type { Instant } from '@yichuang/domain/ids';
import type { CaseLine } from '@yichuang/protocol/cases';
import type { People } from '../people/people.ts';
import { maskedCard, type Person } from '../people/person.ts';
import type { Note } from '../store/notes.ts';
import { itemIn, type Book } from './book.ts';

export interface LineParts {
  readonly book: Book;
  readonly people: Pick<People, 'find'>;
  readonly notes: (noteIds: readonly string[]) => readonly Note[];
  readonly basis: () => DeadlineBasis;
  readonly now: () => Instant;
}

export function openLines(parts: LineParts): (cases: readonly Case[]) => readonly CaseLine[] {
  const { book, people, notes, basis, now } = parts;
  return (cases) => {
    const persons = people.find([...new Set(cases.map(({ applicantId }) => applicantId))]);
    const byId = new Map(persons.map((person) => [person.personId, person]));
    const noteIds = cases.flatMap(({ unlisted }) => unlisted?.noteId ?? []);
    const words = new Map(notes(noteIds).map(({ noteId, text }) => [noteId, text]));
    const at = now();
    const counting = basis();
    return cases.map((current) => {
      const { limits, unlisted, approvalDepartmentId } = current;
      const { light, daysLeft } = caseLight(current, counting, at);
      return {
        caseId: current.caseId,
        shortCode: current.shortCode,
        externalNo: current.externalNo,
        caseNo: current.caseNo,
        way: current.way,
        itemId: current.itemId,
        itemName: itemNameOf(book, current, unlisted?.noteId ? words.get(unlisted.noteId) : undefined),
        status: current.status,
        applicant: nameOf(byId.get(current.applicantId)),
        approvalDepartmentId,
        departmentName: departmentName(book, approvalDepartmentId),
        receivedAt: current.receivedAt,
        acceptedAt: current.acceptedAt,
        dueDate: limits?.promised.dueDate ?? null,
        printedDueDate: current.moved[0]?.from.promised ?? null,
        dueCertain: limits?.promised.certain ?? true,
        statutoryDueDate: limits?.statutory?.dueDate ?? null,
        light: light ?? 'none',
        daysLeft,
        takenBy: current.takenBy,
        counterId: current.counterId,
        next: nextOf(current),
        endedAt: current.endedAt,
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
