import { describe, expect, it } from '@jest/globals';
import { stories } from './stories.ts';

describe('in the simulated world', () => {
  it.each(stories)('$name', async ({ play }) => {
    expect(await play()).toBeUndefined();
  });
});
