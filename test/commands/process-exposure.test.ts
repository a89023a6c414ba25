/** A process that would show credentials is refused, in whichever way it was started. */
import { describe, expect, it } from '@jest/globals';
import { type ProcessStart, refuseExposure } from '../../src/commands/process-exposure.ts';
import { refuseStranger } from '../../src/config/events.ts';

const quiet: ProcessStart = { environment: {}, words: [], inspector: undefined };

describe('refused', () => {
  it.each<[string, Partial<ProcessStart>]>([
    ['NODE_DEBUG', { environment: { NODE_DEBUG: 'tls' } }],
    ['NODE_DEBUG_NATIVE', { environment: { NODE_DEBUG_NATIVE: 'http2' } }],
    ['NODE_TLS_REJECT_UNAUTHORIZED', { environment: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } }],
    ['--inspect', { environment: { NODE_OPTIONS: '--no-warnings --inspect' } }],
    ['--inspect-brk', { environment: { NODE_OPTIONS: '--inspect_brk=0' } }],
    ['--inspect-port', { environment: { NODE_OPTIONS: '"--inspect-port=0"' } }],
    ['--tls-keylog', { environment: { NODE_OPTIONS: '--tls-keylog=keys.txt' } }],
    ['--inspect-wait', { words: ['--enable-source-maps', '--inspect-wait'] }],
    ['an inspector', { inspector: 'ws://127.0.0.1:9229/example' }],
  ])('%s', (name, change) => {
    expect(() => refuseExposure({ ...quiet, ...change })).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID', exit: 2, message: expect.stringContaining(name) }),
    );
  });
});

it.each<[string, Partial<ProcessStart>]>([
  ['nothing', {}],
  ['TLS as usual', { environment: { NODE_TLS_REJECT_UNAUTHORIZED: '1' } }],
  ['an authority of one’s own', { environment: { NODE_EXTRA_CA_CERTS: '/etc/ca.pem', NODE_DEBUG: '' } }],
  ['options that show nothing', { environment: { NODE_OPTIONS: '--max-old-space-size=4096' } }],
  ['words that show nothing', { words: ['--import', './--inspect.mjs'] }],
])('%s is no reason to refuse', (_, change) => {
  expect(() => refuseExposure({ ...quiet, ...change })).not.toThrow();
});

describe('the event', () => {
  const refused = (event: string, admitted: readonly string[] = []) => {
    try {
      refuseStranger(event, admitted);
    } catch (error) {
      return (error as { code: string }).code;
    }
    return undefined;
  };

  it.each(['', 'schedule', 'workflow_dispatch', 'repository_dispatch', 'push'])('%s is answered', (event) => {
    expect(refused(event)).toBeUndefined();
  });

  it.each(['issue_comment', 'issues', 'discussion', 'fork', 'watch', 'workflow_run', 'an_event_of_next_year', 'x\ny'])(
    '%s is not, unless it is named',
    (event) => {
      expect(refused(event)).toBe('EVENT_REFUSED');
      expect(refused(event, ['status'])).toBe('EVENT_REFUSED');
      expect(refused(event, [event])).toBeUndefined();
    },
  );

  it.each(['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_thread'])(
    '%s never is, whatever is named',
    (event) => {
      expect(refused(event, [event])).toBe('EVENT_REFUSED');
    },
  );
});
