/** The documents that the service hands out, which scripts/build-page.ts makes from src/service/page. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ServiceResponse } from './request.ts';

/** A static document with its own headers. */
export type Page = {
  /** Hex SHA-256 of the document in UTF-8, for comparing what a service serves with what was released. */
  readonly sha256: string;
  answer(): ServiceResponse;
};

/** The pages: /l opens links, /new makes them; /r answers requests, /ask makes them, /c collects what was answered. */
export const pages = {
  // The bundler finds a document by its whole address alone.
  reveal: () => read(new URL('../../assets/reveal.html', import.meta.url)),
  new: () => read(new URL('../../assets/new.html', import.meta.url)),
  answer: () => read(new URL('../../assets/answer.html', import.meta.url)),
  ask: () => read(new URL('../../assets/ask.html', import.meta.url)),
  collect: () => read(new URL('../../assets/collect.html', import.meta.url)),
};

function read(file: URL): Page {
  return page(readFileSync(file, 'utf8'));
}

/** `html` has one style and one script; the policy in the headers allows these two and nothing else. */
export function page(html: string): Page {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policyOf(html),
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
  // One buffer for all answers, so that a thousand slow readers hold one copy.
  const body = Buffer.from(html);
  const sha256 = createHash('sha256').update(body).digest('hex');
  return { sha256, answer: () => ({ status: 200, headers, body }) };
}

function policyOf(html: string): string {
  return [
    "default-src 'none'",
    `script-src '${integrity(html, 'script')}'`,
    `style-src '${integrity(html, 'style')}'`,
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

function integrity(html: string, tag: 'script' | 'style'): string {
  const inside = html.slice(html.indexOf(`<${tag}>`) + tag.length + 2, html.indexOf(`</${tag}>`));
  return `sha256-${createHash('sha256').update(inside).digest('base64')}`;
}
