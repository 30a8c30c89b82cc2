/**
 * 办件进度, from the code on the 受理通知单: who asks names the last four characters of the identity, then sees how far the
 * case is. They stay in this page's memory only, so that it can ask again when it is looked at again.
 */
import type { PhoneCase } from '@yichuang/protocol/cases';
import { hourMinute } from '@yichuang/ui/clock-words';
import { element } from '../element.ts';
import { head } from '../head.ts';
import type { PageAt } from '../open-page.ts';
import { fill, sayingsIn, spoken, type PhoneLanguage } from '../words.ts';
import { askCase, type CaseAsked } from './ask-case.ts';
import { caseForm, type CaseForm, type Typed } from './case-form.ts';
import { caseView } from './case-view.ts';
import { caseSheet } from './draw-case.ts';

interface Found {
  readonly case: PhoneCase;
  readonly offline: boolean;
}

export function openCase(shortCode: string | null): PageAt {
  return ({ sheet, language, onLanguage }) => {
    let form: { readonly form: CaseForm; readonly language: PhoneLanguage } | null = null;
    let known: Typed | null = null;
    let found: Found | null = null;
    let asking = false;

    const draw = (): void => {
      const now = language();
      const say = sayingsIn(now);
      if (found === null) {
        const { node } = formIn(now);
        sheet.show({
          title: say.case.title,
          language: now,
          of: `case form ${shortCode}`,
          pieces: () => [
            element('header', {}, head({ hall: say.case.title, demo: false, language: now, onLanguage })),
            element('main', { class: 'ticket' }, node),
          ],
        });
        return;
      }
      const { case: one, offline } = found;
      const view = caseView(one, say);
      sheet.show({
        title: view.title,
        language: now,
        of: JSON.stringify(found),
        pieces: () => [
          element(
            'header',
            {},
            head({ hall: spoken(now, one.hall), demo: one.demo, language: now, onLanguage }),
            element(
              'p',
              { class: offline ? 'age offline' : 'age' },
              offline ? '▲ ' : '',
              fill(offline ? say.case.old : say.case.asOf, { time: hourMinute(one.now) }),
            ),
          ),
          ...caseSheet(view, say, one.phone),
        ],
      });
    };

    /** One for each language; what was typed goes along. */
    const formIn = (now: PhoneLanguage): CaseForm => {
      if (form?.language !== now) {
        const typed = form?.form.typed() ?? { shortCode: '', lastFour: '' };
        const { case: say } = sayingsIn(now);
        form = {
          language: now,
          form: caseForm({ shortCode, typed, say, onLook: (next) => void look(next) }),
        };
      }
      return form.form;
    };

    const look = async (typed: Typed): Promise<void> => {
      if (asking) return;
      const { case: say } = sayingsIn(language());
      const fault = faultOf(typed, say);
      formIn(language()).say(fault);
      if (fault !== null) return;
      asking = true;
      formIn(language()).busy(true);
      const asked = await askCase(typed.shortCode, typed.lastFour);
      asking = false;
      formIn(language()).busy(false);
      take(asked, typed);
    };

    const take = (asked: CaseAsked, typed: Typed): void => {
      if (asked.outcome === 'found') {
        known = typed;
        found = { case: asked.case, offline: false };
      } else if (found !== null) {
        // What was seen stays, with its age.
        found = { ...found, offline: true };
      } else {
        formIn(language()).say(sayingsIn(language()).case[asked.outcome]);
      }
      draw();
    };

    draw();
    return {
      draw,
      look: () => {
        if (known !== null) void look(known);
      },
      close: () => undefined,
    };
  };
}

function faultOf({ shortCode, lastFour }: Typed, say: ReturnType<typeof sayingsIn>['case']): string | null {
  if (!/^\d{9}$/.test(shortCode)) return say.codeWrong;
  return /^[0-9A-Z]{4}$/.test(lastFour) ? null : say.lastFourWrong;
}
