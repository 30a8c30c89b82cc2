/** What the section of reports asks of the hub. */
import type { HttpAnswer, HubHttp } from '@yichuang/client/http';
import type { LocalDate } from '@yichuang/domain/ids';
import type { CaseReport, ReportKind } from '@yichuang/domain/oversight/case-report';
import type { KeptReport } from '@yichuang/protocol/reports';

export interface ReportsHub {
  /** Those that begin on `upTo` or earlier, the latest first; null: until today. */
  list(this: void, kind: ReportKind, upTo: LocalDate | null): Promise<HttpAnswer<readonly KeptReport[]>>;
  file(
    this: void,
    report: Pick<CaseReport, 'kind' | 'from' | 'until'>,
    format: 'pdf' | 'xlsx',
  ): Promise<HttpAnswer<Blob>>;
}

type Heard = <Value>(asked: Promise<HttpAnswer<Value>>) => Promise<HttpAnswer<Value>>;

export function reportsHub(http: HubHttp, heard: Heard): ReportsHub {
  return {
    list: (kind, upTo) =>
      heard(http.get(`/api/reports?${new URLSearchParams({ kind, ...(upTo && { upTo }) }).toString()}`)),
    file: ({ kind, from, until }, format) =>
      heard(http.fetchFile('/api/reports/file', { kind, from, until, format })),
  };
}
