/** The front page of a hub: the way to each screen, and whether this is a demo. */
import type { Mode } from '@yichuang/protocol/api';
import type { PublishedCatalogue } from '../catalogue/load.ts';

/** A seat each, so that in one browser a clerk, a colleague, a guide and the manager can be signed in side by side. */
const SCREENS = [
  { href: '/counter/?seat=counter-1', zh: '窗口', en: 'Counter', what: '窗口人员叫号、办理' },
  {
    href: '/counter/?seat=counter-2',
    zh: '另一个窗口',
    en: 'Another counter',
    what: '同一浏览器里的第二位窗口人员',
  },
  { href: '/display/?voice=1', zh: '大厅大屏', en: 'Main board', what: '叫号与等候人数，会说话' },
  { href: '/guide/?seat=guide', zh: '导办', en: 'Guide', what: '手机或平板：取号、改派、优先' },
  { href: '/console/?seat=console', zh: '管理台', en: 'Console', what: '开关一天、账号、设备' },
  { href: '/phone/#case', zh: '手机查办件', en: 'Phone', what: '办事人自己的手机：办件进度、评价' },
] as const;

export function indexPage({ hall, counters }: PublishedCatalogue, mode: Mode): string {
  const demo = mode === 'demo';
  const links = SCREENS.map(
    ({ href, zh, en, what }) =>
      `<li><a href="${href}">${zh} <small>${en}</small></a><p>${escapeHtml(what)}</p></li>`,
  );
  const windows = counters.map(
    ({ id, number }) =>
      `<a href="/display/?screen=window&amp;counter=${encodeURIComponent(id)}">${number}</a>`,
  );
  const evaluators = counters.map(({ number }) => `<a href="/evaluator/?counter=${number}">${number}</a>`);
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(hall.name)}${demo ? ' · 演示' : ''}</title>
<style>
  body { font: 18px/1.6 system-ui, "Noto Sans CJK SC", sans-serif; max-width: 42rem; margin: 3rem auto; padding: 0 1rem; color: #14233c }
  mark { background: #b3261e; color: #fff; padding: .1em .5em; border-radius: .3em; font-size: .6em; white-space: nowrap; vertical-align: middle }
  ul { list-style: none; padding: 0 } li { margin: 1rem 0 } p { margin: 0; color: #43506a }
  a { color: #0b4a99; font-weight: 600 } small { font-weight: 400 } nav a { margin-right: .6em }
</style>
<h1>${escapeHtml(hall.name)} ${demo ? '<mark>演示 Demo</mark>' : ''}</h1>
<ul>
${links.join('\n')}
</ul>
<p>窗口屏 Window screens:</p>
<nav>${windows.join(' ')}</nav>
<p>评价器 Evaluators, the tablets at the counters:</p>
<nav>${evaluators.join(' ')}</nav>
${demo ? '<p>演示账号在各页面的登录处一点即入，也写在数据目录的 demo.json 中。Demo accounts: one tap where a page asks to sign in.</p>' : ''}
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
}
