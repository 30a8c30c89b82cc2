/** Two real cases from beginning to end, by the hub's own commands: a licence that was handed out, one entered for another system. */
import { FARMER, papersFor } from '../../support/case-desk.ts';
import { signIn, type Caller } from '../../support/hub-api.ts';
import type { HubProcess } from '../../support/hub-process.ts';

/** Of twenty past cases one went all the way here; the others were accepted in a provincial system and entered in short. */
const SHORT = 19;

export async function pastModels({ url, demo }: HubProcess): Promise<readonly string[]> {
  const [clerk, official] = await Promise.all([
    signIn(url, demo, 'clerk12'),
    signIn(url, demo, 'official-sjj'),
  ]);
  const applicantId = await entered(url, clerk);
  const whole = await handedOut(clerk, official, applicantId);
  const short = await closed(clerk, applicantId);
  return [whole, ...Array.from({ length: SHORT }, () => short)];
}

async function handedOut(clerk: Caller, official: Caller, applicantId: string): Promise<string> {
  const ask = async (_method: string, path: string) => ({
    ...(await clerk.get<never>(path)),
    headers: {},
    text: '',
  });
  const papers = await papersFor({ ask }, 'B08', (question) => (question === 'fmt' ? 'fmt_3' : undefined));
  const { caseId, shortCode } = await does(clerk, 'receiveCase', {
    ...papers,
    applicantId,
    agent: null,
    ticketId: null,
    pickup: 'counter',
    next: 'accept',
  });
  await stampAll(clerk, caseId);
  const cases = [{ caseId, shortCode }];
  const { handoverId } = await does(clerk, 'makeHandover', { departmentId: 'SJJ', run: null, cases });
  await does(clerk, 'signOver', { handoverId, scanned: [shortCode] });
  await does(official, 'signFor', { handoverId, scanned: [shortCode] });
  await does(official, 'takeCase', { caseId });
  await does(official, 'decideCase', { caseId, outcome: 'granted', resultNo: 'JY24690290000001' });
  await stampAll(official, caseId);
  await does(official, 'sendResult', { caseId });
  await does(clerk, 'arriveResult', { caseId });
  await does(clerk, 'deliverResults', {
    caseIds: [caseId],
    proof: 'notice',
    how: 'counter',
    receiver: { personId: applicantId, relation: 'self' },
    papers: ['id'],
  });
  return caseId;
}

async function closed(clerk: Caller, applicantId: string): Promise<string> {
  const { caseId } = await does(clerk, 'registerCase', {
    itemId: 'B02',
    applicantId,
    externalNo: 'HN000000000',
    dueDate: null,
    ticketId: null,
  });
  await does(clerk, 'closeCase', { caseId });
  return caseId;
}

async function stampAll(desk: Caller, caseId: string): Promise<void> {
  const { body } = await desk.get<{
    readonly case: {
      readonly documents: readonly {
        readonly documentId: string;
        readonly sealId: string | null;
        readonly stamped: object | null;
      }[];
    };
  }>(`/api/cases/${caseId}`);
  for (const { documentId, sealId, stamped } of body.case.documents) {
    if (stamped !== null) continue;
    await does(desk, 'printDocument', { caseId, documentId });
    if (sealId !== null) await does(desk, 'stampDocument', { caseId, documentId, sealId });
  }
}

type Ids = Readonly<Record<'caseId' | 'shortCode' | 'handoverId', string>>;

/** The ids in the first fact of an act that must be accepted. */
async function does(caller: Caller, name: string, payload: object): Promise<Ids> {
  const { body } = await caller.send(name, payload);
  if (body.outcome !== 'accepted') throw new Error(`${name}: ${JSON.stringify(body)}`);
  return (body.events[0]?.payload ?? {}) as Ids;
}

async function entered(url: string, { token }: Caller): Promise<string> {
  const kept = await fetch(new URL('/api/people', url), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(FARMER),
  });
  return ((await kept.json()) as { readonly personId: string }).personId;
}
