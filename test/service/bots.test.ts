import { describe, expect, it } from '@jest/globals';
import { makeBody, makeReader, makeService, monasToken } from './app-parts.ts';

/** What fetches links out of mails, chats and tickets before their recipients do, as it names itself. */
const agents = [
  'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  'Slack-ImgProxy (+https://api.slack.com/robots)',
  'Slackbot 1.0 (+https://api.slack.com/robots)',
  'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
  'TelegramBot (like TwitterBot)',
  'WhatsApp/2.23.20.0 A',
  'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0',
  'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  'meta-externalagent/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)',
  'Twitterbot/1.0',
  'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
  'Pinterestbot/1.0 (+https://www.pinterest.com/bot.html)',
  'Mozilla/5.0 (compatible; redditbot/1.0; +http://www.reddit.com/feedback)',
  'Mattermost-Bot/1.1',
  'Rocket.Chat (+https://rocket.chat)',
  'Synapse (bot; +https://github.com/matrix-org/synapse)',
  'Signal-Desktop/7.0.0 WhatsApp/2',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Google-Read-Aloud (+https://support.google.com/webmasters/answer/1061943)',
  'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
  'Mozilla/5.0 (compatible; Google-InspectionTool/1.0;)',
  'APIs-Google (+https://developers.google.com/webmasters/APIs-Google.html)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/116.0.1938.76 Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/534+ (KHTML, like Gecko) BingPreview/1.0b',
  'Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)',
  'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)',
  'DuckDuckBot/1.1; (+http://duckduckgo.com/duckduckbot.html)',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15 (Applebot/0.1; +http://www.apple.com/go/applebot)',
  'Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)',
  'Mozilla/5.0 (compatible; SemrushBot/7~bl; +http://www.semrush.com/bot.html)',
  'CCBot/2.0 (https://commoncrawl.org/faq/)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; GPTBot/1.1; +https://openai.com/gptbot',
  'Mozilla/5.0 (compatible; archive.org_bot +http://archive.org/details/archive.org_bot)',
  'Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; ms-office; MSOffice 16)',
  'Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17328; Pro)',
  'Mozilla/5.0 (compatible; MSIE 9.0; Windows NT 6.1; Trident/5.0; BarracudaCentral link protection)',
  'Mozilla/5.0 (compatible; urlscan.io; +https://urlscan.io)',
  'Mozilla/5.0 (compatible; CensysInspect/1.1; +https://about.censys.io/)',
  'Expanse, a Palo Alto Networks company, searches across the global IPv4 space multiple times per day',
];

const prefetch = {
  purpose: 'prefetch',
  'sec-purpose': 'prefetch;prerender',
  'x-moz': 'prefetch',
  'x-purpose': 'preview',
};

/** Every way to ask without pressing: a method, headers, and a body where the method has one. */
const ways: readonly (readonly [string, Record<string, string>, unknown?])[] = [
  ['GET', {}],
  ['HEAD', {}],
  ['OPTIONS', { 'access-control-request-method': 'POST' }],
  ['GET', prefetch],
  ['HEAD', prefetch],
  ['POST', {}],
  ['POST', {}, {}],
  ['POST', prefetch, { reader: makeReader() }],
];

it('has 40 of them', () => expect(new Set(agents).size).toBe(40));

describe('a robot that fetches all it finds', () => {
  it.each(agents)('opens nothing, saves nothing, disputes nothing: %s', async (agent) => {
    const { app, ask, store } = makeService();
    const { id, access, proof, manage, envelope, body } = makeBody();
    await ask('POST', '/v1/links', monasToken, body);
    const before = await ask('GET', `/v1/links/${id}`, manage);
    let claims = 0;
    const claim = store.claim;
    store.claim = (...given) => {
      claims++;
      return claim(...given);
    };
    const paths = ['/l', ...['', '/look', '/open', '/saved', '/dispute'].map((call) => `/v1/links/${id}${call}`)];
    // It got hold of the address, and in the worst case of everything but the proof.
    for (const bearer of [undefined, access]) {
      for (const path of paths) {
        for (const [method, headers, sent] of ways) {
          const request = new Request(`https://links.example${path}`, {
            method,
            headers: {
              'user-agent': agent,
              ...headers,
              ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
            },
            ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
          });
          const told = await app(request);
          expect(await told.text()).not.toContain(envelope);
        }
      }
    }
    expect(claims).toBe(0);
    expect(await ask('GET', `/v1/links/${id}`, manage)).toMatchObject({ status: 200, body: before.body });
    expect(before.body).toMatchObject({ state: 'waiting', tries: 0 });
    const opened = await ask('POST', `/v1/links/${id}/open`, access, { proof, reader: makeReader() });
    expect(opened).toMatchObject({ status: 200, body: { envelope } });
  });
});
