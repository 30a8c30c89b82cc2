/** A CSV file as rows of text (逗号分隔): RFC 4180, in UTF-8 with or without its mark, or in GB18030 as Excel and WPS write it. */

const BOM = '\uFEFF';

/** Null: neither UTF-8 nor GB18030. A text that is both is UTF-8. */
export function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
      return text.startsWith(BOM) ? text.slice(1) : text;
    } catch {
      // The next one.
    }
  }
  return null;
}

/** Fields of each row; a quoted field may hold commas, quotes and line ends. Null: a quote is never closed. */
export function csvRows(text: string): readonly (readonly string[])[] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') field += sign ?? '';
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && field === '') quoted = true;
    else if (sign === ',') {
      row.push(field);
      field = '';
    } else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at += 1;
      rows.push([...row, field]);
      [row, field] = [[], ''];
    } else field += sign ?? '';
  }
  if (quoted) return null;
  return row.length > 0 || field !== '' ? [...rows, [...row, field]] : rows;
}
