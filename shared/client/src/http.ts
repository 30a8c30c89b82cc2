/** The hub's HTTP side for pages and terminals: one small typed fetch, problem+json read, no exception for a refusal. */
import type { About, IdentityAnswer, ShownIdentity, Me, SignedIn } from '@yichuang/protocol/api';
import { SEAT_HEADER } from '@yichuang/protocol/api';
import type { Problem } from '@yichuang/protocol/socket';

/** `offline`: no answer at all, or one that no hub gives (a proxy's page). */
export type HttpAnswer<T> =
  | { readonly outcome: 'ok'; readonly value: T }
  | { readonly outcome: 'failed'; readonly problem: Problem }
  | { readonly outcome: 'offline' };

export interface HubHttp {
  /** The answer's shape is the caller's word, by protocol/api.ts; the hub answers by the same schemas. */
  get<T>(path: string): Promise<HttpAnswer<T>>;
  post<T>(path: string, body?: unknown): Promise<HttpAnswer<T>>;
  put<T>(path: string, body: unknown): Promise<HttpAnswer<T>>;
  /** A file as it is: a scan of a result. */
  upload<T>(path: string, file: Blob): Promise<HttpAnswer<T>>;
  /** A file that is made for what was asked: a workbook. */
  fetchFile(path: string, body: unknown): Promise<HttpAnswer<Blob>>;
  /** A file that is kept under its own address: a photo. */
  getFile(path: string): Promise<HttpAnswer<Blob>>;
  remove(path: string): Promise<HttpAnswer<null>>;
  about(): Promise<HttpAnswer<About>>;
  me(): Promise<HttpAnswer<Me>>;
  signIn(username: string, password: string): Promise<HttpAnswer<SignedIn>>;
  signOut(): Promise<HttpAnswer<null>>;
  identify(request: ShownIdentity): Promise<HttpAnswer<IdentityAnswer>>;
  /** Texts of a revision; the address never changes its content, so it may be kept for ever. */
  catalogue<T>(revision: string): Promise<HttpAnswer<T>>;
}

export interface HubHttpOptions {
  /** Origin of the hub; empty in a page that the hub served. */
  readonly url: string;
  readonly token?: string;
  readonly seat?: string;
  readonly fetch?: typeof globalThis.fetch;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 8_000;
const UPLOAD_MS = 60_000;

export function hubHttp({
  url,
  token,
  seat,
  fetch = globalThis.fetch,
  timeoutMs = TIMEOUT_MS,
}: HubHttpOptions): HubHttp {
  const call = async <T>(
    method: string,
    path: string,
    body?: unknown,
    read: (response: Response) => Promise<T> = readJson,
  ): Promise<HttpAnswer<T>> => {
    const headers: Record<string, string> = { accept: 'application/json' };
    if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
    if (seat !== undefined) headers[SEAT_HEADER] = seat;
    const isFile = body instanceof Blob;
    if (body !== undefined) headers['content-type'] = isFile ? body.type : 'application/json';
    try {
      const response = await fetch(`${url}${path}`, {
        method,
        headers,
        credentials: 'same-origin',
        signal: AbortSignal.timeout(isFile ? UPLOAD_MS : timeoutMs),
        ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
      });
      if (response.ok) return { outcome: 'ok', value: await read(response) };
      const problem = await readJson(response);
      return isProblem(problem) ? { outcome: 'failed', problem } : { outcome: 'offline' };
    } catch {
      // No connection, no answer in time, or not JSON: for the caller the hub is away.
      return { outcome: 'offline' };
    }
  };
  const get = <T>(path: string): Promise<HttpAnswer<T>> => call<T>('GET', path);
  const post = <T>(path: string, body?: unknown): Promise<HttpAnswer<T>> => call<T>('POST', path, body);
  const put = <T>(path: string, body: unknown): Promise<HttpAnswer<T>> => call<T>('PUT', path, body);
  const upload = <T>(path: string, file: Blob): Promise<HttpAnswer<T>> => call<T>('POST', path, file);
  const fetchFile = (path: string, body: unknown): Promise<HttpAnswer<Blob>> =>
    call('POST', path, body, (response) => response.blob());
  const getFile = (path: string): Promise<HttpAnswer<Blob>> =>
    call('GET', path, undefined, (response) => response.blob());
  const remove = (path: string): Promise<HttpAnswer<null>> => call<null>('DELETE', path);
  return {
    get,
    post,
    put,
    upload,
    fetchFile,
    getFile,
    remove,
    about: () => get('/api/hub'),
    me: () => get('/api/me'),
    signIn: (username, password) => post('/api/sessions', { username, password }),
    signOut: () => remove('/api/sessions'),
    identify: (request) => post('/api/identities', request),
    catalogue: (revision) => get(`/api/catalogue/${encodeURIComponent(revision)}`),
  };
}

async function readJson<T>(response: Response): Promise<T> {
  const text = await response.text();
  return (text === '' ? null : JSON.parse(text)) as T;
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'status' in value;
}
