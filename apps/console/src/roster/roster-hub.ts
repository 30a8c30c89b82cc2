/** What 排班 asks of the hub. */
import type { HttpAnswer, HubHttp } from '@yichuang/client/http';
import type { LocalDate } from '@yichuang/domain/ids';
import type { RosterSettings } from '@yichuang/domain/staffing/roster';
import { XLSX } from '@yichuang/protocol/media-types';
import type { RosterImport, RosterPlan, RosterWeek, StaffingDay } from '@yichuang/protocol/roster';

export interface RosterHub {
  /** Seven days from this one. */
  week(this: void, from: LocalDate): Promise<HttpAnswer<RosterWeek>>;
  keep(this: void, plan: RosterPlan): Promise<HttpAnswer<RosterWeek>>;
  /** As it is planned, or empty to be filled in. */
  workbook(this: void, from: LocalDate, empty: boolean): Promise<HttpAnswer<Blob>>;
  bringIn(this: void, file: File, save: boolean): Promise<HttpAnswer<RosterImport>>;
  keepSettings(this: void, settings: RosterSettings): Promise<HttpAnswer<RosterSettings>>;
  /** 空窗时长, 在岗率, 顶岗响应 of today until now. */
  staffing(this: void): Promise<HttpAnswer<StaffingDay>>;
}

type Heard = <Value>(asked: Promise<HttpAnswer<Value>>) => Promise<HttpAnswer<Value>>;

export function rosterHub(http: HubHttp, heard: Heard): RosterHub {
  return {
    week: (from) => heard(http.get(`/api/roster?from=${from}`)),
    keep: (plan) => heard(http.put('/api/roster', plan)),
    workbook: (from, empty) => heard(http.getFile(`/api/roster/xlsx?from=${from}&empty=${empty}`)),
    // Not every computer knows what an .xlsx is.
    bringIn: (file, save) =>
      heard(http.upload(`/api/roster/file?save=${save}`, new Blob([file], { type: XLSX }))),
    keepSettings: (settings) => heard(http.put('/api/roster/settings', settings)),
    staffing: () => heard(http.get('/api/roster/figures')),
  };
}
