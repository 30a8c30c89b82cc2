/** What the console asks the hub about ratings (评价接口): the inspector's work, one life, figures, settings, evaluators. */
import type { HttpAnswer, HubHttp } from '@yichuang/client/http';
import type { EvaluationId } from '@yichuang/domain/evaluation/ids';
import type { EvaluationRules } from '@yichuang/domain/evaluation/rules';
import type { CounterId, DeviceId, LocalDate } from '@yichuang/domain/ids';
import type {
  EvaluationSettings,
  EvaluationStep,
  EvaluatorCard,
  FiguresAnswer,
  InspectorWork,
  NewPad,
  PadKey,
  SettingsAnswer,
  WorkNo,
} from '@yichuang/protocol/evaluation';

type Answer<T> = Promise<HttpAnswer<T>>;

export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface RatingsHub {
  work(this: void): Answer<InspectorWork>;
  life(evaluationId: EvaluationId): Answer<readonly EvaluationStep[]>;
  figures(period: Period): Answer<FiguresAnswer>;
  settings(this: void): Answer<SettingsAnswer>;
  keepSettings(settings: EvaluationSettings): Answer<EvaluationRules>;
  evaluators(this: void): Answer<readonly EvaluatorCard[]>;
  place(deviceId: DeviceId, counterId: CounterId | null): Answer<null>;
  addPad(pad: NewPad): Answer<PadKey>;
  revokePad(workNo: WorkNo): Answer<null>;
  /** Of a file that the browser saves; the sessions of a seat are told apart by it. */
  exportAddress(period: Period, format: 'xlsx' | 'csv'): string;
}

export function ratingsHub(
  http: HubHttp,
  heard: <T>(asked: Answer<T>) => Answer<T>,
  address: (path: string) => string,
): RatingsHub {
  const get = <T>(path: string): Answer<T> => heard(http.get<T>(path));
  const days = ({ from, to }: Period): string => `from=${from}&to=${to}`;
  return {
    work: () => get('/api/evaluation/work'),
    life: (evaluationId) => get(`/api/evaluation/${encodeURIComponent(evaluationId)}/life`),
    figures: (period) => get(`/api/evaluation/figures?${days(period)}`),
    settings: () => get('/api/evaluation/settings'),
    keepSettings: (settings) => heard(http.put('/api/evaluation/settings', settings)),
    evaluators: () => get('/api/evaluators'),
    place: (deviceId, counterId) =>
      heard(http.put(`/api/evaluators/${encodeURIComponent(deviceId)}`, { counterId })),
    addPad: (pad) => heard(http.post('/api/evaluators/pads', pad)),
    revokePad: (workNo) => heard(http.remove(`/api/evaluators/pads/${encodeURIComponent(workNo)}`)),
    exportAddress: (period, format) => address(`/api/evaluation/export?${days(period)}&format=${format}`),
  };
}
