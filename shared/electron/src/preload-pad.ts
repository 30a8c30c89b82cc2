/** Works the PIN pad's keys: the page itself runs no script and knows no PIN. */
import { ipcRenderer } from 'electron';
import { CHANNELS } from './channels.ts';
import { words } from './pages/words.ts';
import type { PinAnswer } from './pin/pin-guard.ts';

const LONGEST = 12;
const SHORTEST = 6;

let digits = '';
let asking = false;

window.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  if (button?.dataset['act']) void ipcRenderer.invoke(CHANNELS.pinAct, button.dataset['act']);
  else if (button?.dataset['key']) press(button.dataset['key']);
});
window.addEventListener('keydown', ({ key }) => {
  if (/^\d$/.test(key)) press(key);
  else if (key === 'Backspace') press('erase');
  else if (key === 'Enter') press('confirm');
  else if (key === 'Escape') press('cancel');
});

function press(key: string): void {
  if (asking) return;
  if (key === 'cancel') return void ipcRenderer.invoke(CHANNELS.pinAct, 'back');
  if (key === 'confirm') return void confirm();
  say('');
  if (key === 'clear') digits = '';
  else if (key === 'erase') digits = digits.slice(0, -1);
  else if (digits.length < LONGEST) digits += key;
  draw();
}

async function confirm(): Promise<void> {
  if (digits.length < SHORTEST) return say(words.pad.short);
  asking = true;
  const answer = (await ipcRenderer.invoke(CHANNELS.pinEnter, digits)) as PinAnswer;
  asking = false;
  digits = '';
  draw();
  switch (answer.outcome) {
    case 'right':
      part('locked').classList.add('hidden');
      part('open').classList.remove('hidden');
      return;
    case 'wrong':
      return say(words.pad.wrong(answer.left));
    case 'locked':
      return say(words.pad.locked(answer.seconds));
  }
}

function draw(): void {
  const dots = document.querySelector('.dots');
  if (dots) dots.textContent = '●'.repeat(digits.length);
}

function say(what: string): void {
  const said = document.querySelector('.said');
  if (said) said.textContent = what;
}

function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the pad has no #${id}`);
  return element;
}
