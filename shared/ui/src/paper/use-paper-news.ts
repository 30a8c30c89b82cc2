/** Counts what was entered, corrected or struck out today by anybody: a reason to ask for the list again. */
import type { Hall } from '@yichuang/domain/hall/hall';
import { useState } from 'react';

export function usePaperNews({ paper }: Pick<Hall, 'paper'>): number {
  const [seen, see] = useState({ paper, times: 0 });
  if (seen.paper !== paper) see({ paper, times: seen.times + 1 });
  return seen.times;
}
