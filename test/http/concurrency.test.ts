import { describe, expect, it } from '@jest/globals';
import { limitConcurrency } from '../../src/http/concurrency.ts';

function service() {
  const open: { url: string; end(error?: Error): void }[] = [];
  const http = limitConcurrency(
    (request) =>
      new Promise((resolve, reject) => {
        open.push({ url: request.url, end: (error) => (error ? reject(error) : resolve(new Response())) });
      }),
    2,
  );
  return { open, send: (name: string) => http(new Request(`https://a.example/${name}`)) };
}

const turn = () => new Promise(setImmediate);

describe('a gate', () => {
  it('lets as many through as it has places, and the others in their order', async () => {
    const { open, send } = service();
    const all = ['1', '2', '3', '4'].map(send);
    await turn();
    expect(open.map(({ url }) => url.at(-1))).toEqual(['1', '2']);
    open[1]!.end();
    await turn();
    expect(open.map(({ url }) => url.at(-1))).toEqual(['1', '2', '3']);
    open[0]!.end();
    open[2]!.end();
    await turn();
    open[3]!.end();
    expect((await Promise.all(all)).length).toBe(4);
  });

  it('frees the place of a request that failed', async () => {
    const { open, send } = service();
    const failing = [send('1'), send('2')];
    const third = send('3');
    await turn();
    open[0]!.end(new Error('reset'));
    open[1]!.end(new Error('reset'));
    expect((await Promise.allSettled(failing)).every(({ status }) => status === 'rejected')).toBe(true);
    await turn();
    open[2]!.end();
    await third;
    const fourth = send('4');
    await turn();
    open[3]!.end();
    await fourth;
  });
});
