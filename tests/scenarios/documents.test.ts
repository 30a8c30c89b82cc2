/** 文书: each is a PDF with names and numbers, none prints with a hole in it, the first print freezes the words. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DocumentAnswer, RegisterPage } from '@yichuang/protocol/documents';
import type { Instant } from '@yichuang/domain/ids';
import type { DocumentCard } from '@yichuang/protocol/cases';
import { officeReader, openOffice } from '@yichuang/server/store/office';
import {
  deskOf,
  FARMER,
  papersFor,
  personOf,
  RESTAURANT,
  STRANGER,
  type Desk,
} from '../support/case-desk.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';
import { pdfText, type PdfText } from '../support/pdf-text.ts';

let hall: HubInTest;
let clerk: Desk;
let official: Desk;

beforeEach(async () => {
  hall = await hubInTest({ env: { HUB_PUBLIC_URL: 'https://hall.example' } });
  clerk = await deskOf(hall, 'clerk5');
  official = await deskOf(hall, 'official-sjj');
});
afterEach(() => hall.stop());

async function bytesOf(path: string, token = clerk.token): Promise<Uint8Array> {
  const answer = await fetch(hall.url + path, { headers: { authorization: `Bearer ${token}` } });
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

async function pdfOf({ documentId }: Pick<DocumentCard, 'documentId'>, copy = 0): Promise<PdfText> {
  return pdfText(await bytesOf(`/api/documents/${documentId}/pdf?copy=${copy}`));
}

async function answerOf({ documentId }: Pick<DocumentCard, 'documentId'>): Promise<DocumentAnswer> {
  return (await clerk.get(`/api/documents/${documentId}`)).body as DocumentAnswer;
}

interface Given {
  readonly applicant?: typeof FARMER;
  readonly next?: 'keep' | 'accept';
  readonly agent?: typeof STRANGER;
}

async function taken({ applicant = RESTAURANT, next = 'accept', agent }: Given = {}) {
  const applicantId = await personOf(clerk, applicant);
  const papers = await papersFor(hall, 'B08', (question) => (question === 'fmt' ? 'fmt_3' : undefined));
  const [first] = await clerk.act('receiveCase', {
    ...papers,
    applicantId,
    agent: agent ? { personId: await personOf(clerk, agent), mayCollect: true } : null,
    ticketId: null,
    pickup: 'counter',
    next,
  });
  const { caseId, shortCode } = first!.payload as { caseId: never; shortCode: string };
  return { caseId, shortCode, applicantId };
}

async function documentOf(caseId: never, form: string): Promise<DocumentCard> {
  const found = (await clerk.file(caseId)).documents.find((card) => card.form === form && !card.voidedAt);
  if (!found) throw new Error(`no ${form}`);
  return found;
}

it('受理通知单：生僻字姓名、文号、日期、两个二维码都在，首次打印、补印、演示、作废各有标记', async () => {
  const { caseId, shortCode } = await taken({ agent: STRANGER });
  const notice = await documentOf(caseId, 'acceptance');
  expect(notice.missing).toEqual([]);
  const { documentId } = notice;

  const looked = await pdfOf(notice);
  expect(looked.pages).toHaveLength(1);
  for (const word of [
    '受理通知单',
    notice.documentNo!,
    shortCode,
    '保亭𠮷顺椰林餐饮服务有限公司',
    '陈𠮷',
    '林㛃',
    '食品经营许可核发',
    '2026年11月30日前（承诺）',
    '2026年11月23日',
    '扫码查进度',
    '扫码评价服务',
    '12345',
    '演示不作凭证',
    '供查看，不作凭证',
  ])
    expect(looked.text).toContain(word);
  expect(looked.text).not.toContain('13800000003');

  // A print is a fact of its own: what was not printed cannot be fetched as one.
  expect((await clerk.get(`/api/documents/${documentId}/pdf?copy=1`)).status).toBe(400);
  await clerk.act('printDocument', { caseId, documentId });
  const first = await pdfOf(notice, 1);
  expect(first.text).not.toMatch(/供查看|补印/u);
  await clerk.act('printDocument', { caseId, documentId });
  expect((await pdfOf(notice, 2)).text).toContain('补印（第2次打印）');

  await clerk.act('voidDocument', { caseId, documentId, reasonId: 'misprint' as never, reissue: true });
  expect((await pdfOf(notice, 1)).text).toContain('本文书已作废');
  expect(await clerk.refused('printDocument', { caseId, documentId })).toBe('DocumentVoid');
  const again = await documentOf(caseId, 'acceptance');
  expect((await pdfOf(again)).text).toContain(`代替已作废的${notice.documentNo!}`);
  expect((await answerOf(notice)).voidedAt).not.toBeNull();
});

it('缺电话：不打印，告诉窗口缺哪一项；补上就打印，同一个文号；打印后改名不再动纸上的字', async () => {
  const { phone: _none, ...silent } = FARMER;
  const { caseId, applicantId } = await taken({ applicant: silent as typeof FARMER });
  const notice = await documentOf(caseId, 'acceptance');
  const { documentId } = notice;
  expect(notice.missing).toEqual(['contact']);
  const refused = await clerk.post('/api/commands/printDocument', {
    commandId: crypto.randomUUID(),
    payload: { caseId, documentId },
  });
  expect(refused.body.rejection).toEqual({
    code: 'DocumentIncomplete',
    details: { missing: ['contact'] },
  });

  const put = (name: string) =>
    hall.ask('PUT', `/api/people/${applicantId}`, { token: clerk.token, body: { ...FARMER, name } });
  expect((await put('王䶮䶮')).status).toBe(200);
  expect((await documentOf(caseId, 'acceptance')).missing).toEqual([]);
  await clerk.act('printDocument', { caseId, documentId });
  const printed = await pdfOf(notice, 1);
  expect(printed.text).toContain('王䶮䶮：');
  expect(printed.text).toContain('138****0001');
  expect(printed.text).toContain(notice.documentNo!);

  await put('王某');
  expect((await pdfOf(notice, 1)).text).toBe(printed.text);
  expect((await pdfOf(notice, 0)).text).toContain('王䶮䶮：');
});

it('复议机关还没填：不予受理通知书不打印，管理员补上设置就能打', async () => {
  const { tables, now } = hall.hub.core;
  const office = openOffice(tables, now);
  const { remedies } = officeReader(tables)();
  office.put({ ...office.latest(), remedies: { ...remedies, review: '' } });

  const { caseId } = await taken({ next: 'keep' });
  await clerk.act('refuseAcceptance', {
    caseId,
    reasonId: 'notCompetent' as never,
    competentDepartmentId: null,
    note: '场所在三亚市。',
  });
  const refusal = await documentOf(caseId, 'refusal');
  expect(refusal.missing).toEqual(['remedy']);
  expect(await clerk.refused('printDocument', { caseId, documentId: refusal.documentId })).toBe(
    'DocumentIncomplete',
  );

  const manager = await hall.signIn('manager');
  const { revision } = office.latest();
  const changed = await hall.ask('PUT', '/api/office', {
    token: manager,
    body: { revision, change: { remedies } },
  });
  expect(changed.status).toBe(200);
  await clerk.act('printDocument', { caseId, documentId: refusal.documentId });
  const { text } = await pdfOf(refusal, 1);
  expect(text).toContain(`向${remedies.review}申请行政复议`);
  expect(text).toContain('场所在三亚市。');
});

it('从收件到送达，每一步的文书都能打印，文号各是各的', async () => {
  const { caseId, shortCode } = await taken({ applicant: FARMER, agent: STRANGER, next: 'keep' });
  const papers = await papersFor(hall, 'B08', (question) => (question === 'fmt' ? 'fmt_3' : undefined));
  const { materialId } = papers.materials[0]!;
  await clerk.act('requestCorrection', {
    caseId,
    missing: [{ materialId, kind: 'form' }],
    note: '第2页没有签名。',
  });
  await clerk.act('supplyCorrection', {
    caseId,
    materials: [{ materialId, form: 'paper', originals: 1, copies: 0 }],
  });
  await clerk.act('acceptCase', { caseId, pledge: true });
  await clerk.act('issueDocument', { caseId, form: 'onceNotice' });
  await clerk.act('issueDocument', { caseId, form: 'bringList' });
  await clerk.act('issueDocument', { caseId, form: 'lossStatement' });
  await official.act('takeCase', { caseId });
  await official.act('decideCase', { caseId, outcome: 'granted', resultNo: 'JY24690290000001' as never });
  const { documents } = await clerk.file(caseId);
  expect(documents.map(({ form }) => form)).toEqual([
    'receipt',
    'correction',
    'receipt',
    'acceptance',
    'pledge',
    'onceNotice',
    'bringList',
    'lossStatement',
    'granted',
  ]);
  const numbers = documents.flatMap(({ documentNo }) => documentNo ?? []);
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const card of documents) {
    // Nothing is to be brought any more: such a list says nothing and is not printed.
    if (card.form === 'bringList') {
      expect(card.missing).toEqual(['bring']);
      continue;
    }
    expect([card.form, card.missing]).toEqual([card.form, []]);
    const who = card.form === 'granted' ? official : clerk;
    await who.act('printDocument', { caseId, documentId: card.documentId });
    const { text } = await pdfOf(card, 1);
    if (card.documentNo !== null) expect(text).toContain(card.documentNo);
    if (card.form !== 'onceNotice') expect(text).toContain('王䶮');
    expect(text).not.toContain('U+');
  }

  const decision = await documentOf(caseId, 'granted');
  const { sealId } = (await clerk.file(caseId)).case.documents.find(({ form }) => form === 'granted')!;
  await official.act('stampDocument', { caseId, documentId: decision.documentId, sealId: sealId! });
  await official.act('sendResult', { caseId });
  const desk = await deskOf(hall, 'clerk12');
  await desk.act('arriveResult', { caseId });
  const delivered = await desk.act('deliverResults', {
    caseIds: [caseId],
    proof: 'notice',
    how: 'counter',
    receiver: { personId: await personOf(clerk, STRANGER), relation: 'agent' },
    papers: ['id'],
  });
  const receipt = delivered.find(({ type }) => type === 'DocumentIssued')!.payload as { documentId: never };
  const { deliveryId } = delivered[0]!.payload as { deliveryId: never };
  await desk.act('printDelivery', { deliveryId, documentId: receipt.documentId });
  const { text } = await pdfOf(receipt, 1);
  for (const word of ['送达回证', '王䶮', '林㛃', 'JY24690290000001', '代理人']) expect(text).toContain(word);
  expect(text).toContain(shortCode);
});

it('资料到期清除：文书上的名字跟着没有了，文号、日期还在登记簿里', async () => {
  const { caseId } = await taken({ applicant: FARMER, next: 'keep' });
  const receipt = await withdrawn(caseId);
  const { tables, peopleRoom } = hall.hub.core;
  const sealed = (table: string): number =>
    tables.prepare<[], number>(`SELECT count(sealed) FROM ${table}`).pluck().get() ?? 0;
  expect([sealed('document'), sealed('document_paper')]).toEqual([2, 1]);

  const years = '2030-01-01T00:00:00.000Z' as Instant;
  expect(peopleRoom.purge.some(years, 'clock')).toMatchObject({ afterCase: 1 });
  expect([sealed('document'), sealed('document_paper')]).toEqual([0, 0]);
  expect((await answerOf(receipt)).words).toBe('purged');
  expect((await clerk.get(`/api/documents/${receipt.documentId}/pdf`)).status).toBe(404);
  const { entries } = (await clerk.post('/api/registers/receipt', { from: '2026-11-23', to: '2026-11-23' }))
    .body as RegisterPage;
  expect(entries).toMatchObject([{ cells: { documentNo: receipt.documentNo, applicant: '（已清除）' } }]);
});

/** 收件凭证 printed, then the case taken back. */
async function withdrawn(caseId: never): Promise<DocumentCard> {
  const receipt = await documentOf(caseId, 'receipt');
  await clerk.act('printDocument', { caseId, documentId: receipt.documentId });
  await clerk.act('withdrawCase', { caseId, note: '另行选址。' });
  return receipt;
}

it('登记簿：收件、受理、用印、送达、作废各一本，按号按名查得到，作废的还在，另存为工作簿', async () => {
  const { caseId } = await taken({ applicant: FARMER });
  await taken({ applicant: RESTAURANT });
  const notice = await documentOf(caseId, 'acceptance');
  const { documentId } = notice;
  await clerk.act('printDocument', { caseId, documentId });
  const sealId = (await clerk.file(caseId)).case.documents[0]!.sealId!;
  await clerk.act('stampDocument', { caseId, documentId, sealId });
  await clerk.act('voidDocument', { caseId, documentId, reasonId: 'torn' as never, reissue: true });

  const book = async (register: string, q = ''): Promise<RegisterPage> =>
    (await clerk.post(`/api/registers/${register}`, { from: '2026-11-23', to: '2026-11-23', q, offset: 0 }))
      .body as RegisterPage;
  const accepted = await book('acceptance');
  expect(accepted.title).toBe('受理登记簿');
  expect(accepted.entries.map(({ voided }) => voided)).toEqual([true, false, false]);
  expect((await book('acceptance', '䶮')).entries).toHaveLength(2);
  expect((await book('acceptance', '𠮷顺')).entries).toHaveLength(1);
  expect((await book('acceptance', notice.documentNo!)).entries[0]).toMatchObject({
    documentId,
    voided: true,
    cells: { documentNo: notice.documentNo, applicant: '王䶮' },
  });
  expect((await book('seal')).entries).toMatchObject([{ documentId, voided: true }]);
  expect((await book('void')).entries).toMatchObject([{ cells: { reason: '破损、污损' } }]);

  // Officials look into their own department's pages only.
  const stranger = await deskOf(hall, 'official-xsj');
  const theirs = await stranger.post('/api/registers/acceptance', {
    from: '2026-11-23',
    to: '2026-11-23',
    q: '',
    offset: 0,
  });
  expect(theirs.body.entries).toEqual([]);

  const file = await fetch(`${hall.url}/api/registers/acceptance/xlsx`, {
    method: 'POST',
    headers: { authorization: `Bearer ${clerk.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ from: '2026-11-23', to: '2026-11-23', q: '䶮' }),
  });
  expect(file.headers.get('content-type')).toContain('spreadsheetml');
  expect(new TextDecoder('latin1').decode(await file.arrayBuffer()).slice(0, 2)).toBe('PK');
  expect(hall.logged.join('')).not.toContain('䶮');
});
