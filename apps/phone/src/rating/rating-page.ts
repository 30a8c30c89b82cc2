/** 评价, from the code on paper or screen: one rating, thanked alike whatever was given; rated, over and offline are told. */
import type { TagId } from '@yichuang/domain/evaluation/ids';
import type { PhoneEvaluation } from '@yichuang/protocol/evaluation';
import { element, pressable } from '../element.ts';
import { head, notice } from '../head.ts';
import type { PageAt } from '../open-page.ts';
import { fill, sayingsIn, type PhoneLanguage, type Sayings } from '../words.ts';
import { askRating, sendRating } from './ask-rating.ts';
import { ratingForm, type Draft, type RatingForm } from './rating-form.ts';

type State =
  | { readonly is: 'loading' | 'unknown' | 'noAnswer' | 'rated' | 'closed' | 'staff' | 'thanks' | 'rest' }
  | { readonly is: 'province'; readonly evaluation: PhoneEvaluation }
  | { readonly is: 'open'; readonly evaluation: PhoneEvaluation; readonly shownAtMs: number };

/** The hub takes no longer ones. */
const LONGEST_MS = 3_600_000;

/** `padSeconds`: on a pad at a counter, where it goes to rest when nobody has touched it for so long. */
export function openRating(key: string, padSeconds: number | null): PageAt {
  return ({ sheet, language, onLanguage }) => {
    let state: State = { is: 'loading' };
    let form: { readonly form: RatingForm; readonly language: PhoneLanguage } | null = null;
    let draft: Draft = { level: null, tags: new Set<TagId>(), note: '' };
    let evaluationSeen: PhoneEvaluation | null = null;
    let busy = false;
    let closed = false;

    const draw = (): void => {
      if (closed) return;
      const now = language();
      const say = sayingsIn(now);
      const { hall = say.rating.title, demo = false } = evaluationSeen ?? {};
      sheet.show({
        title: say.rating.title,
        language: now,
        of: `rating ${key} ${state.is}`,
        pieces: () => [
          element('header', {}, head({ hall, demo, language: now, onLanguage })),
          ...body(now, say.rating),
        ],
      });
    };

    const body = (now: PhoneLanguage, say: Sayings['rating']): Node[] => {
      switch (state.is) {
        case 'loading':
          return [notice(say.loading, null)];
        case 'noAnswer':
          return [
            notice(
              say.offline,
              say.offlineAdvice,
              pressable('action', [say.again], () => void load()),
            ),
          ];
        case 'unknown':
          return [notice(say.unknown, say.unknownAdvice)];
        case 'staff':
          return [notice(say.staff, say.staffAdvice)];
        case 'rated':
          return [notice(say.rated, say.ratedAdvice, hotline(say))];
        case 'closed':
          return [notice(say.closed, say.closedAdvice, hotline(say))];
        case 'thanks':
          return [notice(say.thanks, say.thanksAdvice)];
        case 'rest':
          return [notice(say.rest, say.restAdvice)];
        case 'province': {
          const { url } = state.evaluation;
          const link = url !== null && element('a', { class: 'action main', href: url }, say.provinceGo);
          return [notice(say.province, url === null ? say.provinceNowhere : say.provinceAdvice, link)];
        }
        case 'open':
          return [
            element(
              'main',
              { class: 'ticket' },
              about(state.evaluation, say),
              formIn(now, state.evaluation).node,
            ),
          ];
      }
    };

    /** One for each language; what was chosen goes along. */
    const formIn = (now: PhoneLanguage, evaluation: PhoneEvaluation): RatingForm => {
      if (form?.language !== now) {
        const { rating: say } = sayingsIn(now);
        form = {
          language: now,
          form: ratingForm({ evaluation, draft, say, onSend: () => void send() }),
        };
      }
      return form.form;
    };

    const load = async (): Promise<void> => {
      if (busy) return;
      busy = true;
      const asked = await askRating(key);
      busy = false;
      if (asked.outcome === 'found') {
        evaluationSeen = asked.evaluation;
        form = null;
        state = stateOf(asked.evaluation);
      } else state = { is: asked.outcome === 'unknown' ? 'unknown' : 'noAnswer' };
      draw();
    };

    const send = async (): Promise<void> => {
      if (busy || state.is !== 'open') return;
      const now = formIn(language(), state.evaluation);
      const { rating: say } = sayingsIn(language());
      const { level, tags, note } = draft;
      now.say(level === null ? say.chooseFirst : null);
      if (level === null) return;
      busy = true;
      now.busy(true);
      const written = note.trim();
      const sent = await sendRating(key, {
        level,
        tags: [...tags],
        ...(written === '' ? {} : { note: written }),
        elapsedMs: Math.min(LONGEST_MS, Math.max(0, Date.now() - state.shownAtMs)),
      });
      busy = false;
      now.busy(false);
      switch (sent) {
        case 'offline':
          // What was chosen stays: one more press sends it.
          now.say(say.notSent);
          return;
        case 'changed':
          draft = { level: null, tags: new Set(), note };
          await load();
          return;
        case 'accepted':
          state = { is: 'thanks' };
          break;
        case 'rated':
        case 'closed':
        case 'staff':
        case 'unknown':
          state = { is: sent };
      }
      draw();
    };

    /** The next visitor must neither see nor finish what was asked of this one. */
    const goToRest = (): void => {
      state = { is: 'rest' };
      draft = { level: null, tags: new Set(), note: '' };
      form = null;
      draw();
    };
    const rest = padSeconds === null ? null : restAfter(padSeconds, goToRest);

    draw();
    void load();
    return {
      draw,
      look: () => {
        if (state.is === 'noAnswer') void load();
      },
      close: () => {
        closed = true;
        rest?.cancel();
      },
    };
  };
}

function stateOf(evaluation: PhoneEvaluation): State {
  switch (evaluation.state) {
    case 'open':
      return { is: 'open', evaluation, shownAtMs: Date.now() };
    case 'province':
      return { is: 'province', evaluation };
    case 'rated':
    case 'closed':
      return { is: evaluation.state };
  }
}

/** Counts from the latest touch or key, so that nobody is interrupted. */
function restAfter(seconds: number, done: () => void): { cancel(): void } {
  const events = ['pointerdown', 'keydown', 'input'];
  let timer = 0;
  const begin = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      cancel();
      done();
    }, seconds * 1_000);
  };
  const cancel = (): void => {
    window.clearTimeout(timer);
    for (const event of events) document.removeEventListener(event, begin);
  };
  for (const event of events) document.addEventListener(event, begin);
  begin();
  return { cancel };
}

/** Which visit it is: its day, its counter and what was done. */
function about({ date, counterNumber, cases }: PhoneEvaluation, say: Sayings['rating']): HTMLElement | null {
  const visit =
    date === null ? null : counterNumber === null ? date : fill(say.visit, { date, counter: counterNumber });
  if (visit === null && cases.length === 0) return null;
  return element(
    'section',
    { class: 'part' },
    visit !== null && element('p', { class: 'small' }, visit),
    ...cases.map(({ name }) => element('p', {}, element('strong', {}, name))),
    element('p', { class: 'small' }, say.unseen),
  );
}

function hotline(say: Sayings['rating']): HTMLElement {
  return element('a', { class: 'call', href: 'tel:12345' }, say.hotline);
}
