import { describe, expect, it } from '@jest/globals';
import { makeLink, toBase64url } from '../../src/links/derive.ts';
import { linksIn, opaqueHostIn, requestLinksIn } from '../../src/links/pasted.ts';

// Both of the characters that escapes and gateways change are in this key.
const bytes = Uint8Array.from({ length: 32 }, (_, index) => (index * 37 + 190) & 0xff);
const key = toBase64url(bytes).replace(/^.{3}/, 'a-_');
const link = makeLink('https://links.acme.dev', bytes).replace(/#.*/, `#${key}`);
const other = `https://links.acme.dev/l#${'B'.repeat(42)}A`;
const encoded = encodeURIComponent(link);

/** As Proofpoint writes it in its second version. */
const inProofpoint2 = `https-3A__links.acme.dev_l-23${key.replace(/[-_]/g, (one) => (one === '-' ? '-2D' : '-5F'))}`;

describe('a link is found', () => {
  it.each([
    ['as it is', link],
    ['between spaces and line ends', `\r\n  ${link}\t\n`],
    ['in angle brackets', `<${link}>`],
    ['in double quotes', `"${link}"`],
    ['in single quotes', `'${link}'`],
    ['in typographic quotes', `“${link}”`],
    ['in French quotes', `« ${link} »`],
    ['in backticks', `\`${link}\``],
    ['in parentheses', `(${link})`],
    ['at the end of a sentence', `Here it is: ${link}.`],
    ['before a comma', `${link}, as you asked`],
    ['before an exclamation mark', `${link}!`],
    ['before an ellipsis', `${link}…`],
    ['as Markdown', `[open it](${link})`],
    ['as Markdown that names itself', `[${link}](${link})`],
    ['in bold', `**${link}**`],
    ['in italics', `_${link}_`],
    ['as Slack writes it', `<${link}|${link}>`],
    ['as Markdown escapes it', link.replace(/[_#-]/g, (one) => `\\${one}`)],
    ['in HTML', `<a href="${link}">${link}</a>`],
    ['with the # as an entity', link.replace('#', '&#35;')],
    ['in JSON', JSON.stringify({ text: link }).replaceAll('/', '\\/')],
    ['with the # as JSON escapes it', link.replace('#', '\\u0023')],
    ['with a full-width #', link.replace('#', '＃')],
    ['with a zero-width space in it', link.replace('#', '#​')],
    ['behind a byte order mark', `﻿${link}`],
    ['with direction marks around it', `‎${link}‏`],
    ['with a soft hyphen in its host', link.replace('acme', 'ac­me')],
    ['with %23 instead of #', link.replace('#', '%23')],
    ['with a query before its #', link.replace('#', '?utm_source=mail&x=1#')],
    ['with a slash before its #', link.replace('#', '/#')],
    ['with an upper-case scheme', link.replace('https', 'HTTPS')],
    ['with an upper-case host', link.replace('links.acme.dev', 'Links.ACME.dev')],
    ['with the port of its scheme', link.replace('.dev', '.dev:443')],
    ['in a whole command line', `$ node /opt/keyturn/dist/cli/index.js open '${link}' --print`],
    ['in a quoted mail', `> From: mona\n> ${link}\n> --`],
    ['broken over two lines', link.replace(key, `${key.slice(0, 20)}\n${key.slice(20)}`)],
    ['broken as quoted-printable text is', link.replace(key, `${key.slice(0, 20)}=\r\n${key.slice(20)}`)],
    ['broken in a quoted mail', link.replace(key, `${key.slice(0, 20)}\n> ${key.slice(20)}`)],
    [
      'behind Outlook’s Safe Links',
      `https://eur01.safelinks.protection.outlook.com/?url=${encoded}&data=05%7C02&reserved=0`,
    ],
    [
      'behind Safe Links that keep the key to themselves',
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link.slice(0, -44))}&data=05#${key}`,
    ],
    [
      'behind Teams',
      `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/2/atp-safelinks.html?url=${encoded}&locale=en-us`,
    ],
    ['behind Google', `https://www.google.com/url?q=${encoded}&sa=D&source=hangouts`],
    ['behind Slack', `https://slack-redir.net/link?url=${encoded}`],
    ['behind LinkedIn', `https://www.linkedin.com/redir/redirect?url=${encoded}&urlhash=x`],
    ['behind Facebook', `https://l.facebook.com/l.php?u=${encoded}&h=AT0`],
    ['behind WhatsApp, whose own path is that of a link', `https://l.wl.co/l?u=${encoded}`],
    ['behind an address with such a path, as it is', `https://go.acme.dev/l?to=${link}`],
    ['behind such an address that keeps the key to itself', `https://l.wl.co/l?u=${encoded.slice(0, -46)}&x=1#${key}`],
    ['behind Proofpoint 1', `https://urldefense.proofpoint.com/v1/url?u=${encoded}&k=x`],
    ['behind Proofpoint 2', `https://urldefense.proofpoint.com/v2/url?u=${inProofpoint2}&d=DwMFaQ&c=x&e=`],
    ['behind Proofpoint 3', `https://urldefense.com/v3/__${link.replace('#', '*')}__;Iw!!Abc!xyz$`],
    [
      'behind Proofpoint 3 with one slash',
      `https://urldefense.com/v3/__${link.replace('#', '*').replace('//', '/')}__;Iw!!A!x$`,
    ],
    [
      'behind Barracuda',
      `https://linkprotect.cudasvc.com/url?a=${encoded.toLowerCase().replace(key.toLowerCase(), key)}&c=E,1`,
    ],
    ['behind Cisco', `https://secure-web.cisco.com/1abcDEF/${encoded}`],
    [
      'behind Sophos',
      `https://eu-west-1.protection.sophos.com/?d=acme.dev&u=${Buffer.from(link).toString('base64')}&i=x`,
    ],
    ['behind Trend Micro', `https://eu.trendmicro.com:443/wis/clicktime/v1/query?url=${encoded}&umid=x`],
    ['behind FireEye', `https://protect2.fireeye.com/v1/url?k=1-2&q=1&e=3&u=${encoded}`],
    ['behind Symantec', `https://clicktime.symantec.com/15siFdYu?h=x&u=${encoded}`],
    [
      'behind two of them',
      `https://slack-redir.net/link?url=${encodeURIComponent(`https://www.google.com/url?q=${encoded}`)}`,
    ],
  ])('%s', (_, text) => expect(linksIn(text)).toEqual([link]));

  it.each([
    ['in a repository', `acme/shop#${key}`],
    ['in a repository of a managed login', `mona_acme/shop.js#${key}`],
    ['at PrivateBin', `https://bin.acme.dev/?0123456789abcdef#-${'F'.repeat(44)}`],
    ['at Yopass', `https://yopass.acme.dev/#/s/0123abcd-0123-0123-0123-0123456789ab/${'k'.repeat(22)}`],
    ['at ots', `https://ots.acme.dev/#0123abcd-0123-0123-0123-0123456789ab|${'k'.repeat(20)}`],
    ['at a service on this machine', `http://127.0.0.1:8080/l#${key}`],
    ['at a service on this machine, by IPv6', `http://[::1]:8080/l#${key}`],
  ])('%s, alone and in a command', (_, text) => {
    expect(linksIn(text)).toEqual([text]);
    expect(linksIn(`keyturn open "${text}" --yes`)).toEqual([text]);
  });
});

it('several are found in their order, each once', () => {
  expect(linksIn(`${other}\nand ${link}, and ${other} again`)).toEqual([other, link]);
});

it('of what is cut, or of somebody else, there is none', () => {
  for (const text of [
    '',
    'hello',
    link.slice(0, -1),
    `${link}0`,
    link.slice(0, -43),
    'https://links.acme.dev/l',
    `https://links.acme.dev/login#${key}`,
    `https://acme.dev/?next=${key}`,
    link.replace(key, `${key.slice(0, 20)}\n${key.slice(21)}`),
    `ftp://links.acme.dev/l#${key}`,
  ])
    expect(linksIn(text)).toEqual([]);
});

it('an address that only its service can follow is named by its host', () => {
  expect(opaqueHostIn('see https://protect-eu.mimecast.com/s/AbC123?domain=links.acme.dev')).toBe(
    'protect-eu.mimecast.com',
  );
  expect(opaqueHostIn('<https://bit.ly/3xYz>')).toBe('bit.ly');
  expect(opaqueHostIn('https://u1.ct.sendgrid.net/ls/click?upn=x')).toBe('u1.ct.sendgrid.net');
  expect(opaqueHostIn(`https://notbit.ly.acme.dev/l#${key}`)).toBeUndefined();
  expect(opaqueHostIn('nothing')).toBeUndefined();
});

describe('the link of a request', () => {
  const link = `https://links.acme.dev/r#${'Ab_-'.repeat(21)}AQ`;
  const kept = `https://links.acme.dev/c#${'k'.repeat(43)}`;

  it.each([
    link,
    `<${link}>`,
    `Please answer [here](${link}), thank you`,
    link.replace('#', '%23'),
    `keyturn answer '${link}'`,
    link.replace('links.acme', 'LINKS.acme'),
    link.replace('#', '?utm_source=mail#'),
    link.replace('#', '/#'),
    link.replace(/#.{40}/, (part) => `${part}=\r\n`),
    `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05&reserved=0`,
    `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link.replace(/#.*/, ''))}&data=05${link.replace(/.*#/, '#')}`,
    `https://urldefense.com/v3/__${link.replace('#', '*')}__;Iw!!Abc!xyz$`,
    `https://urldefense.proofpoint.com/v2/url?u=${encodeURIComponent(link).replaceAll('-', '%2D').replaceAll('_', '%5F').replaceAll('%2F', '_').replaceAll('%', '-')}&d=x`,
    `https://l.wl.co/r?u=${encodeURIComponent(link)}`,
    `https://eu-west-1.protection.sophos.com/?u=${Buffer.from(link).toString('base64')}&i=x`,
    `https://slack-redir.net/link?url=${encodeURIComponent(`https://www.google.com/url?q=${encodeURIComponent(link)}`)}`,
  ])('is found in %s', (text) => {
    expect(requestLinksIn(text, '/r')).toEqual([link]);
  });

  it('is not taken for another kind, and a part of one is none', () => {
    expect(requestLinksIn(`"${kept}"`, '/c')).toEqual([kept]);
    expect(requestLinksIn(kept, '/r')).toEqual([]);
    expect(requestLinksIn(` ${link.slice(0, -1)} `, '/r')).toEqual([]);
    expect(linksIn(`${link} ${kept}`)).toEqual([]);
  });
});
