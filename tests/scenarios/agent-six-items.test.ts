/** 代办六件: an agent's cases of one visit share applicant and agent, go their own ways, and are fetched on one 送达回证. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CaseFile } from '@yichuang/protocol/cases';
import { deskOf, FARMER, papersFor, personOf, RESTAURANT, type Desk } from '../support/case-desk.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';
import { pdfText } from '../support/pdf-text.ts';

let hall: HubInTest;
let clerk: Desk;

beforeEach(async () => {
  hall = await hubInTest();
  clerk = await deskOf(hall, 'clerk3');
});
afterEach(() => hall.stop());

/** Six licences for one company, of both routes. */
const SIX = ['B08', 'C07', 'C16', 'C17', 'C20', 'C11'] as const;

interface Taken {
  readonly caseId: never;
  readonly shortCode: string;
}

/** As the desk sends it: the two people by their ids, kept once, whatever number of items follows. */
async function takenIn(ticketId: never): Promise<readonly Taken[]> {
  const applicantId = await personOf(clerk, RESTAURANT);
  const agent = { personId: await personOf(clerk, FARMER), mayCollect: true };
  const taken: Taken[] = [];
  for (const itemId of SIX) {
    const papers = await papersFor(hall, itemId, (question, { options }) =>
      question === 'fmt' ? 'fmt_3' : options.find(({ label }) => label.includes('代办'))?.id,
    );
    const [received] = await clerk.act('receiveCase', {
      ...papers,
      applicantId,
      agent,
      ticketId,
      pickup: 'counter',
      next: 'accept',
    });
    taken.push(received!.payload as unknown as Taken);
  }
  return taken;
}

async function served(number: string): Promise<never> {
  const kiosk = hall.tokenOf('kiosk-1');
  const payload = { services: ['B08'] };
  await hall.ask('POST', '/api/commands/takeTicket', {
    token: kiosk,
    body: { commandId: randomUUID(), payload },
  });
  await clerk.act('openCounter', { counterId: 'H00-03' as never });
  const [called] = await clerk.act('callNext', { counterId: 'H00-03' as never });
  expect(hall.hub.hall().tickets.get(called!.payload['ticketId'] as never)?.number).toBe(number);
  return called!.payload['ticketId'] as never;
}

async function decided(caseId: never): Promise<void> {
  const { case: current } = await clerk.file(caseId);
  const official = await deskOf(hall, `official-${current.approvalDepartmentId.toLowerCase()}`);
  await official.act('decideCase', { caseId, outcome: 'granted' });
  for (const { documentId, sealId, stamped } of (await official.file(caseId)).case.documents) {
    if (sealId === null || stamped !== null) continue;
    await official.act('printDocument', { caseId, documentId });
    await official.act('stampDocument', { caseId, documentId, sealId });
  }
  await official.act('sendResult', { caseId });
  await clerk.act('arriveResult', { caseId });
}

it('代理人一个号办六件：人和共用材料只录一次，六件各走各的路，一张回证一次领走', async () => {
  const ticketId = await served('B001');
  const six = await takenIn(ticketId);
  const files: readonly CaseFile[] = await Promise.all(six.map(({ caseId }) => clerk.file(caseId)));

  // One visit, one applicant, one agent; every case keeps its own number, papers and department.
  expect(new Set(files.map(({ case: { visitKey } }) => visitKey))).toEqual(new Set([ticketId]));
  expect(new Set(files.flatMap(({ people }) => people.map(({ personId }) => personId))).size).toBe(2);
  expect(new Set(six.map(({ shortCode }) => shortCode)).size).toBe(6);
  expect(new Set(files.map(({ case: { approvalDepartmentId } }) => approvalDepartmentId))).toEqual(
    new Set(['SJJ', 'XSJ']),
  );
  const ofVisit = await clerk.get(`/api/cases?view=mine&ticketId=${ticketId as string}`);
  expect(ofVisit.body.cases).toHaveLength(6);

  for (const { caseId } of six) await decided(caseId);
  const agentId = await personOf(clerk, FARMER);
  const caseIds = six.map(({ caseId }) => caseId);
  const handing = {
    caseIds,
    receiver: { personId: agentId, relation: 'agent' as const },
    proof: 'shortCode' as const,
    how: 'counter' as const,
  };
  // One missing card stops all six: half of a hand-out would name the wrong receiver.
  expect(await clerk.refused('deliverResults', { ...handing, papers: [] })).toBe('ReceiverNotAllowed');
  const handed = await clerk.act('deliverResults', { ...handing, papers: ['id'] });
  const { documentId } = handed.find(({ type }) => type === 'DocumentIssued')!.payload as {
    documentId: string;
  };
  const deliveryId = handed[0]!.payload['deliveryId'] as never;
  await clerk.act('printDelivery', { deliveryId, documentId: documentId as never });
  const paper = await fetch(`${hall.url}/api/documents/${documentId}/pdf?copy=1`, {
    headers: { authorization: `Bearer ${clerk.token}` },
  });
  const { text } = await pdfText(new Uint8Array(await paper.arrayBuffer()));
  for (const word of ['送达回证', '王䶮', '代理人', '2026年11月23日9时00分']) expect(text).toContain(word);
  const printed = (name: string): string => name.replace('(', '（').replace(')', '）');
  for (const { line } of files) expect(text).toContain(printed(line.itemName));
  for (const { caseId } of six) expect((await clerk.file(caseId)).line.status).toBe('handedOut');
});
