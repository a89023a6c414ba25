/**
 * Finds credentials that were pasted where a name or a setting belongs. It works on tokens, each compared once from its
 * start, so no input makes it slow; it says what a token looks like and never repeats one.
 */

const marks: readonly (readonly [start: RegExp, kind: string])[] = [
  [/^SG\.[\w-]{8,}/, 'a SendGrid API key'],
  [/^sk-[\w-]{12,}/, 'an API key (sk-)'],
  [/^(?:sk|rk)_(?:live|test)_\w{8,}/, 'a Stripe API key'],
  [/^whsec_[\w+=]{16,}/, 'a webhook secret'],
  [/^gh[pousr]_\w{16,}/, 'a GitHub token'],
  [/^github_pat_\w{16,}/, 'a GitHub token'],
  [/^gl(?:pat|dt|rt|soat|ptt|cbt)-[\w-]{12,}/, 'a GitLab token'],
  [/^xox[a-z]-[\w-]{8,}/, 'a Slack token'],
  [/^xapp-[\w-]{8,}/, 'a Slack token'],
  [/^npm_\w{20,}/, 'an npm token'],
  [/^re_\w{16,}/, 'a Resend API key'],
  [/^AIza[\w-]{30,}/, 'a Google API key'],
  [/^ya29\.[\w-]{16,}/, 'a Google access token'],
  [/^dp\.(?:st|pt|ct|sa|said|scim|audit)\.[\w.-]{16,}/, 'a Doppler token'],
  [/^hv[sbr]\.[\w-]{16,}/, 'a Vault token'],
  [/^do[opr]_v1_\w{16,}/, 'a DigitalOcean token'],
  [/^sbp_\w{16,}/, 'a Supabase token'],
  [/^shp(?:at|ca|pa|ss)_\w{16,}/, 'a Shopify token'],
  [/^pypi-[\w-]{16,}/, 'a PyPI token'],
  [/^hf_\w{20,}/, 'a Hugging Face token'],
  [/^lin_api_\w{16,}/, 'a Linear API key'],
  [/^eyJ[\w-]{8,}\.eyJ[\w-]{8,}\./, 'a JSON Web Token'],
  [/^AGE-SECRET-KEY-1/, 'an age identity'],
];

/** A credential in a text. `index` is where it starts, `kind` says what it is, such as `a Vault token`. */
export type Pasted = { readonly index: number; readonly kind: string };

/** The first token in `text` that starts like a credential of a known kind. */
export function findPasted(text: string): Pasted | undefined {
  const pem = text.search(/-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/);
  if (pem >= 0) return { index: pem, kind: 'a private key' };
  for (const token of text.matchAll(/[\w.+~-]+/g)) {
    if (isPublic(text, token.index)) continue;
    const found = marks.find(([start]) => start.test(token[0]));
    if (found) return { index: token.index, kind: found[1] };
  }
  for (const token of text.matchAll(/[^\s"'`<>(){}[\]]+/g)) {
    const kind = secretUrl(token[0]) ?? awsPair(token[0]);
    if (kind) return { index: token.index, kind };
  }
  return undefined;
}

/** A public key, as `journal: { key }` pins it, is as random as a secret one. */
function isPublic(text: string, index: number): boolean {
  return (
    text.slice(Math.max(0, index - 8), index) === 'ed25519:' &&
    /^[\w-]{43}(?![\w-])/.test(text.slice(index, index + 44))
  );
}

/** What the value of a field looks like, by its shape alone; for fields where no such thing belongs. */
export function looksLikeKey(value: string): string | undefined {
  if (/^ed25519:[\w-]{43}$/.test(value)) return undefined;
  for (const token of value.matchAll(/[A-Za-z0-9/+]+={0,2}/g)) {
    if (token[0].length < 40 || token[0].length > 512) continue;
    const { digits, digitTurns, caseTurns } = restlessness(token[0]);
    if (digits >= 3 && digitTurns >= 4 && caseTurns >= 6) return 'a random key';
  }
  return undefined;
}

/** The same where the NAME of an environment variable belongs: nothing random may stand there, hex neither. */
export function looksLikeKeyNotName(value: string): string | undefined {
  if (value.length < 20 || /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value)) return undefined;
  if (/^[0-9a-fA-F]{24,}$/.test(value)) return 'a random key';
  const { digits, digitTurns } = restlessness(value.slice(0, 512));
  return digits >= 3 && digitTurns >= 5 ? 'a random key' : undefined;
}

/** Random text changes between letters and digits, upper and lower case all the time; words, ids and paths do so rarely. */
function restlessness(text: string): { digits: number; digitTurns: number; caseTurns: number } {
  let digits = 0;
  let digitTurns = 0;
  let caseTurns = 0;
  let last = '';
  for (const character of text) {
    const now = /[0-9]/.test(character)
      ? 'digit'
      : /[a-z]/.test(character)
        ? 'lower'
        : /[A-Z]/.test(character)
          ? 'upper'
          : '';
    if (now === '') continue;
    if (now === 'digit') digits++;
    if (last !== '' && last !== now) {
      if (last === 'digit' || now === 'digit') digitTurns++;
      else caseTurns++;
    }
    last = now;
  }
  return { digits, digitTurns, caseTurns };
}

function secretUrl(token: string): string | undefined {
  const scheme = token.indexOf('://');
  if (scheme < 1) return undefined;
  const rest = token.slice(scheme + 3);
  const end = rest.search(/[/?#]/);
  const authority = end < 0 ? rest : rest.slice(0, end);
  const at = authority.lastIndexOf('@');
  const colon = authority.indexOf(':');
  if (at > 0 && colon >= 0 && colon < at - 1) return 'a URL with a password';
  if (authority === 'hooks.slack.com' && rest.length > authority.length + 20)
    return 'a Slack webhook, whose URL is its secret';
  if (/[?&]sig=[^&]{8}/.test(rest)) return 'a signed URL';
  return undefined;
}

/** An access key id alone is public (`adopt` needs it); id and secret together are not. */
function awsPair(token: string): string | undefined {
  return /^(?:AKIA|ASIA)[A-Z0-9]{16}[:/,;|=][A-Za-z0-9/+]{40}/.test(token) ? 'an AWS access key' : undefined;
}
