/** Ten thousand times two clerks press 顺呼 at the same moment, by HTTP and by socket: nobody twice, nobody sent away. */
import type { Measurement, Row } from './measurement.ts';
import { startHub } from '../support/hub-process.ts';
import { simultaneousPairs, type PairsOutcome } from '../support/simultaneous-pairs.ts';

/** A queue has 9,999 numbers a day: several halls share the pairs. */
const HALLS = 4;
const PLENTY = 2_250;
const SCARCE = 250;

export const pairs: Measurement = {
  name: 'pairs',
  about:
    '10,000 simultaneous pairs of callNext from two client processes, one by HTTP and one by socket, in 4 new halls; in every tenth pair one person waits for two clerks',
  async run({ share, folder, say }) {
    const outcomes: PairsOutcome[] = [];
    for (let hall = 0; hall < HALLS; hall += 1) {
      const hub = await startHub({ data: folder('hub'), env: { HUB_LOG: 'error' } });
      try {
        outcomes.push(await simultaneousPairs(hub, PLENTY * share, SCARCE * share));
      } finally {
        await hub.stop();
      }
      say(`hall ${String(hall + 1)} of ${String(HALLS)}`);
    }
    const row = (name: string, of: (outcome: PairsOutcome) => number): Row => ({
      name,
      unit: '',
      median: outcomes.reduce((sum, outcome) => sum + of(outcome), 0),
      gate: { atMost: 0 },
    });
    const done = outcomes.reduce((sum, outcome) => sum + outcome.pairs, 0);
    return [
      {
        ...row('pairs: tickets given twice', ({ twice }) => twice),
        note: `${String(done)} pairs; the sum, not a median`,
      },
      row('pairs: clerks sent away while somebody waited', ({ sentAway }) => sentAway),
      row('pairs: one waiting, not exactly one clerk got them', ({ unfair }) => unfair),
    ];
  },
};
