/** A scanner that is a keyboard (扫码枪当键盘), or a hand: keys with the pauses that it makes, however busy this machine is. */
import type { Page } from 'playwright-core';

/** `gapMs` between two keys; the text ends with Enter. */
export async function typedByScanner(page: Page, text: string, gapMs = 4): Promise<void> {
  const session = await page.context().newCDPSession(page);
  let seconds = Date.now() / 1_000;
  const sent = [...text, 'Enter'].flatMap((key) => {
    seconds += gapMs / 1_000;
    const digit = /^\d$/.test(key);
    const what = {
      key,
      timestamp: seconds,
      code: key === 'Enter' ? 'Enter' : digit ? `Digit${key}` : '',
      windowsVirtualKeyCode: key === 'Enter' ? 13 : digit ? key.charCodeAt(0) : 0,
    };
    const sign = key === 'Enter' ? '\r' : key;
    return [
      session.send('Input.dispatchKeyEvent', { ...what, type: 'keyDown', text: sign }),
      session.send('Input.dispatchKeyEvent', { ...what, type: 'keyUp' }),
    ];
  });
  await Promise.all(sent);
  await session.detach();
}
