/**
 * 黄金文书: every form with every field filled in, as the words that a reader sees; whoever changes a sentence or a place sees
 * in the difference what all papers will say. The picture is compared tolerantly: words inside the margins, none upon another.
 */
import { compose } from '@yichuang/server/documents/compose/compose';
import { authorisation } from '@yichuang/server/documents/compose/statements';
import {
  DOCUMENTS,
  FINGERPRINT_DELIVERY,
  LONG_RECEIPT,
  NEUTRAL_DOCUMENTS,
} from '@yichuang/server/documents/documents.fixture';
import { paperWords } from '@yichuang/server/documents/paper-words';
import type { Paper } from '@yichuang/server/documents/paper';
import { openPrintery } from '@yichuang/server/documents/render/pdf';
import { officeDefaults } from '@yichuang/server/store/office';
import { officeRulesOf } from '@yichuang/domain/casework/office';
import { expect, test } from 'vitest';
import { pdfText, type PlacedWords } from '../support/pdf-text.ts';

const words = paperWords(officeRulesOf(officeDefaults()));
const printery = openPrintery();

const papers: readonly (readonly [string, Paper])[] = [
  ...Object.entries(DOCUMENTS).map(([form, content]) => [form, compose(content, words)] as const),
  ...NEUTRAL_DOCUMENTS.map((content) => [`${content.matter.form}-other`, compose(content, words)] as const),
  ['delivery-fingerprint', compose(FINGERPRINT_DELIVERY, words)],
  ['receipt-long', compose(LONG_RECEIPT, words)],
  ['authorisation', authorisation('保亭黎族苗族自治县政务服务中心')],
];

/** As the printer of any office can print: A4 less 8 mm all round. */
const [LEFT, RIGHT, TOP, BOTTOM] = [8, 202, 8, 289];

test.each(papers)('文书：%s', async (name, paper) => {
  const { bytes, unknown } = await printery.print(paper, { copy: 1, voided: false, demo: false });
  expect(unknown).toEqual([]);
  const { pages } = await pdfText(bytes);
  const sheets = pages.map(({ lines }, index) => `—— ${index + 1} ——\n${lines.join('\n')}\n`);
  await expect(sheets.join('\n')).toMatchFileSnapshot(`documents/${name}.txt`);

  for (const { placed } of pages) {
    expect(placed.filter((one) => !isInside(one))).toEqual([]);
    expect(overlapping(placed)).toEqual([]);
  }
  // The closing never stands alone: a sheet has at least a fact or a note beside it.
  expect(pages.at(-1)?.lines.length).toBeGreaterThan(8);
});

function isInside({ x, y, width, height }: PlacedWords): boolean {
  return x >= LEFT && x + width <= RIGHT && y - height >= TOP && y <= BOTTOM;
}

/** Pairs of words whose middles share more than a third of a letter. */
function overlapping(placed: readonly PlacedWords[]): readonly string[] {
  return placed.flatMap((one, index) =>
    placed.slice(index + 1).flatMap((other) => {
      const side = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
      const above = Math.min(one.y, other.y) - Math.max(one.y - one.height, other.y - other.height);
      const letter = Math.min(one.height, other.height);
      return side > letter / 3 && above > letter / 3 ? [`${one.words} × ${other.words}`] : [];
    }),
  );
}
