/** A page of the shell's own (自备页面): stands in a data address, runs no script, needs no hub. Colours are the theme's. */
import type { Role } from '../role.ts';

const SCALES: Readonly<Record<Role, string>> = {
  kiosk: '--body:32px;--title:60px;--action:44px;--target:96px;--gap:24px;--radius:16px',
  counter: '--body:17px;--title:32px;--action:20px;--target:60px;--gap:16px;--radius:8px',
  display: '--body:40px;--title:72px;--action:48px;--target:96px;--gap:24px;--radius:16px',
};

const STYLE = `
:root{--ink:#14213d;--muted:#51607a;--paper:#ffffff;--mist:#f3f6fb;--harbour:#0f4c9a;--deep:#0a2a5e;--ice:#bfd4f5;--line:#d5deeb;--orange:#9a4b00;--coral:#c2372b}
*{box-sizing:border-box;margin:0}
html{font-family:'Noto Sans SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','Noto Sans CJK SC',sans-serif;font-variant-numeric:tabular-nums}
body{min-height:100vh;display:flex;flex-direction:column;background:var(--deep);color:var(--paper);font-size:var(--body);line-height:1.6;user-select:none}
main{flex:1;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:var(--gap);padding:calc(var(--gap)*2);text-align:center}
h1{font-size:var(--title);line-height:1.3}
.next{font-size:var(--action);font-weight:700;border-top:2px solid var(--ice);padding-top:var(--gap)}
.since{color:var(--ice)}
footer{padding:var(--gap) calc(var(--gap)*2) calc(var(--gap)*1.5);color:var(--ice);text-align:center;text-wrap:balance}
.hidden{display:none!important}
button{font:inherit;font-size:var(--action);font-weight:700;min-height:var(--target);min-width:var(--target);border:0;border-radius:var(--radius);padding:0 var(--gap);background:var(--paper);color:var(--harbour);box-shadow:0 1px 0 rgb(20 33 61/.1),0 4px 12px rgb(20 33 61/.1)}
button:active{background:var(--ice)}
button:focus-visible{outline:4px solid var(--ice);outline-offset:4px}
button.main{background:var(--harbour);color:var(--paper);border:3px solid var(--paper)}
.waves{width:calc(var(--title)*2.4);height:calc(var(--title)*2.4)}
.waves path{fill:none;stroke:var(--ice);stroke-width:6;stroke-linecap:round}
.waves path:nth-child(1){opacity:.45}.waves path:nth-child(2){opacity:.7}
.waves circle{fill:var(--paper)}
@media(prefers-reduced-motion:no-preference){.waves path{animation:wave 2.4s ease-in-out infinite}.waves path:nth-child(2){animation-delay:.3s}.waves path:nth-child(1){animation-delay:.6s}
@keyframes wave{50%{opacity:1}}}
`;

/** Looking for the other end. */
export const WAVES =
  '<svg class="waves" viewBox="0 0 120 120" aria-hidden="true"><path d="M16 52a62 62 0 0 1 88 0"/><path d="M32 68a40 40 0 0 1 56 0"/><path d="M47 83a19 19 0 0 1 26 0"/><circle cx="60" cy="98" r="6"/></svg>';

/** `body` is markup of ours; words go through `text`. */
export function pageOf(role: Role, title: string, body: string, style = ''): string {
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${text(title)}</title><style>${STYLE}:root{${SCALES[role]}}${style}</style></head><body>${body}</body></html>`;
  return `data:text/html;charset=utf-8,${encodeURIComponent(html)}`;
}

export function text(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
