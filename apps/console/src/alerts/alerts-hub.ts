/** What ▲监管 asks of the hub. */
import type { HttpAnswer, HubHttp } from '@yichuang/client/http';
import type { LocalDate } from '@yichuang/domain/ids';
import type { AlertRules } from '@yichuang/domain/oversight/alerts/rules';
import type { AlertRulesAnswer, AlertsAnswer } from '@yichuang/protocol/alerts';
import type { Chosen } from '../records/cuts.tsx';

export interface AlertsHub {
  /** Those that want an answer. */
  open(this: void): Promise<HttpAnswer<AlertsAnswer>>;
  between(this: void, from: LocalDate, to: LocalDate): Promise<HttpAnswer<AlertsAnswer>>;
  /** Cut down as the book is: `ruleId`, `accountId`. */
  workbook(this: void, from: LocalDate, to: LocalDate, chosen: Chosen): Promise<HttpAnswer<Blob>>;
  rules(this: void): Promise<HttpAnswer<AlertRulesAnswer>>;
  keep(this: void, revision: number, rules: AlertRules): Promise<HttpAnswer<AlertRulesAnswer>>;
}

type Heard = <Value>(asked: Promise<HttpAnswer<Value>>) => Promise<HttpAnswer<Value>>;

export function alertsHub(http: HubHttp, heard: Heard): AlertsHub {
  return {
    open: () => heard(http.get('/api/alerts')),
    between: (from, to) => heard(http.get(`/api/alerts?${new URLSearchParams({ from, to }).toString()}`)),
    workbook: (from, to, { ruleId = null, accountId = null }) =>
      heard(http.fetchFile('/api/alerts/xlsx', { from, to, ruleId, accountId })),
    rules: () => heard(http.get('/api/alerts/rules')),
    keep: (revision, rules) => heard(http.put('/api/alerts/rules', { revision, rules })),
  };
}
