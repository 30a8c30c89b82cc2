/** A list for signature as a Word file (DOCX), A4 across; in the worker. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { columnShares, type SignedPaper } from './signed-paper.ts';

const FONT = { ascii: 'Times New Roman', eastAsia: '宋体', hAnsi: 'Times New Roman' };
/** In half points: 小四 for text, 五号 in tables. */
const BODY = 24;
const SMALL = 21;
/** A4 in twentieths of a point, and what its margins leave across. */
const A4 = { width: 11_906, height: 16_838 };
const ACROSS = 13_958;
const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

export async function docxOf(paper: SignedPaper): Promise<Uint8Array> {
  const { title, facts, columns, rows, signatures } = paper;
  const cell = (text: string, bold = false): TableCell =>
    new TableCell({
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      children: [new Paragraph({ children: [new TextRun({ text, bold, size: SMALL, font: FONT })] })],
    });
  const document = new Document({
    creator: '一窗',
    title,
    sections: [
      {
        properties: { page: { size: { ...A4, orientation: PageOrientation.LANDSCAPE } } },
        footers: { default: pageNumbers() },
        children: [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            alignment: AlignmentType.CENTER,
            spacing: { after: 200 },
            children: [new TextRun({ text: title, bold: true, size: 36, color: '000000', font: FONT })],
          }),
          new Paragraph({
            spacing: { after: 160 },
            children: [
              new TextRun({
                text: facts.map(([name, value]) => `${name}：${value}`).join('    '),
                size: SMALL,
                font: FONT,
              }),
            ],
          }),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            columnWidths: columnShares(paper).map((share) => Math.round(share * ACROSS)),
            borders: {
              top: EDGE,
              bottom: EDGE,
              left: EDGE,
              right: EDGE,
              insideHorizontal: EDGE,
              insideVertical: EDGE,
            },
            rows: [
              new TableRow({ tableHeader: true, children: columns.map((column) => cell(column, true)) }),
              ...rows.map(
                (row) => new TableRow({ cantSplit: true, children: row.map((text) => cell(text)) }),
              ),
            ],
          }),
          new Paragraph({ text: '' }),
          new Paragraph({
            spacing: { before: 300 },
            children: [
              new TextRun({
                text: signatures.map((name) => `${name}______________`).join('        '),
                size: BODY,
                font: FONT,
              }),
            ],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** Whoever signs sees that no page is missing. */
function pageNumbers(): Footer {
  const children = ['第 ', PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页'];
  const run = new TextRun({ children, size: SMALL, font: FONT });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] });
}
