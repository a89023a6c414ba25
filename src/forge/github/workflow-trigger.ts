/** Whether a workflow lets itself be started without inputs, read off its file. */
import { parse } from 'yaml';

/**
 * What it lacks under `on`, as YAML of one line; undefined: nothing, or the file does not say.
 * @param text of the file on the default branch
 */
export function unstartable(text: string): string | undefined {
  const events = onOf(text);
  if (events === undefined) return undefined;
  if (typeof events === 'string') return events === 'workflow_dispatch' ? undefined : NEEDED;
  if (Array.isArray(events)) return events.includes('workflow_dispatch') ? undefined : NEEDED;
  if (!isTree(events) || !('workflow_dispatch' in events)) return NEEDED;
  const { workflow_dispatch: dispatch } = events;
  const inputs = isTree(dispatch) && isTree(dispatch['inputs']) ? dispatch['inputs'] : {};
  const demanded = Object.entries(inputs).filter(
    ([, input]) => isTree(input) && input['required'] === true && (input['default'] ?? '') === '',
  );
  if (demanded.length === 0) return undefined;
  return `a \`default\` for its inputs ${demanded.map(([name]) => `\`${name}\``).join(', ')}`;
}

const NEEDED = '`workflow_dispatch: {}`';

/** YAML 1.1 reads `on` as true; GitHub, like this parser, takes it for a name. Undefined: it is no workflow that can be read. */
function onOf(text: string): unknown {
  try {
    const found: unknown = parse(text);
    return isTree(found) ? found['on'] : undefined;
  } catch {
    return undefined;
  }
}

function isTree(found: unknown): found is { readonly [name: string]: unknown } {
  return typeof found === 'object' && found !== null && !Array.isArray(found);
}
