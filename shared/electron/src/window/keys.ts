/** Which keys a filled screen takes (键盘锁): what a scanner or a visitor types, nothing that leads out; and the operator's own. */
import type { Input, WebContents } from 'electron';

/** Ctrl+Alt+Shift+O asks for the PIN where there is a keyboard and no finger. */
function isOperators({
  code,
  control,
  alt,
  shift,
}: Pick<Input, 'code' | 'control' | 'alt' | 'shift'>): boolean {
  return code === 'KeyO' && control && alt && shift;
}

export function lockKeys(contents: WebContents, onOperator: () => void): void {
  contents.on('before-input-event', (event, input) => {
    const leadsOut = input.control || input.alt || input.meta || /^F\d{1,2}$/.test(input.key);
    if (!leadsOut) return;
    event.preventDefault();
    if (input.type === 'keyDown' && isOperators(input)) onOperator();
  });
}
