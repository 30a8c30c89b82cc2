import { describe, expect, it } from 'vitest';
import { hubHttp } from './http.ts';

function answering(status: number, body: string) {
  const seen: { url: string; init: RequestInit | undefined }[] = [];
  const fetch = (async (url: string, init?: RequestInit) => {
    seen.push({ url, init });
    return new Response(status === 204 ? null : body, { status });
  }) as typeof globalThis.fetch;
  return { seen, http: hubHttp({ url: 'http://hub', token: 't', seat: 'a', fetch }) };
}

describe('http', () => {
  it('sends JSON, the token and the seat', async () => {
    const { http, seen } = answering(200, '{"token":"x"}');
    expect(await http.signIn('wang', 'secret')).toEqual({ outcome: 'ok', value: { token: 'x' } });
    expect(seen[0]).toMatchObject({
      url: 'http://hub/api/sessions',
      init: { method: 'POST', body: '{"username":"wang","password":"secret"}' },
    });
    expect(seen[0]?.init?.headers).toMatchObject({ authorization: 'Bearer t', 'x-seat': 'a' });
  });

  it('reads a problem', async () => {
    const problem = { type: 'about:blank', title: 'no', status: 401, code: 'SignInFailed' };
    expect(await answering(401, JSON.stringify(problem)).http.me()).toEqual({ outcome: 'failed', problem });
  });

  it('takes an empty answer', async () => {
    expect(await answering(204, '').http.signOut()).toEqual({ outcome: 'ok', value: null });
  });

  it('calls everything else the hub being away', async () => {
    expect(await answering(502, '<html>').http.me()).toEqual({ outcome: 'offline' });
    const fetch = (async () => {
      throw new TypeError('refused');
    }) as unknown as typeof globalThis.fetch;
    expect(await hubHttp({ url: '', fetch }).about()).toEqual({ outcome: 'offline' });
  });
});
