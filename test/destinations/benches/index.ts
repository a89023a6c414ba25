import type { DestinationKind } from '../../../src/destinations/index.ts';
import { awsSecretsManagerBench } from './aws-secrets-manager.ts';
import { awsSsmParameterBench } from './aws-ssm-parameter.ts';
import { azureKeyVaultBench } from './azure-key-vault.ts';
import type { MakeBench } from './bench.ts';
import { cloudflareWorkersBench } from './cloudflare-workers.ts';
import { dopplerBench } from './doppler.ts';
import { dotenvBench } from './dotenv.ts';
import { gcpSecretManagerBench } from './gcp-secret-manager.ts';
import { githubBench } from './github.ts';
import { gitlabBench } from './gitlab.ts';
import { herokuBench } from './heroku.ts';
import { httpBench } from './http.ts';
import { netlifyBench } from './netlify.ts';
import { vaultBench } from './vault.ts';
import { vercelBench } from './vercel.ts';

/** A destination without a bench fails the type check. */
export const benches: { readonly [kind in DestinationKind]: MakeBench } = {
  github: githubBench,
  'aws-secrets-manager': awsSecretsManagerBench,
  'aws-ssm-parameter': awsSsmParameterBench,
  vault: vaultBench,
  doppler: dopplerBench,
  gitlab: gitlabBench,
  vercel: vercelBench,
  netlify: netlifyBench,
  'cloudflare-workers': cloudflareWorkersBench,
  heroku: herokuBench,
  'azure-key-vault': azureKeyVaultBench,
  'gcp-secret-manager': gcpSecretManagerBench,
  http: httpBench,
  dotenv: dotenvBench,
};
