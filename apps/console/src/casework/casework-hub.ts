/** What the console asks the hub about casework (办件接口): lists, one case, hand-overs, calendar, settings, scans. */
import type { HttpAnswer, HubHttp } from '@yichuang/client/http';
import type { CalendarPlan } from '@yichuang/domain/calendar/plan';
import type { CaseId, DocumentId, FileId } from '@yichuang/domain/casework/ids';
import type { OfficeRules } from '@yichuang/domain/casework/office';
import type { ServiceId } from '@yichuang/domain/ids';
import type {
  CalendarMoved,
  CalendarPreview,
  CalendarPreviewRequest,
  CalendarYear,
} from '@yichuang/protocol/calendar';
import type {
  CaseFile,
  CaseLights,
  CasesFound,
  CasesPage,
  CaseView,
  FileKept,
  HandoverRow,
} from '@yichuang/protocol/cases';
import type { RegisterId, RegisterPage, RegisterSearch } from '@yichuang/protocol/documents';
import type { OneGuide } from '@yichuang/protocol/guidance';
import type { NoticesAnswer, NoticeTextsAnswer } from '@yichuang/protocol/notices';
import type { OfficeAnswer, OfficeChange, OfficePeople } from '@yichuang/protocol/office';

type Answer<T> = Promise<HttpAnswer<T>>;

export interface CaseworkHub {
  cases(view: CaseView, departmentId: string | null): Answer<CasesPage>;
  danger(this: void): Answer<CasesPage>;
  /** How many are near their date, how many over it. */
  lights(this: void): Answer<CaseLights>;
  undecided(this: void): Answer<CasesPage>;
  search(text: string): Answer<CasesFound>;
  file(caseId: CaseId): Answer<CaseFile>;
  guide(itemId: ServiceId): Answer<OneGuide>;
  handovers(this: void): Answer<readonly HandoverRow[]>;
  people(this: void): Answer<OfficePeople>;
  rules(this: void): Answer<OfficeRules>;
  plan(this: void): Answer<CalendarPlan>;
  year(year: number): Answer<CalendarYear>;
  preview(request: CalendarPreviewRequest): Answer<CalendarPreview>;
  moved(since: number): Answer<CalendarMoved>;
  office(this: void): Answer<OfficeAnswer>;
  changeOffice(revision: number, change: Partial<OfficeChange>): Answer<OfficeAnswer>;
  notices(this: void): Answer<NoticesAnswer>;
  noticeTexts(this: void): Answer<NoticeTextsAnswer>;
  changeNoticeTexts(texts: NoticeTextsAnswer): Answer<NoticeTextsAnswer>;
  upload(caseId: CaseId, file: Blob): Answer<FileKept>;
  get<T>(path: string): Answer<T>;
  register(this: void, register: RegisterId, search: RegisterWish): Answer<RegisterPage>;
  registerWorkbook(this: void, register: RegisterId, range: RegisterRange): Answer<Blob>;
  /** Where a page of paper is opened, in a window of its own. */
  documentAddress(documentId: DocumentId): string;
  fileAddress(fileId: FileId): string;
  address(path: string): string;
}

/** What is sought may be a name: it goes by POST, never in an address. */
type RegisterRange = Pick<RegisterSearch, 'from' | 'to' | 'q'>;
type RegisterWish = RegisterRange & Pick<RegisterSearch, 'offset'>;
type Heard = <T>(asked: Answer<T>) => Answer<T>;

/** `heard`: notices that the session has run out. A window of its own says by `seat` whose it is. */
export function caseworkHub(http: HubHttp, heard: Heard, seat: string | null): CaseworkHub {
  const get = <T>(path: string): Answer<T> => heard(http.get<T>(path));
  const address = (path: string): string =>
    seat === null ? path : `${path}${path.includes('?') ? '&' : '?'}seat=${encodeURIComponent(seat)}`;
  return {
    get,
    address,
    cases: (view, departmentId) =>
      get(`/api/cases?view=${view}${departmentId === null ? '' : `&departmentId=${departmentId}`}`),
    danger: () => get('/api/cases?view=danger'),
    lights: () => get('/api/cases/lights'),
    undecided: () => get('/api/cases?view=undecided'),
    search: (text) => heard(http.post('/api/cases/search', { text })),
    file: (caseId) => get(`/api/cases/${caseId}`),
    guide: (itemId) => get(`/api/guidance/items/${encodeURIComponent(itemId)}`),
    handovers: () => get('/api/handovers'),
    people: () => get('/api/office/people'),
    rules: () => get('/api/office'),
    plan: () => get('/api/calendar'),
    year: (year) => get(`/api/calendar/years/${year}`),
    preview: (request) => heard(http.post('/api/calendar/preview', request)),
    moved: (since) => get(`/api/calendar/moved?since=${since}`),
    office: () => get('/api/office/desk'),
    changeOffice: (revision, change) => heard(http.put('/api/office', { revision, change })),
    notices: () => get('/api/notices'),
    noticeTexts: () => get('/api/notices/texts'),
    changeNoticeTexts: (texts) => heard(http.put('/api/notices/texts', texts)),
    upload: (caseId, file) => heard(http.upload(`/api/files?caseId=${caseId}`, file)),
    documentAddress: (documentId) => address(`/api/documents/${documentId}/pdf`),
    register: (register, search) => heard(http.post(`/api/registers/${register}`, search)),
    registerWorkbook: (register, range) => heard(http.fetchFile(`/api/registers/${register}/xlsx`, range)),
    fileAddress: (fileId) => address(`/api/files/${fileId}`),
  };
}
