import type { Answer } from '../request.ts';

/** A static document with its own headers. */
export type Page = {
  /** Hex SHA-256 of the document, for comparing what a service serves with what was released. */
  readonly sha256: string;
  answer(): Answer;
};

export function page(document: { readonly html: string; readonly csp: string; readonly sha256: string }): Page {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': document.csp,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-robots-tag': 'noindex, nofollow',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'clipboard-write=(self), camera=(), microphone=(), geolocation=()',
    'strict-transport-security': 'max-age=31536000',
  };
  // Made once: a thousand slow readers share it.
  const body = Buffer.from(document.html);
  return { sha256: document.sha256, answer: () => ({ status: 200, headers, body }) };
}
