/** Who is meant by what a clerk typed (找申请人): a whole identity number, a whole phone, or a part of a name. */
import { applicantIdentityKinds, numberKindOf } from '@yichuang/domain/identity/identity-kind';
import type { LocalDate, PersonId } from '@yichuang/domain/ids';
import type { People } from '../people/people.ts';

/** 户口簿 and 社保卡 carry the citizen's own number: asked for once. */
const NUMBER_KINDS = [...new Set(applicantIdentityKinds.map((kind) => numberKindOf(kind)))];

/**
 * Numbers find one person only whole: nobody learns of others by trying digits. Of a name that many have, only so many are
 * opened as are asked for.
 */
export function* findPeople(people: People, text: string, today: LocalDate): Iterable<PersonId> {
  const plain = text.replaceAll(/[\s-]/gu, '');
  if (/\d/.test(plain)) {
    const byIdentity = NUMBER_KINDS.flatMap((kind) => {
      const found = people.byIdentity(kind, plain, today);
      return found !== null && 'personId' in found ? [found.personId] : [];
    });
    const byPhone = people.byPhone(plain).map(({ personId }) => personId);
    if (byIdentity.length + byPhone.length > 0) {
      yield* new Set([...byIdentity, ...byPhone]);
      return;
    }
  }
  for (const { personId } of people.searchName(text.trim())) yield personId;
}
