/** Draws a page (绘制) into its root: anew only when its words changed, so that nothing flickers and the focus stays. */
import { element, pressable, type Child } from './element.ts';
import { fitLine } from './fit-line.ts';
import type { NoticePage, Page, TicketPage } from './page.ts';
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

export function easelOn(root: HTMLElement): Easel {
  const live = element('p', { class: 'heard', role: 'status' });
  const sheet = element('div', { class: 'sheet' });
  root.replaceWith(sheet, live);
  let drawn = '';

  return {
    draw(page, language, controls) {
      document.documentElement.lang = language;
      const title = page.kind === 'ticket' ? page.title : sayingsIn(language).title;
      document.title = title;
      const wanted = JSON.stringify([{ ...page, age: null }, language, controls.bell]);
      if (wanted !== drawn) {
        drawn = wanted;
        const focused = document.activeElement?.className;
        sheet.textContent = '';
        sheet.append(...pieces(page, language, controls));
        for (const line of sheet.querySelectorAll<HTMLElement>('.number, .called .big')) fitLine(line);
        if (focused)
          [...sheet.querySelectorAll('button')].find(({ className }) => className === focused)?.focus();
        live.textContent = title;
      }
      const age = sheet.querySelector('.age');
      if (age && page.kind === 'ticket') {
        age.className = page.age.offline ? 'age offline' : 'age';
        age.textContent = page.age.offline ? `▲ ${page.age.words}` : page.age.words;
      }
    },
  };
}

function pieces(page: Page, language: PhoneLanguage, controls: Controls): Node[] {
  return page.kind === 'ticket' ? ticket(page, language, controls) : notice(page, language, controls);
}

function head(hall: string, demo: boolean, language: PhoneLanguage, { onLanguage }: Controls): HTMLElement {
  const say = sayingsIn(language);
  const other = pressable('language', [say.language], onLanguage);
  other.lang = language === 'en' ? 'zh-CN' : 'en';
  return element(
    'header',
    {},
    element(
      'div',
      { class: 'head' },
      element('p', { class: 'hall' }, hall, ' ', demo && element('span', { class: 'demo' }, say.demo)),
      other,
    ),
    element('p', { class: 'age' }),
  );
}

function notice({ title, advice, again }: NoticePage, language: PhoneLanguage, controls: Controls): Node[] {
  const say = sayingsIn(language);
  return [
    head(say.title, false, language, controls),
    element(
      'main',
      { class: 'notice' },
      element('h1', {}, title),
      advice !== null && element('p', {}, advice),
      again && pressable('action', [say.noAnswer.again], controls.onAgain),
    ),
  ];
}

function ticket(page: TicketPage, language: PhoneLanguage, controls: Controls): Node[] {
  const say = sayingsIn(language);
  const [first, ...lines] = page.lines;
  return [
    head(page.hall, page.demo, language, controls),
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
          page.priority && element('span', { class: 'tag' }, say.tags.priority),
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
