/** The page of a number, from the code on the slip (号页): follows it, draws it, rings when it is called. */
import { askHub } from './ask-hub.ts';
import { canRing, openBell } from './bell.ts';
import { easelOn } from './draw.ts';
import { follow, type Following, type Known } from './follow.ts';
import type { PageAt } from './open-page.ts';
import { pageOf } from './page.ts';

/** `key`: null = the page was opened without scanning. */
export function openTicket(key: string | null): PageAt {
  return ({ sheet, language, onLanguage }) => {
    const easel = easelOn(sheet);
    const bell = openBell(window);
    let known: Known | { readonly kind: 'noKey' } = { kind: 'noKey' };
    let following: Following | null = null;

    const draw = (): void =>
      easel.draw(pageOf(known, language()), language(), {
        onLanguage,
        onAgain: () => following?.now(),
        onBell: () => {
          if (bell.isOn()) bell.switchOff();
          else bell.switchOn();
          draw();
        },
        bell: canRing(window) ? (bell.isOn() ? 'on' : 'off') : null,
      });

    if (key === null) draw();
    else {
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
    return { draw, look: () => following?.now(), close: () => following?.stop() };
  };
}

/** `called` came just now, not with the first look. */
function wasCalled(before: Known | { readonly kind: 'noKey' }, after: Known): boolean {
  return (
    before.kind === 'seen' &&
    after.kind === 'seen' &&
    before.progress.status !== 'called' &&
    after.progress.status === 'called'
  );
}
