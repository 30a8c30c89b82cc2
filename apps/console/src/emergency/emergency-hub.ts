/** What 应急·补录 asks of the hub. */
import type { HttpAnswer, HubHttp } from '@yichuang/client/http';
import { paperSheetHub, type PaperSheetHub } from '@yichuang/client/sheet-upload';
import type { PaperRegister } from '@yichuang/domain/hall/views/paper-register';
import type { Backups } from '@yichuang/protocol/backups';

export interface EmergencyHub {
  /** Numbers of a paper hour that are on record for that day. */
  paper(this: void, date: string): Promise<HttpAnswer<PaperRegister>>;
  /** 整表补录. */
  readonly paperSheet: PaperSheetHub;
  /** 应急包 as PDF, made afresh. */
  kit(this: void): Promise<HttpAnswer<Blob>>;
  /** The one that the hub has made itself. */
  keptKit(this: void): Promise<HttpAnswer<Blob>>;
  backups(this: void): Promise<HttpAnswer<Backups>>;
  backUp(this: void): Promise<HttpAnswer<{ readonly ok: boolean }>>;
  restore(this: void, name: string): Promise<HttpAnswer<unknown>>;
}

type Heard = <Value>(asked: Promise<HttpAnswer<Value>>) => Promise<HttpAnswer<Value>>;

export function emergencyHub(http: HubHttp, heard: Heard, seat: string | null): EmergencyHub {
  return {
    paper: (date) => heard(http.get(`/api/paper-tickets?date=${encodeURIComponent(date)}`)),
    paperSheet: paperSheetHub(http, seat),
    kit: () => heard(http.fetchFile('/api/emergency/kit', {})),
    keptKit: () => heard(http.getFile('/api/emergency/kit')),
    backups: () => heard(http.get('/api/backups')),
    backUp: () => heard(http.post('/api/backups', {})),
    restore: (name) => heard(http.post('/api/backups/restore', { name })),
  };
}
