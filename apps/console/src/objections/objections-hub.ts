/** What the 数据复核 section asks of the hub. */
import type { HttpAnswer, HubHttp } from '@yichuang/client/http';
import type { ObjectionsAnswer } from '@yichuang/protocol/objections';

export interface ObjectionsHub {
  all(this: void): Promise<HttpAnswer<ObjectionsAnswer>>;
}

type Heard = <Value>(asked: Promise<HttpAnswer<Value>>) => Promise<HttpAnswer<Value>>;

export function objectionsHub(http: HubHttp, heard: Heard): ObjectionsHub {
  return { all: () => heard(http.get('/api/objections')) };
}
