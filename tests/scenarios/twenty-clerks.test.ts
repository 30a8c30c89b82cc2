/** 二十个窗口同时受理: nothing lost, nothing mixed, no number twice, each case with its own applicant. */
import { afterEach, expect, it } from 'vitest';
import { deskOf, papersFor, personOf, type Desk } from '../support/case-desk.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

const CLERKS = 20;
const EACH = 10;

let hall: HubInTest;
afterEach(() => hall.stop());

it('二十人同时受理二百件：件件都在，号不重，人不串', async () => {
  hall = await hubInTest();
  // Twelve accounts in this hall: some work at two screens.
  const desks: Desk[] = [];
  for (let number = 0; number < CLERKS; number += 1)
    desks.push(await deskOf(hall, `clerk${(number % 12) + 1}`));
  const papers = await papersFor(hall, 'C01');
  const acts = desks.flatMap((desk, clerk) =>
    Array.from({ length: EACH }, async (_, index) => {
      const phone = `139${String(clerk).padStart(4, '0')}${String(index).padStart(4, '0')}`;
      const applicantId = await personOf(desk, {
        kind: 'natural',
        name: `演示${clerk}号${index}`,
        identity: { kind: 'passport', number: `E${String(clerk * EACH + index).padStart(8, '0')}` },
        phone,
      });
      const [received] = await desk.act('receiveCase', {
        ...papers,
        applicantId,
        agent: null,
        ticketId: null,
        pickup: 'counter',
        next: 'accept',
      });
      return { applicantId, ...(received!.payload as { caseId: string; caseNo: string; shortCode: string }) };
    }),
  );
  const cases = await Promise.all(acts);
  expect(cases).toHaveLength(CLERKS * EACH);
  expect(new Set(cases.map(({ caseId }) => caseId)).size).toBe(CLERKS * EACH);
  expect(new Set(cases.map(({ caseNo }) => caseNo)).size).toBe(CLERKS * EACH);
  expect(new Set(cases.map(({ shortCode }) => shortCode)).size).toBe(CLERKS * EACH);
  const [first] = desks;
  for (const { caseId, applicantId } of cases) {
    const file = await first!.file(caseId);
    expect(file.case).toMatchObject({ applicantId, status: 'accepted' });
  }
  const documents = await Promise.all(cases.map(({ caseId }) => first!.file(caseId)));
  const numbers = documents.flatMap((file) => file.documents.map(({ documentNo }) => documentNo));
  expect(new Set(numbers).size).toBe(numbers.length);
});
