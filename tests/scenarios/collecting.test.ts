/** 领证先问: asked at the kiosk and by the guide before any number is given; nobody learns a name. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deskOf, FARMER, papersFor, personOf, type Desk } from '../support/case-desk.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

const DAY_MS = 24 * 3_600_000;

let hall: HubInTest;
let clerk: Desk;
let official: Desk;
let kiosk: string;

beforeEach(async () => {
  hall = await hubInTest();
  clerk = await deskOf(hall, 'clerk12');
  official = await deskOf(hall, 'official-sjj');
  kiosk = hall.tokenOf(hall.demo.devices.find(({ kind }) => kind === 'kiosk')?.deviceId ?? '');
});
afterEach(() => hall.stop());

interface Received {
  readonly caseId: never;
  readonly shortCode: string;
}

async function received(next: 'keep' | 'accept'): Promise<Received> {
  const applicantId = await personOf(clerk, FARMER);
  const papers = await papersFor(hall, 'B08', (question) => (question === 'fmt' ? 'fmt_3' : undefined));
  const more = { applicantId, agent: null, ticketId: null, pickup: 'counter' as const, next };
  const [event] = await clerk.act('receiveCase', { ...papers, ...more });
  return event!.payload as unknown as Received;
}

const ask = (code: string, token = kiosk) => hall.ask('POST', '/api/collect', { token, body: { code } });

/** Prints and stamps whatever lies there. */
async function stampAll(desk: Desk, caseId: string): Promise<void> {
  const { documents } = (await desk.file(caseId)).case;
  for (const { documentId, sealId, stamped } of documents) {
    if (stamped !== null) continue;
    await desk.act('printDocument', { caseId: caseId as never, documentId });
    if (sealId !== null) await desk.act('stampDocument', { caseId: caseId as never, documentId, sealId });
  }
}

describe('领证先问', () => {
  it('收件、受理、决定、到窗、领走，取号机一路答得对，没有一个字是姓名和证件号', async () => {
    const { caseId, shortCode } = await received('keep');
    const told: string[] = [];
    const answerIs = async (answer: object): Promise<void> => {
      const { status, body, text } = await ask(shortCode);
      expect({ status, body }).toMatchObject({ status: 200, body: answer });
      told.push(text);
    };
    await answerIs({ answer: 'notYet', because: 'undecided', expected: null });
    await stampAll(clerk, caseId);
    await clerk.act('acceptCase', { caseId });
    await answerIs({
      answer: 'notYet',
      because: 'running',
      expected: '2026-11-30',
      itemName: '食品经营许可核发',
    });
    await stampAll(clerk, caseId);
    const cases = [{ caseId, shortCode: shortCode as never }];
    const made = await clerk.act('makeHandover', { departmentId: 'SJJ', run: null, cases });
    const { handoverId } = made[0]!.payload as { handoverId: never };
    await clerk.act('signOver', { handoverId, scanned: [shortCode as never] });
    await official.act('signFor', { handoverId, scanned: [shortCode as never] });
    await official.act('takeCase', { caseId });
    await official.act('decideCase', { caseId, outcome: 'granted', resultNo: 'JY24690290000001' as never });
    await answerIs({ answer: 'notYet', because: 'onTheWay' });
    await stampAll(official, caseId);
    await official.act('sendResult', { caseId });
    await clerk.act('arriveResult', { caseId });
    await answerIs({ answer: 'ready', pickup: 'counter', bring: ['受理通知单或短码', '领取人身份证'] });
    const { applicantId } = (await clerk.file(caseId)).case;
    await clerk.act('deliverResults', {
      caseIds: [caseId],
      proof: 'shortCode',
      how: 'counter',
      receiver: { personId: applicantId, relation: 'self' },
      papers: ['id'],
    });
    await answerIs({ answer: 'collected', on: '2026-11-23', how: 'counter' });
    expect(told.join()).not.toMatch(/王|䶮|4690|1380|[0-9a-f]{8}-[0-9a-f]{4}/u);
  });

  it('过了预计的日子就不再说那个日子', async () => {
    const { shortCode } = await received('accept');
    hall.pass(10 * DAY_MS);
    expect((await ask(shortCode)).body).toMatchObject({ because: 'late', expected: null });
  });

  it('导办、窗口也问得到；短码怎么念都认；错一位、没有的、省平台的号，答得清楚', async () => {
    const { shortCode } = await received('accept');
    const guide = await hall.signIn('guide1');
    for (const spelt of [
      shortCode,
      shortCode.replace(/(...)(...)/, '$1 $2 '),
      shortCode.replace(/^.../, '$&-'),
    ])
      expect((await ask(spelt, guide)).body).toMatchObject({ answer: 'notYet' });
    expect((await ask('000000000')).body).toEqual({ answer: 'unknown' });
    const whatIs = async (code: string): Promise<unknown> =>
      (await hall.ask('POST', '/api/codes', { token: kiosk, body: { code } })).body;
    expect(await whatIs(shortCode)).toEqual({ appointment: false, result: true });
    expect(await whatIs('000000000')).toEqual({ appointment: false, result: false });
    const applicantId = await personOf(clerk, FARMER);
    const externalNo = 'HN-2026-000017' as never;
    const more = { applicantId, dueDate: null, ticketId: null };
    await clerk.act('registerCase', { itemId: 'B02' as never, externalNo, ...more });
    expect((await ask('HN-2026-000017')).body).toMatchObject({ answer: 'notYet' });
  });

  it('没有登录、没有配对的问不到；一台机器一分钟问得太多就停一停', async () => {
    const nobody = await hall.ask('POST', '/api/collect', { body: { code: '026000173' } });
    expect(nobody.status).toBe(401);
    const statuses: number[] = [];
    for (let asked = 0; asked < 61; asked += 1) statuses.push((await ask('026000173')).status);
    expect([statuses.slice(0, 60).every((status) => status === 200), statuses[60]]).toEqual([true, 429]);
    // Another machine is not stopped by this one.
    expect((await ask('026000173', await hall.signIn('guide1'))).status).toBe(200);
  });
});
