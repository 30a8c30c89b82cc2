import { it } from 'vitest';
import { openChromium, openScreen, misfits, barriers } from '../support/chromium.ts';
const URL = 'http://127.0.0.1:7800';
it('tour', async () => {
  const browser = await openChromium();
  const two = await openScreen(browser, 'desk'); const p = two.page;
  await p.goto(`${URL}/counter/`); await p.waitForTimeout(2500);
  await p.getByLabel(/账号|用户名/).first().fill('clerk5');
  await p.getByLabel(/密码/).first().fill('yichuang-demo');
  await p.keyboard.press('Enter'); await p.waitForTimeout(2500);
  await p.getByRole('button', { name: /5 号窗口/ }).first().click(); await p.waitForTimeout(1500);
  await p.screenshot({ path: `/tmp/look/k-1.png` });
  for (const k of ['e','m','d','q']) { await p.keyboard.press(k); await p.waitForTimeout(1200); await p.screenshot({ path: `/tmp/look/k-${k}.png` }); console.log(k, await misfits(two), await barriers(two)); await p.keyboard.press('Escape'); await p.waitForTimeout(400); }
  await browser.close();
}, 300_000);
