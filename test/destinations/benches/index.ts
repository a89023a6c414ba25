import type { DestinationKind } from '../../../src/destinations/index.ts';
import { awsSecretsManagerBench } from './aws-secrets-manager.ts';
import { awsSsmParameterBench } from './aws-ssm-parameter.ts';
import type { MakeBench } from './bench.ts';
import { dopplerBench } from './doppler.ts';
import { dotenvBench } from './dotenv.ts';
import { githubBench } from './github.ts';
import { gitlabBench } from './gitlab.ts';
import { vaultBench } from './vault.ts';

/** A destination without a bench fails the type check. */
export const benches: { readonly [kind in DestinationKind]: MakeBench } = {
  github: githubBench,
  'aws-secrets-manager': awsSecretsManagerBench,
  'aws-ssm-parameter': awsSsmParameterBench,
  vault: vaultBench,
  doppler: dopplerBench,
  gitlab: gitlabBench,
  dotenv: dotenvBench,
};
