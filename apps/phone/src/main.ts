/** The visitor's phone (手机页) starts here: no framework, because it is loaded over a visitor's own data plan. */
import './older-browsers.ts';
import './phone.css';
import './case/case.css';
import './rating/rating.css';
import { openCase } from './case/case-page.ts';
import type { OpenPage, PageAt } from './open-page.ts';
import { placeOf } from './place.ts';
import { openRating } from './rating/rating-page.ts';
import { sheetOn } from './sheet.ts';
import { openTicket } from './ticket.ts';
import { languageOf } from './words.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const sheet = sheetOn(root);
let language = languageOf(navigator.language);
let page: OpenPage | null = null;

function pageHere(): PageAt {
  const place = placeOf(location);
  switch (place.page) {
    case 'ticket':
      return openTicket(place.key);
    case 'none':
      return openTicket(null);
    case 'case':
      return openCase(place.shortCode);
    case 'rate':
      return openRating(place.key, place.padSeconds);
  }
}

function open(): void {
  page?.close();
  page = pageHere()({
    sheet,
    language: () => language,
    onLanguage: () => {
      language = language === 'en' ? 'zh-CN' : 'en';
      page?.draw();
    },
  });
}

window.addEventListener('hashchange', () => {
  open();
  window.scrollTo(0, 0);
});
window.addEventListener('online', () => page?.look());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') page?.look();
});
open();
