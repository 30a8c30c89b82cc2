/** A paper → PDF (出 PDF): A4, faces embedded as subsets, number and page on every sheet. Runs in the worker. */
import pdfmake, { type Content, type DocumentDefinition } from 'pdfmake';
import { type Faces, openFaces, SONG, SONG_BOLD } from '../fonts/faces.ts';
import type { Paper, PaperForm, PrintMarks } from '../paper.ts';
import { openTypesetter, type Typesetter } from './blocks.ts';
import { AIRY, DENSE, GREY, INK, MARGIN, mm, RED, type Setting, SIZE, TEXT_WIDTH } from './measures.ts';

export interface Pdf {
  readonly bytes: Uint8Array;
  /** Code points that no face had: printed as boxes, to be written in by hand. */
  readonly unknown: readonly string[];
}

export interface Printery {
  print(paper: Paper, marks: PrintMarks): Promise<Pdf>;
}

/** Long lists: a sheet less is a seal less. */
const DENSE_FORMS: ReadonlySet<PaperForm> = new Set([
  'receipt',
  'acceptance',
  'deemed',
  'correction',
  'deferral',
  'pledge',
  'delivery',
  'handoverList',
  'onceNotice',
  'brief',
  'report',
]);

/** The same words give the same bytes: the sheet's dates stand in its text, not in the file. */
const NO_DATE = new Date(0);

export function openPrintery(faces: Faces = openFaces()): Printery {
  const files = new Set(faces.all.map(({ file }) => file));
  pdfmake.setFonts(
    Object.fromEntries(
      faces.all.map(({ name, file, postscriptName }) => {
        const source = (): string | [string, string] =>
          postscriptName === null ? file : [file, postscriptName];
        return [name, { normal: source(), bold: source() }];
      }),
    ),
  );
  // A paper is made of words only: it fetches nothing, and opens no file but its faces.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => files.has(path));

  return {
    print: async (paper, marks) => {
      const setting = DENSE_FORMS.has(paper.form) ? DENSE : AIRY;
      const typesetter = openTypesetter(faces, setting);
      const definition = definitionOf(paper, marks, typesetter, setting);
      const bytes = await pdfmake.createPdf(definition).getBuffer();
      return { bytes, unknown: [...typesetter.unknown] };
    },
  };
}

function definitionOf(
  paper: Paper,
  marks: PrintMarks,
  setter: Typesetter,
  setting: Setting,
): DocumentDefinition {
  return {
    pageSize: 'A4',
    pageMargins: [MARGIN.left, MARGIN.top, MARGIN.right, MARGIN.bottom],
    language: 'zh-CN',
    displayTitle: true,
    info: {
      title: [paper.title, paper.documentNo].filter(Boolean).join(' '),
      author: paper.authority ?? '',
      creator: '一窗',
      producer: 'pdfmake',
      creationDate: NO_DATE,
    },
    defaultStyle: { font: SONG.name, fontSize: setting.body, lineHeight: 1 },
    ...watermarkOf(marks),
    header: () => headerOf(marks, setter),
    footer: (page, pages) => footerOf(paper, page, pages, setter),
    content: [...headOf(paper, setter), ...bodyOf(paper.blocks, setter)],
  };
}

function watermarkOf({ voided, demo }: PrintMarks): Pick<DocumentDefinition, 'watermark'> {
  const font = SONG_BOLD.name;
  if (voided) return { watermark: { text: '作  废', font, color: RED, opacity: 0.25, fontSize: 120 } };
  if (demo) return { watermark: { text: '演示 不作凭证', font, color: INK, opacity: 0.06, fontSize: 64 } };
  return {};
}

/** Name and seal never stand on a sheet of their own (此页无正文): the notes before them go along. */
function bodyOf(blocks: Paper['blocks'], { block }: Typesetter): readonly Content[] {
  const [notes, closing] = blocks.slice(-2);
  if (notes?.kind !== 'notes' || closing?.kind !== 'closing') return blocks.map(block);
  return [...blocks.slice(0, -2).map(block), { stack: [block(notes), block(closing)], unbreakable: true }];
}

/** What this print is, on every sheet: nobody takes a copy for the original. */
function headerOf({ copy, voided, demo }: PrintMarks, { text }: Typesetter): Content {
  const left = [demo ? '演示 不作凭证' : '', voided ? '本文书已作废' : ''].filter(Boolean).join('　');
  const right = copy === 0 ? '供查看，不作凭证' : copy === 1 ? '' : `补印（第${copy}次打印）`;
  return {
    columns: [
      { ...text(left, { fontSize: SIZE.small, bold: true, color: RED }), width: '*' },
      { ...text(right, { fontSize: SIZE.small, bold: true, alignment: 'right' }), width: '*' },
    ],
    margin: [MARGIN.left, mm(8), MARGIN.right, 0],
  };
}

/** A paper of several sheets is sealed across their edges (骑缝章). */
function footerOf(paper: Paper, page: number, pages: number, { text }: Typesetter): Content {
  const small = { fontSize: SIZE.small, color: GREY } as const;
  const line: Content = {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: TEXT_WIDTH, y2: 0, lineWidth: 0.5, lineColor: GREY }],
    margin: [0, 0, 0, 3],
  };
  const words: Content = {
    columns: [
      { ...text([paper.documentNo, paper.copies].filter(Boolean).join('　'), small), width: '*' },
      {
        ...text(`${pages > 1 && paper.form !== 'kit' ? '加盖骑缝章　' : ''}第 ${page} 页  共 ${pages} 页`, {
          ...small,
          alignment: 'right',
        }),
        width: mm(54),
      },
    ],
  };
  return { stack: [line, words], margin: [MARGIN.left, mm(3), MARGIN.right, 0] };
}

/** Authority, title and number; in the corners what a phone reads. */
function headOf(paper: Paper, setter: Typesetter): readonly Content[] {
  const { authority, title, documentNo, remark, codes } = paper;
  const { text, code } = setter;
  const [left, right] = codes;
  const corner = (of: Paper['codes'][number] | undefined): Content =>
    of === undefined ? { text: '', width: mm(22) } : { ...code(of.label, of.url), width: mm(22) };
  const lines: readonly Content[] = [
    ...(authority === null
      ? []
      : [text(authority, { fontSize: SIZE.authority, bold: true, alignment: 'center', lineHeight: 1 })]),
    text(spaced(title), { fontSize: SIZE.title, bold: true, alignment: 'center', lineHeight: 1.1 }),
  ];
  const number: readonly Content[] = [
    ...(documentNo === null ? [] : [text(documentNo, { alignment: 'right' })]),
    ...(remark === null ? [] : [text(remark, { fontSize: SIZE.small, alignment: 'right' })]),
  ];
  return [
    codes.length === 0
      ? { stack: lines }
      : { columns: [corner(left), { stack: lines, width: '*' }, corner(right)], columnGap: 0 },
    { stack: number, margin: [0, 2, 0, mm(2)] },
  ];
}

/** A short title is set wide: 收 件 凭 证. */
function spaced(title: string): string {
  return title.length <= 6 ? [...title].join(' ') : title;
}
