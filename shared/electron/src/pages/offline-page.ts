/** What stands on a screen whose page cannot be had (离线页): what to do now, since when, and that it comes back by itself. */
import type { Role } from '../role.ts';
import { pageOf, text, WAVES } from './page.ts';
import { offlineWords, words } from './words.ts';

export function offlinePage(role: Role, since: Date): string {
  const { title, next, staff } = offlineWords[role];
  // Nobody stands before a board with a finger; a visitor at a kiosk has nothing to gain from a key.
  const retry = role === 'counter' ? `<button data-act="retry">${text(words.retry)}</button>` : '';
  return pageOf(
    role,
    title,
    `<main role="status">${WAVES}<h1>${text(title)}</h1><p class="next">${text(next)}</p><p class="since">${text(words.since(clockOf(since)))}</p>${retry}</main><footer>${text(staff)}</footer>`,
  );
}

/** The same in the call bar's one line. */
export function offlineBar(): string {
  const { offline, next } = words.bar;
  return pageOf(
    'counter',
    offline,
    `<main role="status"><b>▲ ${text(offline)}</b><span>${text(next)}</span></main>`,
    'body{min-height:0;height:100vh;font-size:15px;line-height:1.4;cursor:default;-webkit-app-region:drag}main{gap:0;padding:4px 8px}span{color:var(--ice);font-size:13px}',
  );
}

function clockOf(at: Date): string {
  return new Intl.DateTimeFormat('zh-CN', {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    // The hall's day, whatever the computer was set to.
    timeZone: 'Asia/Shanghai',
  }).format(at);
}
