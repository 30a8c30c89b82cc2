/** A sheet on its way to the hub (表格上传): browsers name the kind of a CSV by what is installed, so it is said anew. */
import type { LocalDate } from '@yichuang/domain/ids';
import { XLSX } from '@yichuang/protocol/media-types';
import type { PaperSheet } from '@yichuang/protocol/paper-sheet';
import type { HubHttp } from './http.ts';

export function sheetBlob(file: Blob & { readonly name: string }): Blob {
  return new Blob([file], { type: /\.csv$/iu.test(file.name) ? 'text/csv' : XLSX });
}

export interface PaperSheetHub {
  read(
    this: void,
    file: Blob & { readonly name: string },
    date: LocalDate,
  ): Promise<PaperSheet | 'failed' | 'offline'>;
  /** Where the browser itself fetches the empty sheet. */
  template(this: void, date: LocalDate): string;
}

/** 整表补录. */
export function paperSheetHub(http: Pick<HubHttp, 'upload'>, seat: string | null): PaperSheetHub {
  return {
    async read(file, date) {
      const answer = await http.upload<PaperSheet>(`/api/paper-tickets/file?date=${date}`, sheetBlob(file));
      return answer.outcome === 'ok' ? answer.value : answer.outcome;
    },
    template: (date) =>
      `/api/paper-tickets/template?date=${date}${seat === null ? '' : `&seat=${encodeURIComponent(seat)}`}`,
  };
}
