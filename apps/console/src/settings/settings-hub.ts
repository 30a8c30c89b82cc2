/** What 设置 asks of the hub: the parts with their history, a part kept, a change taken back. */
import type { HttpAnswer, HubHttp } from '@yichuang/client/http';
import type { OwnPart } from '@yichuang/domain/catalogue/own-settings';
import type { OwnAnswer, OwnEdit, OwnOutcome } from '@yichuang/protocol/settings';

export interface SettingsHub {
  own(this: void): Promise<HttpAnswer<OwnAnswer>>;
  keep(part: OwnPart, edit: OwnEdit): Promise<HttpAnswer<OwnOutcome>>;
  undo(revision: number): Promise<HttpAnswer<OwnOutcome>>;
}

type Heard = <Answer>(asked: Promise<HttpAnswer<Answer>>) => Promise<HttpAnswer<Answer>>;

export function settingsHub(http: HubHttp, heard: Heard): SettingsHub {
  return {
    own: () => heard(http.get('/api/settings')),
    keep: (part, edit) => heard(http.put(`/api/settings/${part}`, edit)),
    undo: (revision) => heard(http.post('/api/settings/undo', { revision })),
  };
}
