/** Who asks (核对): the short code, when the address did not bring it, and the last four characters of the identity. */
import { element, pressable } from '../element.ts';
import type { Sayings } from '../words.ts';
import { codeInThrees } from './case-view.ts';

export interface CaseForm {
  readonly node: HTMLElement;
  /** What went wrong, below the fields; null = nothing. */
  say(this: void, fault: string | null): void;
  busy(this: void, isBusy: boolean): void;
  /** As it was typed, for a form in the other language. */
  typed(this: void): Typed;
}

export interface Typed {
  readonly shortCode: string;
  readonly lastFour: string;
}

export interface CaseFormParts {
  /** Null: the page was opened without scanning. */
  readonly shortCode: string | null;
  readonly typed: Typed;
  readonly say: Sayings['case'];
  readonly onLook: (typed: Typed) => void;
}

export function caseForm({ shortCode, typed, say, onLook }: CaseFormParts): CaseForm {
  const code = field('code', { inputmode: 'numeric', maxlength: '11', value: typed.shortCode });
  // Most end in a digit: the large keys of a number pad, and X beside them.
  const last = field('last', { inputmode: 'numeric', maxlength: '4', value: typed.lastFour });
  const fault = element('p', { class: 'fault', id: 'fault', role: 'alert' });
  const look = element('button', { type: 'submit', class: 'action main' }, say.look);

  const pressX = pressable('x', ['X'], () => {
    if (last.value.length < 4) last.value += 'X';
    last.focus();
  });
  pressX.setAttribute('aria-label', say.pressX);
  const letters = pressable('letters', [say.letters], () => {
    last.setAttribute('inputmode', 'text');
    letters.hidden = true;
    last.focus();
  });

  const read = (): Typed => ({
    shortCode: shortCode ?? code.value.replace(/\D/g, ''),
    lastFour: last.value.trim().toUpperCase(),
  });
  const node = element(
    'form',
    { class: 'ask', novalidate: '', autocomplete: 'off' },
    shortCode === null
      ? labelled('code', say.codeLabel, code)
      : element('p', { class: 'known' }, say.code, ' ', element('strong', {}, codeInThrees(shortCode))),
    labelled('last', say.lastFour, element('div', { class: 'beside' }, last, pressX)),
    element('p', { class: 'small', id: 'advice' }, say.lastFourAdvice),
    fault,
    letters,
    look,
  );
  node.addEventListener('submit', (event) => {
    event.preventDefault();
    onLook(read());
  });
  return {
    node,
    say: (words) => {
      fault.textContent = words === null ? '' : `■ ${words}`;
      last.setAttribute('aria-invalid', String(words !== null));
    },
    busy: (isBusy) => {
      look.disabled = isBusy;
      look.textContent = isBusy ? say.looking : say.look;
    },
    typed: read,
  };
}

function field(id: string, attributes: Readonly<Record<string, string>>): HTMLInputElement {
  return element('input', {
    id,
    type: 'text',
    'aria-describedby': id === 'last' ? 'advice fault' : 'fault',
    autocapitalize: 'characters',
    spellcheck: 'false',
    ...attributes,
  });
}

function labelled(id: string, words: string, input: HTMLElement): HTMLElement {
  return element('div', { class: 'field' }, element('label', { for: id }, words), input);
}
