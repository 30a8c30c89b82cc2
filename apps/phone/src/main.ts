/** The phone page (排队进度) starts here: no framework, because it is loaded over a visitor's own data plan. */
import './older-browsers.ts';
import './phone.css';
import { askHub } from './ask-hub.ts';
import { canRing, openBell } from './bell.ts';
import { easelOn } from './draw.ts';
import { follow, type Following, type Known } from './follow.ts';
import { pageOf } from './page.ts';
import { progressKeyOf } from './progress-key.ts';
import { languageOf } from './words.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const easel = easelOn(root);
const bell = openBell(window);
let language = languageOf(navigator.language);
let known: Known | { readonly kind: 'noKey' } = { kind: 'noKey' };
let following: Following | null = null;

function draw(): void {
  easel.draw(pageOf(known, language), language, {
    onLanguage: () => {
      language = language === 'en' ? 'zh-CN' : 'en';
      draw();
    },
    onAgain: () => following?.now(),
    onBell: () => {
      if (bell.isOn()) bell.switchOff();
      else bell.switchOn();
      draw();
    },
    bell: canRing(window) ? (bell.isOn() ? 'on' : 'off') : null,
  });
}

/** `called` came just now, not with the first look. */
function wasCalled(before: typeof known, after: typeof known): boolean {
  return (
    before.kind === 'seen' &&
    after.kind === 'seen' &&
    before.progress.status !== 'called' &&
    after.progress.status === 'called'
  );
}

function open(): void {
  following?.stop();
  following = null;
  const key = progressKeyOf(location);
  known = { kind: 'noKey' };
  if (key === null) {
    draw();
    return;
  }
  following = follow(
    key,
    {
      ask: askHub,
      after(milliseconds, then) {
        const timer = setTimeout(then, milliseconds);
        return () => clearTimeout(timer);
      },
      isSeen: () => document.visibilityState === 'visible',
      chance: Math.random,
    },
    (next) => {
      const called = wasCalled(known, next);
      known = next;
      draw();
      if (called) bell.ring();
    },
  );
}

window.addEventListener('hashchange', open);
window.addEventListener('online', () => following?.now());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') following?.now();
});
open();
