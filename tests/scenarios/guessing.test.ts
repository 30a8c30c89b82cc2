/** 防猜: what a stranger can find out of the case page by trying, and what a clerk learns of an earlier applicant. */
import { shortCodeOf } from '@yichuang/domain/casework/numbers';
import type { HallId } from '@yichuang/domain/ids';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

const QUARTER_MS = 15 * 60_000;
const RIGHT = '0013';

let hall: HubInTest;
let clerk: Desk;

beforeEach(async () => {
  hall = await hubInTest();
  clerk = await deskOf(hall, 'clerk5');
});
afterEach(() => hall.stop());

async function received(agent: 'agent' | 'alone' = 'alone'): Promise<string> {
  const applicantId = await personOf(clerk, agent === 'agent' ? RESTAURANT : FARMER);
  const personId = agent === 'agent' ? await personOf(clerk, FARMER) : null;
  const papers = await papersFor(hall, 'B08', (question) => (question === 'fmt' ? 'fmt_3' : undefined));
  const [event] = await clerk.act('receiveCase', {
    ...papers,
    applicantId,
    agent: personId && { personId, mayCollect: true },
    ticketId: null,
    pickup: 'counter',
    next: 'accept',
  });
  return event!.payload['shortCode'] as string;
}

const ask = (shortCode: string, lastFour: string) =>
  hall.ask('POST', '/api/phone/case', { body: { shortCode, lastFour } });

describe('手机查办件', () => {
  it('短码加证件后四位对了就看得到，代办人的后四位也行；看到的没有姓名、证件号、电话', async () => {
    const code = await received('agent');
    for (const lastFour of ['0080', RIGHT]) {
      const { status, text } = await ask(code, lastFour);
      expect(status).toBe(200);
      expect(text).not.toMatch(/王|䶮|陈|𠮷|469029190|1380000000/u);
    }
  });

  it('后四位不对、短码没有这件、短码错一位，回答一个样，猜不出有没有这件', async () => {
    const code = await received();
    const wrong = code.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));
    const answers = [
      await ask(code, '9999'),
      await ask(shortCodeOf('H00' as HallId, 2026, 99_998) ?? '', RIGHT),
      await ask(wrong, RIGHT),
    ];
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
  });

  it('一件错五次，停一刻钟，对的也看不了；别的件不受连累；过了又能看', async () => {
    const [code, other] = [await received(), await received()];
    for (let guess = 0; guess < 5; guess += 1) expect((await ask(code, `100${guess}`)).status).toBe(404);
    expect((await ask(code, RIGHT)).body).toMatchObject({ status: 429, code: 'TooMany' });
    expect((await ask(other, RIGHT)).status).toBe(200);
    hall.pass(QUARTER_MS);
    expect((await ask(code, RIGHT)).status).toBe(200);
  });

  it('换着短码猜：一个地址错六十次就停，自己那件看对了也不重新算', async () => {
    const code = await received();
    for (let guess = 0; guess < 60; guess += 1) {
      if (guess % 20 === 0) expect((await ask(code, RIGHT)).status).toBe(200);
      const made = shortCodeOf('H00' as HallId, 2026, 10_000 + guess) ?? '';
      expect((await ask(made, RIGHT)).status).toBe(404);
    }
    expect((await ask(code, RIGHT)).status).toBe(429);
    hall.pass(QUARTER_MS);
    expect((await ask(code, RIGHT)).status).toBe(200);
  });
});

describe('老办事人', () => {
  const lookUp = (number: string) => clerk.post('/api/people/lookup', { identityKind: 'residentId', number });

  it('整个号码才找得到本人；差一位、只有一段，谁的资料也看不到', async () => {
    await personOf(clerk, FARMER);
    await personOf(clerk, STRANGER);
    const found = await lookUp('469029190001010013');
    expect(found.body.card).toMatchObject({ name: '王䶮', phone: '13800000001' });
    expect(found.text).not.toMatch(/林㛃|13800000002/u);
    for (const number of ['469029190001010021', '46902919000101', '469029190001010011', '0013']) {
      const { text } = await lookUp(number);
      expect(text).not.toMatch(/王䶮|林㛃|1380000000/u);
    }
  });

  it('按号码、姓名查办件，列出来的姓名都打码，没有号码和电话', async () => {
    await received();
    for (const text of ['469029190001010013', '王䶮', '13800000001']) {
      const { status, body, text: said } = await clerk.post('/api/cases/search', { text });
      expect({ status, found: body.cases.length }).toEqual({ status: 200, found: 1 });
      expect(said).not.toMatch(/䶮|469029190001|13800000001/u);
    }
  });
});
