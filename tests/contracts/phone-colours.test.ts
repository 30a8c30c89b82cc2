/** The phone page has a style sheet of its own for old browsers: its colours must stay the theme's. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

it('手机页的每种颜色都是主题里的颜色', () => {
  const theme = read('shared/ui/src/theme.css');
  const themes = new Map(
    [...theme.matchAll(/--color-(\w+): (#\w+);/g)].map(([, name, value]) => [name, value]),
  );
  const own = [...read('apps/phone/src/phone.css').matchAll(/^ {2}--(\w+): (#\w+);/gm)];
  expect(own.length).toBeGreaterThan(10);
  expect(own.map(([, name, value]) => [name, value])).toEqual(
    own.map(([, name]) => [name, themes.get(name)]),
  );
});
