import { type Part, visible } from './visible.ts';

type Child = Node | string | undefined;

/** Only ever sets text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: { readonly [name: string]: string },
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

export function button(label: string, kind: string, press: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: kind }, label);
  made.addEventListener('click', () => press(made));
  return made;
}

/** Text from a stranger: isolated, and with marks where something is invisible. */
export function foreign(text: string): HTMLElement {
  return element('bdi', {}, ...marked(visible(text)));
}

/** The marks are drawn and not inserted, so that whoever copies what is shown copies the text as it is. */
export function marked(parts: readonly Part[]): Node[] {
  return parts.map(({ text, mark }) =>
    mark === undefined ? document.createTextNode(text) : element('span', { class: 'escaped', 'data-mark': mark }, text),
  );
}

/** A text of ours among the values of a sentence. */
export function own(text: string): Node {
  return document.createTextNode(text);
}

/** A sentence with `{name}` in it, where text is a stranger's; a node is ours, and stays as it is. */
export function sentence(text: string, values: { readonly [name: string]: string | Node }): Node[] {
  return text.split(/(\{[a-z]+\})/).map((piece) => {
    const name = piece.slice(1, -1);
    const value = piece.startsWith('{') && Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return own(piece);
    return typeof value === 'string' ? foreign(value) : value;
  });
}
