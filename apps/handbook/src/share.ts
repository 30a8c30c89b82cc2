/** Passes a link on (转发): by the phone's own sheet, by the clipboard, else it is shown to be copied by hand. */

export async function share(title: string, url: string): Promise<'nothing' | 'copied' | 'link'> {
  const { share: sheet, clipboard } = navigator as {
    readonly share?: Navigator['share'];
    readonly clipboard?: Clipboard;
  };
  try {
    if (sheet) {
      await sheet.call(navigator, { title, url });
      return 'nothing';
    }
    if (clipboard) {
      await clipboard.writeText(url);
      return 'copied';
    }
  } catch (error) {
    // Closed by the visitor: nothing was wanted after all.
    if (error instanceof DOMException && error.name === 'AbortError') return 'nothing';
  }
  return 'link';
}
