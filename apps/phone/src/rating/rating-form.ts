/**
 * The questions (评价表): five levels of one size and one look with the regulation's words, none chosen before; then, by the
 * level, what it was about, and a few words. Only the level is needed.
 */
import type { TagId } from '@yichuang/domain/evaluation/ids';
import type { Level } from '@yichuang/domain/evaluation/level';
import { LEVEL_NAMES, LEVELS, NOTE_LENGTH } from '@yichuang/domain/evaluation/questionnaire';
import type { PhoneEvaluation } from '@yichuang/protocol/evaluation';
import { element } from '../element.ts';
import { fill, type Sayings } from '../words.ts';

/** What has been chosen so far; lives longer than one drawing of the form. */
export interface Draft {
  level: Level | null;
  tags: Set<TagId>;
  note: string;
}

export interface RatingForm {
  readonly node: HTMLElement;
  say(this: void, fault: string | null): void;
  busy(this: void, isBusy: boolean): void;
}

export interface RatingFormParts {
  readonly evaluation: PhoneEvaluation;
  readonly draft: Draft;
  readonly say: Sayings['rating'];
  readonly onSend: () => void;
}

export function ratingForm({ evaluation, draft, say, onSend }: RatingFormParts): RatingForm {
  const more = element('div', { class: 'more' });
  const fault = element('p', { class: 'fault', role: 'alert' });
  const send = element('button', { type: 'submit', class: 'action main' }, say.submit);

  const showMore = (): void => {
    more.textContent = '';
    const { level } = draft;
    if (level === null) return;
    const tags = evaluation.questionnaire.tags.find((row) => row.level === level)?.tags ?? [];
    more.append(
      element(
        'fieldset',
        { class: 'tags' },
        element('legend', {}, say.tags),
        ...tags.map(({ tagId, words }) =>
          choice('checkbox', 'tag', words, null, draft.tags.has(tagId), (chosen) => {
            if (chosen) draft.tags.add(tagId);
            else draft.tags.delete(tagId);
          }),
        ),
      ),
      words(draft, say),
    );
  };

  const levels = element(
    'fieldset',
    { class: 'levels' },
    element('legend', {}, say.question),
    ...LEVELS.map((level) =>
      choice('radio', 'level', LEVEL_NAMES[level], say.beside[`l${level}`], draft.level === level, () => {
        // Options belong to their level.
        if (draft.level !== level) draft.tags = new Set();
        draft.level = level;
        fault.textContent = '';
        showMore();
      }),
    ),
  );
  showMore();

  const node = element('form', { class: 'rating', novalidate: '' }, levels, more, fault, send);
  node.addEventListener('submit', (event) => {
    event.preventDefault();
    onSend();
  });
  return {
    node,
    say: (said) => (fault.textContent = said === null ? '' : `■ ${said}`),
    busy: (isBusy) => {
      send.disabled = isBusy;
      send.textContent = isBusy ? say.sending : say.submit;
    },
  };
}

function choice(
  type: 'radio' | 'checkbox',
  name: string,
  words: string,
  beside: string | null,
  checked: boolean,
  onChange: (chosen: boolean) => void,
): HTMLElement {
  const input = element('input', { type, name });
  input.checked = checked;
  input.addEventListener('change', () => onChange(input.checked));
  const text = element(
    'span',
    {},
    words,
    beside !== null && beside !== words && element('small', {}, beside),
  );
  return element('label', { class: name }, input, element('i', { 'aria-hidden': 'true' }), text);
}

function words(draft: Draft, say: Sayings['rating']): HTMLElement {
  const left = element('p', { class: 'small', id: 'left' });
  const area = element('textarea', {
    id: 'words',
    rows: '3',
    maxlength: String(NOTE_LENGTH),
    'aria-describedby': 'left',
  });
  area.value = draft.note;
  const count = (): void => {
    left.textContent = `${fill(say.wordsLeft, { count: NOTE_LENGTH - area.value.length })} · ${say.wordsAdvice}`;
  };
  area.addEventListener('input', () => {
    draft.note = area.value;
    count();
  });
  count();
  return element('div', { class: 'field' }, element('label', { for: 'words' }, say.words), area, left);
}
