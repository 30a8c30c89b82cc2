/** Who is meant by what a clerk typed (找申请人): a whole identity number, a whole phone, or a part of a name. */
import { identityKinds } from '@yichuang/domain/identity/identity-kind';
import type { LocalDate, PersonId } from '@yichuang/domain/ids';
import type { People } from '../people/people.ts';

/** Numbers find one person only whole: nobody learns of others by trying digits. */
export function findPeople(people: People, text: string, today: LocalDate): readonly PersonId[] {
  const plain = text.replaceAll(/[\s-]/gu, '');
  if (/\d/.test(plain)) {
    const kinds = [...identityKinds, 'creditCode'] as const;
    const byIdentity = kinds.flatMap((kind) => {
      const found = people.byIdentity(kind, plain, today);
      return found !== null && 'personId' in found ? [found.personId] : [];
    });
    const byPhone = people.byPhone(plain).map(({ personId }) => personId);
    if (byIdentity.length + byPhone.length > 0) return [...new Set([...byIdentity, ...byPhone])];
  }
  return people.searchName(text.trim()).map(({ personId }) => personId);
}
