/** Blocks of a paper → what pdfmake sets (排版). */
import type { Content, Inline, Style, TableLayout } from 'pdfmake';
import { type Faces, SONG, SONG_BOLD } from '../fonts/faces.ts';
import { codePointWords, runsOf } from '../fonts/runs.ts';
import type { Block, FactRow } from '../paper.ts';
import { GREY, HAIRLINE, INK, mm, type Setting, SIZE, TEXT_WIDTH } from './measures.ts';

export interface Typesetter {
  /** A text in runs of one face each. */
  text(this: void, text: string, style?: Style): Content;
  block(this: void, block: Block): Content;
  /** a code with its word below */
  code(this: void, label: string, url: string): Content;
  /** Characters that no face had. */
  readonly unknown: ReadonlySet<string>;
}

const PADDING = 5;
/** Where nothing else asks for the room of the sheet. */
const SIGN_ROOM = 24;
/** A number to cut out: read at arm's length. */
const CUT_SIZE = 26;
const CUT_HEIGHT = mm(22);

type Closing = Extract<Block, { readonly kind: 'closing' }>;

/** The padding stands outside of what pdfmake calls a column's width. */
function inner(width: number): number {
  return width - 2 * PADDING - HAIRLINE;
}

export function openTypesetter(faces: Faces, setting: Setting): Typesetter {
  const CELL: Style = {
    fontSize: setting.cell,
    lineHeight: setting.cellLeading,
    verticalAlignment: 'middle',
  };
  const LINES: TableLayout = {
    hLineWidth: () => HAIRLINE,
    vLineWidth: () => HAIRLINE,
    hLineColor: INK,
    vLineColor: INK,
    paddingLeft: () => PADDING,
    paddingRight: () => PADDING,
    paddingTop: () => setting.cellPadding[0],
    paddingBottom: () => setting.cellPadding[1],
  };
  const margin = [0, 0, 0, setting.below] as const;
  const unknown = new Set<string>();

  function inlines(text: string, bold: boolean, size: number): readonly Inline[] {
    return runsOf(text, faces).map((run) => {
      if (run.kind === 'text') {
        const font = bold && run.face === SONG ? SONG_BOLD.name : run.face.name;
        return { text: run.text, font };
      }
      unknown.add(codePointWords(run.character));
      return {
        text: codePointWords(run.character),
        font: SONG.name,
        fontSize: size * 0.6,
        background: '#DDDDDD',
        noWrap: true,
      };
    });
  }

  function text(words: string, style: Style = {}): Content {
    const { bold = false, ...rest } = style;
    return { text: inlines(words, bold, style.fontSize ?? setting.body), ...rest };
  }

  /** A label is broken like text, but set apart by its weight. */
  function label(words: string): Content {
    return text(words, { ...CELL, bold: true, alignment: 'center' });
  }

  function facts(rows: readonly FactRow[]): Content {
    const body = rows.map((row) => {
      const [first, second] = row;
      if (first === undefined) return [{}, {}, {}, {}];
      if (second === undefined)
        return [label(first.label), { ...text(first.value, CELL), colSpan: 3 }, {}, {}];
      return [label(first.label), text(first.value, CELL), label(second.label), text(second.value, CELL)];
    });
    // In numbers: a long number without a break would push a starred column over the margin.
    const labels = mm(30);
    const values = TEXT_WIDTH / 2 - labels;
    return {
      table: { widths: [labels, values, labels, values].map(inner), body, dontBreakRows: true },
      layout: LINES,
      margin,
    };
  }

  function table({ columns, rows, total }: Extract<Block, { readonly kind: 'table' }>): Content {
    const fixed = columns.reduce((sum, { width }) => sum + mm(width ?? 0), 0);
    const body = rows.map((row) =>
      columns.map(({ align }, index) => text(row[index] ?? '', { ...CELL, alignment: align })),
    );
    const last =
      total === null
        ? []
        : [[{ ...text(total, CELL), colSpan: columns.length }, ...columns.slice(1).map(() => ({}))]];
    return {
      table: {
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths: columns.map(({ width }) => inner(width === null ? TEXT_WIDTH - fixed : mm(width))),
        body: [columns.map(({ title }) => label(title)), ...body, ...last],
      },
      layout: LINES,
      margin,
    };
  }

  function notes(title: string, items: readonly string[]): Content {
    const lines = items.length === 1 ? items : items.map((item, index) => `${index + 1}．${item}`);
    const small: Style = { fontSize: setting.note, lineHeight: 1, alignment: 'justify' };
    return {
      columns: [
        { ...text(`${title}：`, { ...small, bold: true }), width: setting.note * 4 },
        { stack: lines.map((line) => text(line, small)), width: '*' },
      ],
      margin,
    };
  }

  function box(lines: readonly string[], room: number): Content {
    return {
      stack: lines.map((line, index) => {
        const last = index === lines.length - 1 && index > 0;
        return text(line, {
          ...CELL,
          alignment: last ? 'right' : 'left',
          preserveLeadingSpaces: true,
          margin: [0, last ? room : 0, 0, 0],
        });
      }),
    };
  }

  /** The seal is pressed over name and date: nothing else stands where it goes. */
  function sealPlace({ authority, mark, date }: NonNullable<Closing['seal']>): Content {
    const centred: Style = { alignment: 'center', lineHeight: setting.bodyLeading };
    return {
      stack: [
        text(authority, centred),
        text(mark, { ...centred, fontSize: setting.cell, color: GREY }),
        text(date, centred),
      ],
      margin: [0, mm(4), 0, 0],
    };
  }

  function closing({ boxes, seal }: Closing): Content {
    const signed = (rows: readonly (readonly Content[])[], width: number): Content => ({
      table: { widths: (rows[0] ?? []).map(() => inner(width / (rows[0]?.length ?? 1))), body: rows },
      layout: LINES,
    });
    if (seal === null) {
      return {
        ...signed([boxes.map((lines) => box(lines, SIGN_ROOM))], TEXT_WIDTH),
        unbreakable: true,
        margin,
      };
    }
    const left = mm(78);
    return {
      columns: [
        boxes.length === 0
          ? { text: '', width: left }
          : {
              ...signed(
                boxes.map((lines) => [box(lines, setting.signRoom)]),
                left,
              ),
              width: left,
            },
        { ...sealPlace(seal), width: '*' },
      ],
      columnGap: 0,
      unbreakable: true,
      margin,
    };
  }

  function cut({ across, cells }: Extract<Block, { readonly kind: 'cut' }>): Content {
    const rows = Array.from({ length: Math.ceil(cells.length / across) }, (_, row) =>
      Array.from({ length: across }, (__, column) => cellOf(cells[row * across + column])),
    );
    return {
      table: {
        widths: Array.from({ length: across }, () => inner(TEXT_WIDTH / across)),
        heights: CUT_HEIGHT,
        dontBreakRows: true,
        body: rows,
      },
      layout: LINES,
    };
  }

  function cellOf(cell: { readonly large: string; readonly small: readonly string[] } | undefined): Content {
    if (cell === undefined) return { text: '' };
    const { large, small } = cell;
    return {
      stack: [
        text(large, { fontSize: CUT_SIZE, bold: true, alignment: 'center', lineHeight: 0.9 }),
        ...small.map((line) =>
          text(line, {
            fontSize: SIZE.small - 1,
            alignment: 'center',
            lineHeight: 0.95,
            preserveLeadingSpaces: true,
            preserveTrailingSpaces: true,
          }),
        ),
      ],
    };
  }

  function code(words: string, url: string): Content {
    return {
      stack: [
        { qr: url, fit: mm(20), eccLevel: 'M', alignment: 'center' },
        text(words, { fontSize: SIZE.small, lineHeight: 0.9, alignment: 'center', margin: [0, 1, 0, 0] }),
      ],
    };
  }

  function block(one: Block): Content {
    switch (one.kind) {
      case 'to':
        return text(one.text, { lineHeight: setting.bodyLeading });
      case 'text':
        return text(one.text, {
          alignment: 'justify',
          lineHeight: setting.bodyLeading,
          leadingIndent: setting.body * 2,
          preserveLeadingSpaces: true,
          margin: [0, 0, 0, 2],
        });
      case 'heading':
        return text(one.text, {
          bold: true,
          lineHeight: setting.bodyLeading,
          leadingIndent: setting.body * 2,
        });
      case 'facts':
        return facts(one.rows);
      case 'table':
        return table(one);
      case 'sheet':
        return {
          stack: [
            text(one.title, { fontSize: SIZE.title, bold: true, alignment: 'center' }),
            ...(one.remark === null
              ? []
              : [text(one.remark, { fontSize: setting.cell, alignment: 'right' })]),
          ],
          pageBreak: 'before',
          margin,
        };
      case 'cut':
        return cut(one);
      case 'poster':
        return {
          stack: one.lines.map(({ text: words, points }) =>
            text(words, { fontSize: points, bold: true, alignment: 'center', margin: [0, mm(9), 0, 0] }),
          ),
        };
      case 'notes':
        return notes(one.title, one.items);
      case 'closing':
        return closing(one);
    }
  }

  return { text, block, code, unknown };
}
