/** Draws the page of a number (绘制号页): its plate, its answer, the people in front. */
import { element, pressable, type Child } from './element.ts';
import { fitLine } from './fit-line.ts';
import { head, notice } from './head.ts';
import type { NoticePage, Page, TicketPage } from './page.ts';
import type { Sheet } from './sheet.ts';
import { fill, sayingsIn, type PhoneLanguage } from './words.ts';

export interface Controls {
  readonly onLanguage: () => void;
  readonly onAgain: () => void;
  readonly onBell: () => void;
  /** null = this browser cannot ring. */
  readonly bell: 'on' | 'off' | null;
}

export interface Easel {
  draw(page: Page, language: PhoneLanguage, controls: Controls): void;
}

/** More people than this are not drawn one by one. */
const PIPS = 6;

export function easelOn(sheet: Sheet): Easel {
  return {
    draw(page, language, controls) {
      const drawn = sheet.show({
        title: page.kind === 'ticket' ? page.title : sayingsIn(language).title,
        language,
        of: JSON.stringify([{ ...page, age: null }, controls.bell]),
        pieces: () => pieces(page, language, controls),
      });
      const { body } = sheet;
      if (drawn)
        for (const line of body.querySelectorAll<HTMLElement>('.number, .called .big')) fitLine(line);
      const age = body.querySelector('.age');
      if (age && page.kind === 'ticket') {
        age.className = page.age.offline ? 'age offline' : 'age';
        age.textContent = page.age.offline ? `▲ ${page.age.words}` : page.age.words;
      }
    },
  };
}

function pieces(page: Page, language: PhoneLanguage, controls: Controls): Node[] {
  return page.kind === 'ticket' ? ticket(page, language, controls) : noticePieces(page, language, controls);
}

function top(hall: string, demo: boolean, language: PhoneLanguage, { onLanguage }: Controls): HTMLElement {
  return element('header', {}, head({ hall, demo, language, onLanguage }), element('p', { class: 'age' }));
}

function noticePieces(
  { title, advice, again }: NoticePage,
  language: PhoneLanguage,
  controls: Controls,
): Node[] {
  const say = sayingsIn(language);
  return [
    top(say.title, false, language, controls),
    notice(title, advice, again && pressable('action', [say.noAnswer.again], controls.onAgain)),
  ];
}

function ticket(page: TicketPage, language: PhoneLanguage, controls: Controls): Node[] {
  const say = sayingsIn(language);
  const [first, ...lines] = page.lines;
  return [
    top(page.hall, page.demo, language, controls),
    element(
      'main',
      { class: `ticket ${page.tone}` },
      element(
        'section',
        { class: 'plate' },
        element('h1', { class: 'small' }, say.yourNumber),
        element('p', { class: 'number' }, page.number),
        element(
          'p',
          { class: 'state' },
          page.tag && element('span', { class: 'tag' }, say.tags[page.tag]),
          element('span', { class: 'sign', 'aria-hidden': 'true' }, page.sign),
          page.state,
        ),
        element('p', { class: 'small' }, page.matter),
      ),
      element(
        'section',
        { class: 'answer' },
        page.answer.label !== null && element('h2', {}, page.answer.label),
        element('p', { class: 'big' }, page.answer.big),
        first !== undefined && element('p', { class: 'small' }, first),
        page.ahead && people(page.ahead, say.ahead.you, fill(say.ahead.picture, { ahead: page.ahead.count })),
      ),
      ...lines.map((words) => element('p', { class: 'line' }, words)),
      ringing(page, language, controls),
      page.missedRule !== null &&
        element(
          'section',
          { class: 'rule' },
          element('h2', {}, say.missedRule),
          element('p', {}, page.missedRule),
        ),
      page.rating !== null && element('a', { class: 'action', href: page.rating }, say.rate),
    ),
    element(
      'footer',
      { class: 'foot' },
      element(
        'a',
        { class: 'call', href: `tel:${page.phone}` },
        `${say.call} `,
        element('span', {}, page.phone),
      ),
    ),
  ];
}

/** The queue as the visitor sees it: those in front, then 您. */
function people(
  { count, words, label }: NonNullable<TicketPage['ahead']>,
  you: string,
  picture: string,
): HTMLElement {
  const pips = Array.from({ length: Math.min(count, PIPS) }, () => element('i', {}));
  return element(
    'div',
    { class: 'ahead' },
    element('p', {}, label !== null && `${label} `, element('strong', {}, words)),
    element(
      'div',
      { class: 'queue', role: 'img', 'aria-label': picture },
      count > PIPS && element('b', {}, '…'),
      ...pips,
      element('span', {}, you),
    ),
  );
}

function ringing({ mayRing }: TicketPage, language: PhoneLanguage, { bell, onBell }: Controls): Child {
  if (!mayRing || bell === null) return null;
  const say = sayingsIn(language).bell;
  const on = bell === 'on';
  const button = pressable(on ? 'bell on' : 'bell', [on ? `✓ ${say.on}` : say.off], onBell);
  button.setAttribute('aria-pressed', String(on));
  return element('div', { class: 'ringing' }, button, on && element('p', { class: 'small' }, say.advice));
}
