/** What the indicators ask of the hub. */
import type { HttpAnswer, HubHttp } from '@yichuang/client/http';
import type { LocalDate } from '@yichuang/domain/ids';
import type { IndicatorsAnswer } from '@yichuang/protocol/indicators';

/** Both included. */
export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface IndicatorsHub {
  of(this: void, days: Days): Promise<HttpAnswer<IndicatorsAnswer>>;
  workbook(this: void, days: Days): Promise<HttpAnswer<Blob>>;
}

type Heard = <Value>(asked: Promise<HttpAnswer<Value>>) => Promise<HttpAnswer<Value>>;

export function indicatorsHub(http: HubHttp, heard: Heard): IndicatorsHub {
  return {
    of: ({ from, to }) => heard(http.get(`/api/indicators?${new URLSearchParams({ from, to }).toString()}`)),
    workbook: ({ from, to }) => heard(http.fetchFile('/api/indicators/xlsx', { from, to })),
  };
}
