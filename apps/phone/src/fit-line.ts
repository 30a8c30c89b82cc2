/** Keeps a number or a counter on one line (不折行), however large the phone's owner has set the type. */

const STEP = 0.92;
const SMALLEST_PX = 24;

export function fitLine(line: HTMLElement): void {
  line.style.fontSize = '';
  let size = parseFloat(getComputedStyle(line).fontSize);
  while (line.scrollWidth > line.clientWidth && size > SMALLEST_PX) {
    size *= STEP;
    line.style.fontSize = `${size}px`;
  }
}
