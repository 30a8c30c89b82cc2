/** 材料移交: papers go to the department by list and scan; one folder that is not there holds up no bag and is not lost. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { HandoverReady, HandoverRow } from '@yichuang/protocol/cases';
import type { CaseId, ShortCode } from '@yichuang/domain/casework/ids';
import { acceptedCase, deskOf, type Desk } from '../support/case-desk.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';
import { pdfText } from '../support/pdf-text.ts';

let hall: HubInTest;
let clerk: Desk;
let official: Desk;

beforeEach(async () => {
  hall = await hubInTest();
  clerk = await deskOf(hall, 'clerk5');
  official = await deskOf(hall, 'official-sjj');
});
afterEach(() => hall.stop());

interface Folder {
  readonly caseId: CaseId;
  readonly shortCode: ShortCode;
}

const accepted = (): Promise<Folder> => acceptedCase(hall, clerk);

const lists = async (desk: Desk): Promise<readonly HandoverRow[]> => (await desk.get('/api/handovers')).body;
const waiting = async (): Promise<readonly string[]> =>
  ((await clerk.get('/api/handovers/ready')).body as readonly HandoverReady[]).flatMap(({ cases }) =>
    cases.map(({ shortCode }) => shortCode),
  );

async function listed(...cases: readonly Folder[]): Promise<never> {
  const [made] = await clerk.act('makeHandover', { departmentId: 'SJJ', run: null, cases: [...cases] });
  return made!.payload['handoverId'] as never;
}

it('三件列单，一件找不到：其余两件先走，第三件回到待移交，清单印的是真走的两件', async () => {
  const [first, second, third] = [await accepted(), await accepted(), await accepted()];
  const handoverId = await listed(first, second, third);
  const scanned = [first.shortCode, third.shortCode];
  expect(await clerk.refused('signOver', { handoverId, scanned })).toBe('PapersMissing');
  await clerk.act('signOver', { handoverId, scanned, withoutMissing: true });
  expect(await waiting()).toEqual([second.shortCode]);

  const [row] = await lists(clerk);
  expect(row).toMatchObject({ status: 'signedOver', cases: [first, third] });
  const { documentId } = row!;
  // A print is a fact of its own; before it there is only a look at a draft.
  expect((await clerk.get(`/api/documents/${documentId}/pdf?copy=1`)).status).toBe(400);
  await clerk.act('printHandover', { handoverId, documentId });
  const answer = await fetch(`${hall.url}/api/documents/${documentId}/pdf?copy=1`, {
    headers: { authorization: `Bearer ${clerk.token}` },
  });
  const { text, pages } = await pdfText(new Uint8Array(await answer.arrayBuffer()));
  expect(pages).toHaveLength(1);
  for (const word of ['材料移交清单', '王䶮', first.shortCode, third.shortCode]) expect(text).toContain(word);
  expect(text).not.toContain(second.shortCode);

  // The department signs for what it holds, the third folder goes with the next list.
  await official.act('signFor', { handoverId, scanned });
  const again = await listed(second);
  await clerk.act('signOver', { handoverId: again, scanned: [second.shortCode] });
  await official.act('signFor', { handoverId: again, scanned: [second.shortCode] });
  expect(await waiting()).toEqual([]);
  expect((await official.file(second.caseId)).line.next).not.toBe('signFor');
});

it('列了单的申请人撤回了：这一批一件也没送，清单就此结束，没有人要为空袋子签收', async () => {
  const only = await accepted();
  const handoverId = await listed(only);
  await clerk.act('withdrawCase', { caseId: only.caseId, note: '本人要求' });
  await clerk.act('signOver', { handoverId, scanned: [], withoutMissing: true });
  expect(await lists(clerk)).toEqual([]);
  expect(await lists(official)).toEqual([]);
  expect(await official.refused('signFor', { handoverId, scanned: [] })).toBe('HandoverNotInState');
});
