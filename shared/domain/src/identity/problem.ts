/** The closed list of reasons why a number is refused, each of which a screen can say in words. */

import type { IdentityKind } from './identity-kind.ts';

export type IdentityProblemCode =
  /** nothing was typed */
  | 'Empty'
  | 'WrongLength'
  /** a character that this kind of number never has */
  | 'WrongCharacters'
  /** 15 digits: withdrawn in 2013, good for looking up old files only */
  | 'OldNumber'
  /** a well-formed number of another kind, named in `looksLike` */
  | 'OtherKind'
  /** no province or no place of issue has this code */
  | 'UnknownRegion'
  | 'NoSuchDate'
  | 'BornInFuture'
  /** older than anybody has ever been */
  | 'ImplausibleAge'
  | 'WrongCheckCharacter';

export type IdentityProblem =
  | { readonly ok: false; readonly code: Exclude<IdentityProblemCode, 'OtherKind'> }
  | { readonly ok: false; readonly code: 'OtherKind'; readonly looksLike: IdentityKind };

export const problem = (code: Exclude<IdentityProblemCode, 'OtherKind'>): IdentityProblem => ({
  ok: false,
  code,
});
