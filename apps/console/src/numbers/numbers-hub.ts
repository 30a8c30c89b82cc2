/** What 查号 asks of the hub. */
import type { HttpAnswer, HubHttp } from '@yichuang/client/http';
import type { Comparison } from '@yichuang/domain/hall/waiting/why-first';
import type { WaitAccount } from '@yichuang/domain/hall/waiting/wait-account';

export interface NumbersHub {
  wait(this: void, number: string, date: string): Promise<HttpAnswer<{ readonly account: WaitAccount }>>;
  compared(this: void, number: string, against: string, date: string): Promise<HttpAnswer<Comparison>>;
}

type Heard = <Value>(asked: Promise<HttpAnswer<Value>>) => Promise<HttpAnswer<Value>>;

export function numbersHub(http: HubHttp, heard: Heard): NumbersHub {
  const address = (number: string, what: string, query: Record<string, string>): string =>
    `/api/tickets/${encodeURIComponent(number)}/${what}?${new URLSearchParams(query).toString()}`;
  return {
    wait: (number, date) => heard(http.get(address(number, 'wait', { date }))),
    compared: (number, against, date) =>
      heard(http.get(address(number, 'compared', { date, with: against }))),
  };
}
