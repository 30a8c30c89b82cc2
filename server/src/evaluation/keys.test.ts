import { createSecretKey } from 'node:crypto';
import type { CaseId } from '@yichuang/domain/casework/ids';
import type { EvaluationId } from '@yichuang/domain/evaluation/ids';
import { describe, expect, it } from 'vitest';
import { openEvaluationKeys } from './keys.ts';

const ID = '019ab000-0000-8abc-9def-0123456789ab';
const keys = openEvaluationKeys(createSecretKey(Buffer.alloc(32, 7)));

describe('评价码', () => {
  it('读得回这次办理或这一件', () => {
    expect(keys.read(keys.ofVisit(ID as EvaluationId))).toEqual({ kind: 'visit', evaluationId: ID });
    expect(keys.read(keys.ofCase(ID as CaseId, 'done'))).toEqual({
      kind: 'case',
      evaluationId: `${ID}.done`,
      caseId: ID,
      process: 'done',
    });
  });

  it('每一件、每个环节各有各的码', () => {
    const codes = [
      keys.ofVisit(ID as EvaluationId),
      keys.ofCase(ID as CaseId, 'accepted'),
      keys.ofCase(ID as CaseId, 'done'),
    ];
    expect(new Set(codes).size).toBe(3);
  });

  it('改一个字就不认，别的主机的码也不认', () => {
    const key = keys.ofCase(ID as CaseId, 'accepted');
    for (let place = 0; place < key.length; place += 1) {
      const other = key.charAt(place) === 'a' ? 'd' : 'a';
      expect(keys.read(key.slice(0, place) + other + key.slice(place + 1))).toBeNull();
    }
    expect(openEvaluationKeys(createSecretKey(Buffer.alloc(32, 8))).read(key)).toBeNull();
    expect(keys.read('')).toBeNull();
    expect(keys.read(`v${'z'.repeat(41)}`)).toBeNull();
  });
});
