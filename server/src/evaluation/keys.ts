/**
 * The keys of QR codes (评价码): kind, id and a tag that only this hub can make, so that no table has to hold them and a
 * document can be printed with one at any time. 82 bits of tag; the key file lies outside the database.
 */
import { createHmac, type KeyObject } from 'node:crypto';
import type { CaseId } from '@yichuang/domain/casework/ids';
import { evaluationOfCase, EvaluationId, EvaluationKey, type Process } from '@yichuang/domain/evaluation/ids';

export interface EvaluationKeys {
  ofVisit(this: void, evaluationId: EvaluationId): EvaluationKey;
  ofCase(this: void, caseId: CaseId, process: Process): EvaluationKey;
  /** What the key stands for; null when this hub has not made it. */
  read(this: void, key: string): KeyMeaning | null;
}

export type KeyMeaning =
  | { readonly kind: 'visit'; readonly evaluationId: EvaluationId }
  | {
      readonly kind: 'case';
      readonly evaluationId: EvaluationId;
      readonly caseId: CaseId;
      readonly process: Process;
    };

const ID_LETTERS = 25;
const TAG_LETTERS = 16;
const MARKS = { v: 'visit', a: 'accepted', d: 'done' } as const;
type Mark = keyof typeof MARKS;

export function openEvaluationKeys(secret: KeyObject): EvaluationKeys {
  const keyOf = (mark: Mark, id: string): EvaluationKey =>
    EvaluationKey.parse(`${mark}${lettersOf(id)}${tagOf(secret, mark, id)}`);
  return {
    ofVisit: (evaluationId) => keyOf('v', evaluationId),
    ofCase: (caseId, process) => keyOf(process === 'accepted' ? 'a' : 'd', caseId),
    read: (text) => {
      if (!EvaluationKey.safeParse(text).success) return null;
      const mark = text.charAt(0) as Mark;
      const id = uuidOf(text.slice(1, 1 + ID_LETTERS));
      if (id === null || keyOf(mark, id) !== text) return null;
      const process = MARKS[mark];
      if (process === 'visit') return { kind: 'visit', evaluationId: EvaluationId.parse(id) };
      const caseId = id as CaseId;
      return { kind: 'case', evaluationId: evaluationOfCase(caseId, process), caseId, process };
    },
  };
}

function lettersOf(uuid: string): string {
  return BigInt(`0x${uuid.replaceAll('-', '')}`)
    .toString(36)
    .padStart(ID_LETTERS, '0');
}

function uuidOf(letters: string): string | null {
  let number = 0n;
  for (const letter of letters) number = number * 36n + BigInt(Number.parseInt(letter, 36));
  const hex = number.toString(16).padStart(32, '0');
  if (hex.length > 32) return null;
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function tagOf(secret: KeyObject, mark: Mark, id: string): string {
  const digest = createHmac('sha256', secret).update(`${mark}/${id}`).digest('hex').slice(0, 32);
  return BigInt(`0x${digest}`).toString(36).padStart(25, '0').slice(-TAG_LETTERS);
}
