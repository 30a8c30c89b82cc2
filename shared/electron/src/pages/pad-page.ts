/** The PIN pad (运维入口): first the digits, then what an operator may do. Its keys are worked by preload-pad.ts. */
import { OPERATOR_ACTS } from '../channels.ts';
import { pageOf, text } from './page.ts';
import { words } from './words.ts';

const PAD_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'clear', '0', 'erase'] as const;
type PadKey = (typeof PAD_KEYS)[number];

const STYLE = `
@media(max-height:1200px){:root{--title:40px;--action:36px;--target:72px}}
.dots{min-height:1.6em;font-size:var(--action);letter-spacing:.3em}
.dots:empty::before{content:attr(data-empty);letter-spacing:0;color:var(--ice);font-size:var(--body)}
.said{min-height:1.6em;font-weight:700}
.said:not(:empty){background:var(--paper);color:var(--coral);border-radius:var(--radius);padding:0 var(--gap)}
.keys{display:grid;grid-template-columns:repeat(3,calc(var(--target)*1.7));grid-auto-rows:calc(var(--target)*1.15);gap:var(--gap)}
.row{display:flex;gap:var(--gap)}
.row button{min-width:calc(var(--target)*2.55 + var(--gap)*.5)}
.acts{display:grid;gap:var(--gap);width:min(90vw,calc(var(--target)*6))}
`;

export function padPage(): string {
  const { pad } = words;
  const caps: Readonly<Partial<Record<PadKey, string>>> = { clear: pad.clear, erase: pad.back };
  const keys = PAD_KEYS.map((key) => `<button data-key="${key}">${text(caps[key] ?? key)}</button>`).join('');
  const acts = OPERATOR_ACTS.map((act) => `<button data-act="${act}">${text(pad.acts[act])}</button>`).join(
    '',
  );
  return pageOf(
    'kiosk',
    pad.title,
    `<main id="locked"><h1>${text(pad.title)}</h1><p>${text(pad.ask)}</p><p class="dots" data-empty="${text(pad.digits)}"></p><p class="said" role="alert"></p><div class="keys">${keys}</div><div class="row"><button data-key="cancel">${text(pad.cancel)}</button><button class="main" data-key="confirm">${text(pad.confirm)}</button></div></main><main id="open" class="hidden"><h1>${text(pad.open)}</h1><div class="acts">${acts}</div></main><footer>${text(pad.hint)}</footer>`,
    STYLE,
  );
}
