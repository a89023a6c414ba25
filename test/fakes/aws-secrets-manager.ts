import type { Clock, Http } from '../../src/rotation/model/ports.ts';
import { json } from './wire.ts';

type Version = { readonly id: string; readonly text: string; readonly at: number; readonly stages: Set<string> };

/**
 * AWS Secrets Manager as its API reference has it: versions, staging labels of which each is on one version, a token
 * that names the version, a refusal of every move whose RemoveFromVersionId is not where the label stands.
 */
export class FakeSecretsManager {
  readonly secrets = new Map<string, Version[]>();
  readonly seen: string[] = [];
  /** More that DescribeSecret says. */
  described: object = {};
  /** Called before a request has its effect; what it returns is the answer. */
  before: (action: string, body: { [name: string]: unknown }) => Response | undefined = () => undefined;
  /** Called after it. */
  after: (action: string) => Response | undefined = () => undefined;
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  put(name: string, text?: string): void {
    const first = { id: 'first-version-by-hand-0000000000000', text: text ?? '', at: this.#now(), stages: current() };
    this.secrets.set(name, text === undefined ? [] : [first]);
  }

  current(name: string): string | undefined {
    return this.secrets.get(name)?.find(({ stages }) => stages.has('AWSCURRENT'))?.text;
  }

  /** Somebody else's write: a new version that is current at once. */
  replace(name: string, change: (text: string) => string): void {
    const versions = this.secrets.get(name)!;
    const before = versions.find(({ stages }) => stages.has('AWSCURRENT'))!;
    const id = `by-hand-${String(versions.length).padStart(32, '0')}`;
    versions.push({ id, text: change(before.text), at: this.#now(), stages: new Set() });
    this.#move(versions, 'AWSPREVIOUS', before.id);
    this.#move(versions, 'AWSCURRENT', id);
  }

  stages(name: string): string[] {
    return (this.secrets.get(name) ?? []).flatMap(({ stages }) => [...stages]).sort();
  }

  http: Http = async (request) => {
    const action = request.headers.get('x-amz-target')?.replace('secretsmanager.', '') ?? '';
    if (
      !/^AWS4-HMAC-SHA256 Credential=\S+\/eu-west-1\/secretsmanager\/aws4_request/.test(
        request.headers.get('authorization') ?? '',
      )
    ) {
      return refused('UnrecognizedClientException');
    }
    const body = (await request.json()) as { [name: string]: unknown };
    this.seen.push(action);
    const early = this.before(action, body);
    if (early !== undefined) return early;
    const answer = this.#answer(action, body);
    return this.after(action) ?? answer;
  };

  #now(): number {
    return this.#clock.now().getTime() / 1_000;
  }

  #answer(action: string, body: { [name: string]: unknown }): Response {
    if (action === 'CreateSecret') {
      const name = String(body['Name']);
      if (this.secrets.has(name)) return refused('ResourceExistsException');
      const made = { id: String(body['ClientRequestToken']), text: String(body['SecretString']), at: this.#now() };
      this.secrets.set(name, [{ ...made, stages: current() }]);
      return json({ Name: name, VersionId: made.id });
    }
    const versions = this.secrets.get(String(body['SecretId']));
    if (versions === undefined) return refused('ResourceNotFoundException');
    if (action === 'DescribeSecret') return json({ Name: body['SecretId'], ...this.described });
    if (action === 'GetSecretValue') {
      const stage = String(body['VersionStage'] ?? 'AWSCURRENT');
      const found = versions.find(({ id, stages }) =>
        body['VersionId'] === undefined ? stages.has(stage) : id === body['VersionId'],
      );
      if (found === undefined) return refused('ResourceNotFoundException');
      const { id, text, at, stages } = found;
      return json({ VersionId: id, SecretString: text, CreatedDate: at, VersionStages: [...stages] });
    }
    if (action === 'PutSecretValue') {
      const id = String(body['ClientRequestToken']);
      if (id.length < 32 || id.length > 64) return refused('InvalidParameterException');
      const same = versions.find((one) => one.id === id);
      if (same !== undefined && same.text !== body['SecretString']) return refused('ResourceExistsException');
      if (same === undefined) {
        const stages = versions.length === 0 ? current() : new Set<string>();
        const version = { id, text: String(body['SecretString']), at: this.#now(), stages };
        versions.push(version);
        for (const stage of body['VersionStages'] as string[]) this.#move(versions, stage, id);
      }
      return json({ VersionId: id });
    }
    if (action === 'UpdateSecretVersionStage') {
      const stage = String(body['VersionStage']);
      const holder = versions.find(({ stages }) => stages.has(stage));
      const to = body['MoveToVersionId'];
      if (holder?.id === to && to !== undefined) return json({});
      if (holder?.id !== body['RemoveFromVersionId']) return refused('InvalidParameterException');
      if (stage === 'AWSCURRENT' && holder !== undefined) this.#move(versions, 'AWSPREVIOUS', holder.id);
      this.#move(versions, stage, to);
      return json({});
    }
    return refused('InvalidAction');
  }

  #move(versions: Version[], stage: string, to: unknown): void {
    for (const version of versions) {
      if (version.id === to) version.stages.add(stage);
      else version.stages.delete(stage);
    }
  }
}

function current(): Set<string> {
  return new Set(['AWSCURRENT']);
}

export function refused(type: string, status = 400): Response {
  return json({ __type: type, message: 'toy-example-foreign-words' }, status);
}
