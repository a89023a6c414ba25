import { describe, expect, it } from '@jest/globals';
import { withAdoptions } from '../../src/commands/enrol/adopt-lines.ts';

const text = `# ours
secrets:
  BLOCK: # a comment
    provider: sendgrid
    admin: ADMIN
  FLOW: { provider: sendgrid, admin: ADMIN } # another
  BOTH:
    provider: sendgrid
    environments:
      production: { admin: ADMIN }
      staging:
  HAS: { provider: sendgrid, adopt: mine }
`;
const at = (...path: string[]) => ({ key: path.join('/'), path: ['secrets', ...path], id: 'id: "1" # x' });

describe('adopt lines', () => {
  it('are added beside what is there, and nothing else changes', () => {
    const wanted = [at('BLOCK'), at('FLOW'), at('BOTH', 'environments', 'production')];
    const { text: made, added } = withAdoptions(text, wanted);
    expect(added).toEqual(wanted);
    expect(made.split('\n').filter((line) => !text.split('\n').includes(line))).toEqual([
      '    adopt: "id: \\"1\\" # x"',
      '  FLOW: { adopt: "id: \\"1\\" # x", provider: sendgrid, admin: ADMIN } # another',
      '      production: { adopt: "id: \\"1\\" # x", admin: ADMIN }',
    ]);
  });

  it('are left to a person where there is one, no mapping, or nothing of that name', () => {
    for (const one of [at('HAS'), at('BOTH', 'environments', 'staging'), at('NONE')])
      expect(withAdoptions(text, [one])).toEqual({ text, added: [] });
    expect(withAdoptions('secrets: {', [at('FLOW')]).added).toEqual([]);
  });
});
