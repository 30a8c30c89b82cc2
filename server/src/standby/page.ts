/** The standby's own page (备机页面), for whoever stands before it: how old the copy is, and one button. */
import { randomBytes } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { FollowerState } from './follower.ts';
import type { TakenAddress } from './take-address.ts';

export interface StandbyPageParts {
  readonly state: () => FollowerState;
  readonly hub: string;
  /** Seconds since the copy was whole; null = there is none. */
  readonly age: () => number | null;
  /** The emergency kit as it came with the copy; null = the hub has made none yet. */
  readonly kit: () => Buffer | null;
  readonly promote: () => Promise<HereNow>;
}

/** The hub that this computer is now: its own address, and whether it has the former hub's as well. */
export interface HereNow {
  readonly url: string;
  readonly address: TakenAddress;
}

const WORDS: Readonly<Record<FollowerState['state'], string>> = {
  connecting: '正在连接主机',
  copying: '正在第一次复制，请不要断电',
  following: '正在跟随主机',
  hubAway: '连不上主机',
  refused: '主机不认这个配对码：请在管理台重新查看',
  damaged: '副本有误，正在重新复制',
};

const FOUND: Readonly<Record<TakenAddress, string>> = {
  taken: '<p>原来的地址已接到本机：取号机、大屏、窗口、导办会自己恢复，不用重新登录。</p>',
  failed:
    '<p class="bad">▲ 原来的地址没有接过来（原因见日志）。取号机会自己找过来；大屏、窗口、导办请打开上面的地址。</p>',
  notWanted: '<p>取号机会自己找过来；大屏、窗口、导办请打开上面的地址登录。</p>',
};

/** Listens on this machine only. */
export function openStandbyPage(parts: StandbyPageParts, port: number): Promise<Server> {
  // Another site's page cannot know it, so it cannot press the button.
  const key = randomBytes(16).toString('hex');
  let outcome:
    | { readonly ok: true; readonly now: HereNow }
    | { readonly ok: false; readonly text: string }
    | null = null;
  let busy = false;

  async function promote(): Promise<void> {
    busy = true;
    try {
      outcome = { ok: true, now: await parts.promote() };
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
    if (url.pathname === '/kit.pdf') {
      const kit = parts.kit();
      if (kit === null) return answer(response, 404, page('主机还没有生成过应急包。'));
      response.writeHead(200, { 'content-type': 'application/pdf', 'cache-control': 'no-store' }).end(kit);
      return;
    }
    if (url.pathname === '/confirm') return answer(response, 200, page(question()));
    if (url.pathname !== '/') return answer(response, 404, page('没有这个页面。'));
    answer(response, 200, page(body(), AGAIN));
  });

  function body(): string {
    if (busy) return '<p class="big">正在接替，请稍候……</p>';
    if (outcome?.ok) {
      const url = escapeHtml(outcome.now.url);
      return `<p class="big">本机已是主机</p><p><a href="${url}">${url}</a></p>${FOUND[outcome.now.address]}<p>原主机修好后请在它上面运行 npm run standby，改做备机。</p>`;
    }
    const { state, mediaMissing } = parts.state();
    const age = parts.age();
    const failed = outcome === null ? '' : `<p class="bad">▲ 没有接替成功：${escapeHtml(outcome.text)}</p>`;
    const copy =
      age === null
        ? '<p class="bad">▲ 还没有完整的副本，不能接替</p>'
        : `<p class="big">副本：${String(age)} 秒前</p><p>${mediaWords(mediaMissing)}</p>`;
    const kit =
      parts.kit() === null
        ? ''
        : '<p><a href="/kit.pdf" target="_blank">两台都用不了时：打开应急包，打印出来用</a></p>';
    const button = age === null ? '' : '<p><a class="key" href="/confirm">主机坏了，用本机接替</a></p>';
    return `<p>主机 ${escapeHtml(parts.hub)}：${WORDS[state]}</p>${copy}${failed}${button}${kit}`;
  }

  /** Stands still: a page that looks again by itself would take the button away under a hand. */
  function question(): string {
    const age = parts.age();
    if (age === null || outcome?.ok === true) return '<p><a class="key" href="/">返回</a></p>';
    return `<p class="big">主机确实用不了了吗？</p>
<ul><li>本机的副本是 ${String(age)} 秒前的。</li><li>接替后，原主机开机也不能再记录，不会出现两台主机。</li><li>副本之后发出的号会跳过，不会重号；拿着这些号的人请导办补取。</li></ul>
<form method="post" action="/promote?key=${key}"><button>确认，用本机接替</button> <a class="key" href="/">先不接替</a></form>`;
  }

  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function mediaWords(missing: number | null): string {
  if (missing === null) return '大屏的图片和视频：还没有问过主机';
  return missing === 0
    ? '大屏的图片和视频：齐了'
    : `大屏的图片和视频：还差 ${String(missing)} 个，正在慢慢复制`;
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

/** It looks again every few seconds. */
const AGAIN = '<meta http-equiv="refresh" content="5">';

function page(content: string, head = ''): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
${head}
<title>备机</title>
<style>
  body { font: 20px/1.7 system-ui, "Noto Sans CJK SC", sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1.5rem; color: #14233c }
  .big { font-size: 2.2rem; font-weight: 700; margin: .6rem 0 }
  .bad { color: #a4201a; font-weight: 600 }
  .key, button { display: inline-block; box-sizing: border-box; font: inherit; font-weight: 700; line-height: 32px; min-height: 60px; padding: 12px 28px; border-radius: 12px; text-decoration: none; cursor: pointer }
  .key { border: 2px solid #0b4a99 }
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
