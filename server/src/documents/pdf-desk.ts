/** PDFs for whoever asks (出文书): made in the worker, the newest kept in memory by what stands on them, up to so many bytes. */
import { createHash } from 'node:crypto';
import type { Read } from '../read.ts';
import type { Paper, PrintMarks } from './paper.ts';
import type { Pdf } from './render/pdf.ts';

export interface PdfDesk {
  pdf(paper: Paper, marks: PrintMarks): Promise<Pdf>;
}

export const MOST_BYTES = 16 * 1024 * 1024;

export function openPdfDesk(read: Pick<Read, 'pdf'>, mostBytes = MOST_BYTES): PdfDesk {
  /** The oldest use first. */
  const kept = new Map<string, Pdf>();
  const underWay = new Map<string, Promise<Pdf>>();
  let bytes = 0;

  function keep(key: string, pdf: Pdf): void {
    if (pdf.bytes.length > mostBytes) return;
    kept.set(key, pdf);
    bytes += pdf.bytes.length;
    for (const [oldest, { bytes: of }] of kept) {
      if (bytes <= mostBytes) return;
      kept.delete(oldest);
      bytes -= of.length;
    }
  }

  async function make(key: string, paper: Paper, marks: PrintMarks): Promise<Pdf> {
    try {
      const pdf = await read.pdf(paper, marks);
      keep(key, pdf);
      return pdf;
    } finally {
      underWay.delete(key);
    }
  }

  return {
    pdf: async (paper, marks) => {
      const key = createHash('sha256')
        .update(JSON.stringify([paper, marks]))
        .digest('hex');
      const found = kept.get(key);
      if (found) {
        kept.delete(key);
        kept.set(key, found);
        return found;
      }
      const made = underWay.get(key) ?? make(key, paper, marks);
      underWay.set(key, made);
      return made;
    },
  };
}
