import type { Clock, Http } from '../../src/rotation/model/ports.ts';
import { refused } from './aws-secrets-manager.ts';
import { json } from './wire.ts';

type Version = { readonly text: string; readonly at: number; readonly keyId: string };

export type FakeParameter = {
  readonly type: string;
  tier: string;
  readonly tags: { readonly [name: string]: string };
  readonly versions: Version[];
};

/**
 * AWS's Parameter Store as its API reference has it: an overwrite without a key goes over to the default key, tags are
 * taken only with a parameter that is made, a type never changes, a page of DescribeParameters may be empty.
 */
export class FakeParameterStore {
  readonly parameters = new Map<string, FakeParameter>();
  readonly seen: string[] = [];
  /** Called before a request has its effect; what it returns is the answer. */
  before: (action: string, body: { [name: string]: unknown }) => Response | undefined = () => undefined;
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  put(name: string, text: string, keyId = 'alias/aws/ssm', type = 'SecureString'): void {
    const there = this.parameters.get(name) ?? { type, tier: 'Standard', tags: {}, versions: [] };
    there.versions.push({ text, at: this.#clock.now().getTime() / 1_000, keyId });
    this.parameters.set(name, there);
  }

  current(name: string): Version | undefined {
    return this.parameters.get(name)?.versions.at(-1);
  }

  http: Http = async (request) => {
    const action = request.headers.get('x-amz-target')?.replace('AmazonSSM.', '') ?? '';
    const signed = /^AWS4-HMAC-SHA256 Credential=\S+\/eu-west-1\/ssm\/aws4_request/;
    if (!signed.test(request.headers.get('authorization') ?? '')) return refused('UnrecognizedClientException');
    const body = (await request.json()) as { [name: string]: unknown };
    this.seen.push(action);
    return this.before(action, body) ?? this.#answer(action, body);
  };

  #answer(action: string, body: { [name: string]: unknown }): Response {
    if (action === 'DescribeParameters') {
      if (body['NextToken'] === undefined) return json({ Parameters: [], NextToken: 'toy-next' });
      const [filter] = body['ParameterFilters'] as { Values: string[] }[];
      const found = (filter?.Values ?? []).flatMap((name) => {
        const one = this.parameters.get(name);
        return one === undefined ? [] : [{ Name: name, Type: one.type, KeyId: one.versions.at(-1)?.keyId }];
      });
      return json({ Parameters: found });
    }
    const [name = '', version] = String(body['Name']).split(':');
    const there = this.parameters.get(name);
    if (action === 'GetParameter') {
      if (there === undefined) return refused('ParameterNotFound');
      const number = version === undefined ? there.versions.length : Number(version);
      const found = there.versions[number - 1];
      if (found === undefined) return refused('ParameterVersionNotFound');
      const Value = body['WithDecryption'] === true ? found.text : 'toy-example-ciphertext';
      return json({
        Parameter: { Name: name, Type: there.type, Value, Version: number, LastModifiedDate: found.at },
      });
    }
    if (action === 'DeleteParameter') {
      if (there === undefined) return refused('ParameterNotFound');
      this.parameters.delete(name);
      return json({});
    }
    if (action !== 'PutParameter') return refused('InvalidAction');
    const text = String(body['Value']);
    const tags = (body['Tags'] ?? []) as { Key: string; Value: string }[];
    const tier = String(body['Tier'] ?? there?.tier ?? 'Standard');
    if (new TextEncoder().encode(text).length > (tier === 'Standard' ? 4_096 : 8_192))
      return refused('ValidationException');
    if (/\{\{.*\}\}/s.test(text)) return refused('ValidationException');
    if (tags.length > 0 && body['Overwrite'] === true) return refused('ValidationException');
    if (there !== undefined && body['Overwrite'] !== true) return refused('ParameterAlreadyExists');
    if (there !== undefined && body['Type'] !== there.type) return refused('HierarchyTypeMismatchException');
    if (there === undefined) {
      const made = Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]));
      this.parameters.set(name, { type: String(body['Type']), tier, tags: made, versions: [] });
    } else there.tier = tier;
    this.put(name, text, String(body['KeyId'] ?? 'alias/aws/ssm'));
    return json({ Version: this.parameters.get(name)!.versions.length, Tier: tier });
  }
}
