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

/** Text from a stranger: isolated, and with what is invisible spelt out. */
export function foreign(text: string): HTMLElement {
  return element('bdi', {}, ...marked(visible(text)));
}

export function marked(parts: readonly Part[]): Node[] {
  return parts.map(({ text, escaped }) =>
    escaped ? element('span', { class: 'escaped' }, text) : document.createTextNode(text),
  );
}

/** A sentence with `{name}` in it, where the name's text is a stranger's. */
export function sentence(text: string, values: { readonly [name: string]: string }): Node[] {
  return text.split(/(\{[a-z]+\})/).map((piece) => {
    const name = piece.slice(1, -1);
    return piece.startsWith('{') && Object.hasOwn(values, name)
      ? foreign(values[name] ?? '')
      : document.createTextNode(piece);
  });
}
