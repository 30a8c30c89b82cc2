/** What a reader sees of a PDF: its words page by page, and the faces that are embedded. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfText {
  /** Without blanks: where a line breaks and how far signs stand apart is no word. */
  readonly text: string;
  readonly pages: readonly string[];
}

export async function pdfText(bytes: Uint8Array): Promise<PdfText> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await loading.destroy();
  const bare = pages.map((page) => page.replaceAll(/\s/gu, ''));
  return { text: bare.join(''), pages: bare };
}
