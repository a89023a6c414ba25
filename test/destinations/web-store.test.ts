import { describe, expect, it } from '@jest/globals';
import { askStore, timeOfAnswer } from '../../src/destinations/web-store.ts';
import { json } from '../fakes/wire.ts';
import { steppingClock } from '../http/stepping-clock.ts';
import { contextOf } from './context.ts';

const asked = { place: 'the toy store', denied: 'check TOY_TOKEN' };
const ask = (answer: () => Response) => {
  const context = contextOf(async () => answer(), steppingClock(), {});
  return { context, answer: askStore(context, new Request('https://store.toy.test/x', { method: 'PATCH' }), asked) };
};

describe('what a store answers', () => {
  it.each([500, 503, 408])('%i is not known to be a no', async (status) => {
    await expect(ask(() => json({}, status)).answer).rejects.toMatchObject({ code: 'HTTP_UNKNOWN' });
  });

  it('and a page for people is none of its answers', async () => {
    const page = () => new Response('<html>', { headers: { 'content-type': 'Text/HTML; charset=utf-8' } });
    await expect(ask(page).answer).rejects.toMatchObject({ code: 'HTTP_UNKNOWN' });
  });

  it.each([401, 403])('%i is told with what to check', async (status) => {
    const error = { code: 'DESTINATION_DENIED', hint: asked.denied };
    await expect(ask(() => json({}, status)).answer).rejects.toMatchObject(error);
  });

  it.each([301, 307, 402, 405, 413, 418])('%i is a no', async (status) => {
    await expect(ask(() => json({}, status)).answer).rejects.toMatchObject({ code: 'HTTP_REFUSED' });
  });

  it.each([200, 201, 204, 400, 404, 409, 422])('%i is for whoever asked', async (status) => {
    const answer = () => (status === 204 ? new Response(null, { status }) : json({}, status));
    expect((await ask(answer).answer).status).toBe(status);
  });

  it('has a time of its own, or ours', async () => {
    const dated = ask(() => json({}, 200, { date: 'Mon, 01 Jun 2026 12:00:00 GMT' }));
    expect(timeOfAnswer(await dated.answer, dated.context)).toEqual(new Date('2026-06-01T12:00:00Z'));
    const bare = ask(() => json({}, 200, { date: 'soon' }));
    expect(timeOfAnswer(await bare.answer, bare.context)).toEqual(bare.context.clock.now());
  });
});
