import { describe, expect, it } from '@jest/globals';
import { Secret } from '../../src/rotation/model/secret.ts';
import { signed } from '../../src/vendors/aws-sigv4.ts';
import { standingClock } from '../http/clock.ts';

// The credentials of AWS's published Signature Version 4 test suite, which open nothing.
const credentials = {
  accessKeyId: ['AKI', 'DEXAMPLE'].join(''),
  secretAccessKey: new Secret(['wJalrXUtnFEMI/K7MDENG+bPxRfi', 'CYEXAMPLEKEY'].join('')),
};
const clock = standingClock('2015-08-30T12:36:00Z');
const sign = (request: Request, service = 'service') =>
  signed(request, { credentials, region: 'us-east-1', service, clock });
const signature = (request: Request) => request.headers.get('authorization')?.split('Signature=')[1];

describe('Signature Version 4', () => {
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/signature-v4-test-suite.html
  it.each([
    [
      'get-vanilla',
      'https://example.amazonaws.com/',
      '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
    ],
    [
      'get-vanilla-query-order-key-case',
      'https://example.amazonaws.com/?Param2=value2&Param1=value1',
      'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
    ],
  ])('is that of the vector %s', async (_, url, expected) => {
    expect(signature(await sign(new Request(url)))).toBe(expected);
  });

  it("is that of the documentation's example, with a content type", async () => {
    const request = new Request('https://iam.amazonaws.com/?Action=ListUsers&Version=2010-05-08', {
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
    });
    expect(signature(await sign(request, 'iam'))).toBe(
      '5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7',
    );
  });

  it('covers the body and the session token, and changes with either', async () => {
    const post = (body: string) => new Request('https://example.amazonaws.com/', { method: 'POST', body });
    const one = signature(await sign(post('a=1')));
    expect(signature(await sign(post('a=1')))).toBe(one);
    expect(signature(await sign(post('a=2')))).not.toBe(one);
    const sessionToken = new Secret('toy-example-not-a-key-session');
    const with2 = await signed(post('a=1'), {
      credentials: { ...credentials, sessionToken },
      region: 'us-east-1',
      service: 'service',
      clock,
    });
    expect(with2.headers.get('authorization')).toContain('x-amz-security-token');
    expect(signature(with2)).not.toBe(one);
    expect(await with2.text()).toBe('a=1');
  });
});
