/** What is open in the hall at this moment (没了结的事): counts only, for 今日. */
import { isFindingLate } from '@yichuang/domain/rounds/round';
import type { OpenMatters } from '@yichuang/protocol/open-matters';
import { EVERYBODY } from '../casework/case-reader.ts';
import type { Casework } from '../casework/casework.ts';
import type { Core } from '../core.ts';
import { openDifficultyReader } from '../desk/difficulty-table.ts';
import { openObjectionReader } from '../objection/objection-table.ts';
import { openRoundReader } from '../rounds/round-table.ts';

export function openMatters(core: Core, casework: Casework): () => OpenMatters {
  const difficulties = openDifficultyReader(core.tables);
  const rounds = openRoundReader(core.tables);
  const objections = openObjectionReader(core.tables);
  return () => {
    const now = core.now();
    const findings = rounds
      .unsettled()
      .flatMap((round) => round.findings.filter(({ closedAt }) => closedAt === null));
    const asked = objections.open();
    return {
      helped: casework.cases.counts(EVERYBODY, casework.days()).helped,
      difficulties: { open: difficulties.open().length, late: difficulties.late(now).length },
      findings: {
        open: findings.length,
        late: findings.filter((finding) => isFindingLate(finding, now)).length,
      },
      objections: { open: asked.length, late: asked.filter(({ answerBy }) => now > answerBy).length },
    };
  };
}
