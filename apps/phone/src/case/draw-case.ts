/** Draws the page of a case (绘制办件): what it is, the day, what is next, then its dates and steps. */
import { element, type Child } from '../element.ts';
import type { Sayings } from '../words.ts';
import type { CaseView, Named } from './case-view.ts';

export function caseSheet(view: CaseView, { case: say, call, rate }: Sayings, phone: string): Node[] {
  return [
    element(
      'main',
      { class: `ticket case ${view.tone}` },
      element(
        'section',
        { class: 'plate' },
        element('h1', { class: 'item' }, view.item),
        element('p', { class: 'small' }, view.department),
        element(
          'p',
          { class: 'state' },
          element('span', { class: 'sign', 'aria-hidden': 'true' }, view.sign),
          view.state,
        ),
        ...view.numbers.map(({ name, value }) =>
          element('p', { class: 'small' }, `${name} `, element('strong', {}, value)),
        ),
      ),
      element(
        'section',
        { class: 'answer' },
        view.answer.label !== null && element('h2', {}, view.answer.label),
        element('p', { class: 'big' }, view.answer.big),
        ...view.beside.map((words) => element('p', { class: 'small' }, words)),
      ),
      element('p', { class: 'line' }, view.next),
      view.where !== null && part(say.where, element('p', {}, element('strong', {}, view.where))),
      view.list !== null &&
        part(view.list.title, element('ul', {}, ...view.list.rows.map((row) => element('li', {}, row)))),
      view.dates.length > 0 && part(say.dates, facts(view.dates)),
      view.steps.length > 0 && part(say.steps, facts(view.steps)),
      view.rating !== null && element('a', { class: 'action', href: view.rating }, rate),
    ),
    element(
      'footer',
      { class: 'foot' },
      element('a', { class: 'call', href: `tel:${phone}` }, `${call} `, element('span', {}, phone)),
    ),
  ];
}

function part(title: string, ...children: readonly Child[]): HTMLElement {
  return element('section', { class: 'part' }, element('h2', {}, title), ...children);
}

function facts(rows: readonly Named[]): HTMLElement {
  return element(
    'dl',
    {},
    ...rows.map(({ name, value }) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
  );
}
