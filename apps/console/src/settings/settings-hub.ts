/** What 设置 asks of the hub: the parts with their history, a part kept, a change taken back. */
import { XLSX } from '@yichuang/protocol/media-types';
import type { HttpAnswer, HubHttp } from '@yichuang/client/http';
import type { OwnPart } from '@yichuang/domain/catalogue/own-settings';
import type {
  MediaKept,
  OwnAnswer,
  OwnEdit,
  OwnEdits,
  OwnOutcome,
  OwnSheets,
} from '@yichuang/protocol/settings';

export interface SettingsHub {
  own(this: void): Promise<HttpAnswer<OwnAnswer>>;
  keep(part: OwnPart, edit: OwnEdit): Promise<HttpAnswer<OwnOutcome>>;
  undo(revision: number): Promise<HttpAnswer<OwnOutcome>>;
  /** Where the browser itself fetches the workbook. */
  readonly workbook: string;
  readWorkbook(file: File): Promise<HttpAnswer<OwnSheets>>;
  /** A picture or film for the board. */
  sendMedia(file: File): Promise<HttpAnswer<MediaKept>>;
  keepAll(edits: OwnEdits): Promise<HttpAnswer<OwnOutcome>>;
}

type Heard = <Answer>(asked: Promise<HttpAnswer<Answer>>) => Promise<HttpAnswer<Answer>>;

const BYTES = 'application/octet-stream';

export function settingsHub(http: HubHttp, heard: Heard, seat: string | null): SettingsHub {
  return {
    own: () => heard(http.get('/api/settings')),
    keep: (part, edit) => heard(http.put(`/api/settings/${part}`, edit)),
    undo: (revision) => heard(http.post('/api/settings/undo', { revision })),
    workbook: `/api/settings/xlsx${seat === null ? '' : `?seat=${encodeURIComponent(seat)}`}`,
    // Where no program for sheets is set up, the browser knows no type for the file.
    readWorkbook: (file) => heard(http.upload('/api/settings/xlsx', new Blob([file], { type: XLSX }))),
    sendMedia: (file) => heard(http.upload('/api/settings/media', new Blob([file], { type: BYTES }))),
    keepAll: (edits) => heard(http.put('/api/settings', edits)),
  };
}
