/**
 * Every form in which a value could show up in a log. GitHub's runner masks exact strings and some encodings of its own;
 * hex, base64url, single lines and `base64(value:)` (HTTP Basic with an empty password) it does not know.
 * Very short forms are left out: masking them would make the log unreadable, and they tell nothing.
 */
export function masksOf(value: string): readonly string[] {
  const bytes = Buffer.from(value, 'utf8');
  const forms = [
    value,
    ...value.split(/\r?\n/).map((line) => line.trim()),
    bytes.toString('base64'),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    encodeURIComponent(wellFormed(value)),
    JSON.stringify(value).slice(1, -1),
    Buffer.from(`${value}:`, 'utf8').toString('base64'),
  ];
  return [...new Set(forms)].filter((form) => form.length >= 4);
}

function wellFormed(value: string): string {
  // A lone surrogate makes encodeURIComponent throw.
  return value.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
