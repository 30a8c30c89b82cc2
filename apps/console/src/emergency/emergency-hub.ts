/** What 应急·补录 asks of the hub. */
import type { HttpAnswer, HubHttp } from '@yichuang/client/http';
import type { PaperRow } from './paper-lines.ts';

export interface EmergencyHub {
  /** Numbers of a paper hour that are on record for that day. */
  paper(this: void, date: string): Promise<HttpAnswer<readonly PaperRow[]>>;
}

type Heard = <Value>(asked: Promise<HttpAnswer<Value>>) => Promise<HttpAnswer<Value>>;

export function emergencyHub(http: HubHttp, heard: Heard): EmergencyHub {
  return { paper: (date) => heard(http.get(`/api/paper-tickets?date=${encodeURIComponent(date)}`)) };
}
