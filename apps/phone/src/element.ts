/** Makes elements (元素): text only ever goes in as text. */

export type Child = Node | string | null | false;

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  for (const child of children) {
    if (child !== null && child !== false) made.append(child);
  }
  return made;
}

export function pressable(className: string, words: Child[], onPress: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: className }, ...words);
  button.addEventListener('click', onPress);
  return button;
}
