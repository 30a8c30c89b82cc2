/** What the 办不成事 section asks of the hub. */
import type { HttpAnswer, HubHttp } from '@yichuang/client/http';
import type { LocalDate } from '@yichuang/domain/ids';
import type { DeskAnswer } from '@yichuang/protocol/desk';

export interface DeskHub {
  /** What is not closed. */
  open(this: void): Promise<HttpAnswer<DeskAnswer>>;
  between(this: void, from: LocalDate, to: LocalDate): Promise<HttpAnswer<DeskAnswer>>;
  workbook(this: void, from: LocalDate, to: LocalDate): Promise<HttpAnswer<Blob>>;
}

type Heard = <Value>(asked: Promise<HttpAnswer<Value>>) => Promise<HttpAnswer<Value>>;

export function deskHub(http: HubHttp, heard: Heard): DeskHub {
  return {
    open: () => heard(http.get('/api/desk')),
    between: (from, to) => heard(http.get(`/api/desk?${new URLSearchParams({ from, to }).toString()}`)),
    workbook: (from, to) => heard(http.fetchFile('/api/desk/xlsx', { from, to })),
  };
}
