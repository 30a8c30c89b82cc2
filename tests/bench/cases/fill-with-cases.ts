/** A hall that its own hub has begun, filled with the cases of years while nobody serves it. */
import { startHub } from '../../support/hub-process.ts';
import type { PastCases, PastCasesReport } from '../programs/past-cases.ts';
import { startProgram } from '../programs/program.ts';
import { pastModels } from './past-models.ts';

export async function fillWithCases(data: string, cases: number, people: number): Promise<PastCasesReport> {
  const hub = await startHub({ data, env: { HUB_LOG: 'error' } });
  const models = await pastModels(hub);
  await hub.stop();
  const program = await startProgram(new URL('../programs/past-cases.ts', import.meta.url));
  try {
    return await program.ask<PastCasesReport>({ data, cases, people, models } satisfies PastCases);
  } finally {
    await program.stop();
  }
}
