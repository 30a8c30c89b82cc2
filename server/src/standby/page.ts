/** The standby's own page (备机页面), for whoever stands before it: how old the copy is, and one button. */
import { randomBytes } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { FollowerState } from './follower.ts';

export interface StandbyPageParts {
  readonly state: () => FollowerState;
  readonly hub: string;
  /** Seconds since the copy was whole; null = there is none. */
  readonly age: () => number | null;
  /** Resolves with the address of the hub that it is now. */
  readonly promote: () => Promise<string>;
}

const WORDS: Readonly<Record<FollowerState['state'], string>> = {
  connecting: '正在连接主机',
  copying: '正在第一次复制，请不要断电',
  following: '正在跟随主机',
  hubAway: '连不上主机',
  refused: '主机不认这个配对码：请在管理台重新查看',
  damaged: '副本有误，正在重新复制',
};

/** Listens on this machine only. */
export function openStandbyPage(parts: StandbyPageParts, port: number): Promise<Server> {
  // Another site's page cannot know it, so it cannot press the button.
  const key = randomBytes(16).toString('hex');
  let outcome: { readonly ok: boolean; readonly text: string } | null = null;
  let busy = false;

  async function promote(): Promise<void> {
    busy = true;
    try {
      outcome = { ok: true, text: await parts.promote() };
    } catch (fault) {
      outcome = { ok: false, text: fault instanceof Error ? fault.message : String(fault) };
    } finally {
      busy = false;
    }
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://standby');
    if (request.method === 'POST' && url.pathname === '/promote') {
      if (url.searchParams.get('key') !== key) return answer(response, 403, page('请从本页按下按钮。'));
      if (!busy && outcome?.ok !== true) void promote();
      response.writeHead(303, { location: '/' }).end();
      return;
    }
    if (url.pathname !== '/') return answer(response, 404, page('没有这个页面。'));
    answer(response, 200, page(body()));
  });

  function body(): string {
    if (busy) return '<p class="big">正在接替，请稍候……</p>';
    if (outcome?.ok)
      return `<p class="big">本机已是主机</p><p><a href="${escapeHtml(outcome.text)}">${escapeHtml(outcome.text)}</a></p><p>取号机、大屏会自己找过来；窗口、导办请打开上面的地址登录。原主机修好后请在它上面运行 npm run standby，改做备机。</p>`;
    const { state } = parts.state();
    const age = parts.age();
    const failed = outcome === null ? '' : `<p class="bad">▲ 没有接替成功：${escapeHtml(outcome.text)}</p>`;
    const copy =
      age === null
        ? '<p class="bad">▲ 还没有完整的副本，不能接替</p>'
        : `<p class="big">副本：${String(age)} 秒前</p>`;
    const button =
      age === null
        ? ''
        : `<details><summary>主机坏了，用本机接替</summary><p>确认主机确实用不了了再按。接替后原主机不能再记录；副本之后发出的号会跳过，不会重号。</p><form method="post" action="/promote?key=${key}"><button>确认接替</button></form></details>`;
    return `<p>主机 ${escapeHtml(parts.hub)}：${WORDS[state]}</p>${copy}${failed}${button}`;
  }

  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function answer(response: ServerResponse, status: number, html: string): void {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
    })
    .end(html);
}

function page(content: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="5">
<title>备机</title>
<style>
  body { font: 20px/1.7 system-ui, "Noto Sans CJK SC", sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1.5rem; color: #14233c }
  .big { font-size: 2.2rem; font-weight: 700; margin: .6rem 0 }
  .bad { color: #a4201a; font-weight: 600 }
  summary, button { display: inline-block; font: inherit; font-weight: 700; min-height: 60px; padding: 12px 28px; border-radius: 12px; cursor: pointer }
  summary { border: 2px solid #0b4a99; color: #0b4a99; list-style: none }
  button { border: 0; background: #b3261e; color: #fff }
  a { color: #0b4a99; font-weight: 700 }
</style>
<h1>备机</h1>
${content}
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${String(sign.codePointAt(0))};`);
}
