/** What stands on a screen whose settings cannot be used: where to go, and which file and field to mend. */
import type { ConfigFault } from '../config.ts';
import type { Role } from '../role.ts';
import { pageOf, text } from './page.ts';
import { words } from './words.ts';

export function faultPage(role: Role, { file, complaints }: ConfigFault): string {
  const { title, next, staff } = words.fault;
  const list = complaints.map((complaint) => `<li>${text(complaint)}</li>`).join('');
  return pageOf(
    role,
    title,
    `<main role="alert"><h1>${text(title)}</h1><p class="next">${text(next)}</p></main><footer><p>${text(staff(file))}</p><ul lang="en">${list}</ul></footer>`,
    'ul{list-style:none;padding:0;font-size:.75em}',
  );
}
