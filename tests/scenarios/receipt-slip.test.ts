/** 受理回执(凭条): a clerk asks for it, the nearest printer that is there prints it; the stamped notice is what counts. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CaseId, DocumentId } from '@yichuang/domain/casework/ids';
import { deskOf, FARMER, papersFor, personOf, type Desk } from '../support/case-desk.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';
import { kioskProgram, type KioskProgram } from '../support/kiosk-program.ts';
import { until } from '../support/until.ts';

let hall: HubInTest;
let clerk: Desk;
let kiosk: KioskProgram | null = null;
let documentId: DocumentId;

beforeEach(async () => {
  hall = await hubInTest({ env: { HUB_PUBLIC_URL: 'http://hall.example' } });
  clerk = await deskOf(hall, 'clerk5');
  const applicantId = await personOf(clerk, FARMER);
  const papers = await papersFor(hall, 'B08', (question) => (question === 'fmt' ? 'fmt_3' : undefined));
  const [received] = await clerk.act('receiveCase', {
    ...papers,
    applicantId,
    agent: null,
    ticketId: null,
    pickup: 'counter',
    next: 'accept',
  });
  if (!received) throw new Error('nothing was received');
  const { caseId } = received.payload as { caseId: CaseId };
  const notice = (await clerk.file(caseId)).case.documents.find(({ form }) => form === 'acceptance');
  if (!notice) throw new Error('no notice');
  ({ documentId } = notice);
});
afterEach(async () => {
  await kiosk?.stop();
  kiosk = null;
  await hall.stop();
});

it('窗口没有自己的打印机，就近的取号机打出来：写明以盖章的通知书为准，带查询码', async () => {
  kiosk = await kioskProgram(hall.url, hall.tokenOf('kiosk-1'));
  const { paper, lastSlip } = kiosk;
  const { status, body } = await clerk.post(`/api/documents/${documentId}/slip`, {});
  expect([status, body]).toMatchObject([201, { printer: expect.stringContaining('取号机') }]);
  await until(() => paper.slips().length > 0, 'the slip is printed');
  const words = lastSlip().join('\n');
  expect(words).toContain('受理回执（凭条）');
  expect(words).toContain('以盖章的受理通知书为准');
  expect(words).toContain('保政服受〔2026〕第0-00001号');
  expect(words).toContain('演示 不作凭证');
  expect(paper.slips()[0]).toMatchObject({ ending: 'cut', errors: [] });
  expect(
    paper
      .slips()[0]
      ?.qrCodes.map(({ data }) => data)
      .join(),
  ).toContain('http://hall.example/phone/#case/');
});

it('一台打印机也没连上：说清楚，什么也没打', async () => {
  const { status, body } = await clerk.post(`/api/documents/${documentId}/slip`, {});
  expect([status, body]).toMatchObject([404, { code: 'NotFound' }]);
});
