/** A configuration before it is written: what is wrong with it is said of the flag that brought it in. */
import { load } from '../../config/load.ts';
import type { Path } from '../../config/source.ts';
import type { Json } from '../../rotation/model/ports.ts';

type Fields = { readonly [field: string]: Json };

/** Field of a secret, or of the file -> the flag that says it. */
const flags: { readonly [field: string]: string } = {
  admin: 'admin',
  options: 'options',
  share: 'share-with',
  environments: 'environment',
  destinations: 'environment',
  channels: 'channel',
  links: 'link-service',
};

/** @throws KeyturnError INPUT_INVALID naming a flag, where `value` is no configuration; NOT_BUILT */
export async function judge(
  value: Fields,
  secret: string,
  { file, repository }: { readonly file: string; readonly repository: string | undefined },
): Promise<void> {
  const flagOf = (path: Path): string => {
    const [top, name, field] = path;
    const said = top === 'secrets' && name === secret ? field : top;
    const flag = said === undefined ? 'secret' : Object.hasOwn(flags, said) ? flags[said] : undefined;
    return flag === undefined ? file : `\`--${flag}\``;
  };
  const place = (path: Path, key?: string) => flagOf(key === undefined ? path : [...path, key]);
  await load(
    { value, name: 'the flags', code: 'INPUT_INVALID', place },
    { environment: {}, repository: repository ?? 'owner/name', file },
  );
}
