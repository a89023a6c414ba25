#!/usr/bin/env node
/**
 * `gh`, as far as the commands that Keyturn prints use it, against the GitHub that GITHUB_API_URL names: `api`, `secret set`,
 * `workflow run` and `pr create`. Anything else, and any flag that it does not know, ends with 1.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { GITHUB_API_URL: api, GH_TOKEN: token, GH_REPO: repo = '' } = process.env;
const [first = '', second = '', ...rest] = process.argv.slice(2);

class Refused extends Error {}

/** Flags with a value, each as often as it is there; words that are no flags. */
function flagsOf(words, known) {
  const flags = Object.fromEntries(Object.values(known).map((name) => [name, []]));
  const plain = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word.startsWith('-') || word === '-') plain.push(word);
    else if (!(word in known)) throw new Refused(`unknown flag: ${word}`);
    else flags[known[word]].push(words[++index] ?? '');
  }
  return { flags, plain };
}

async function call(method, path, body) {
  const answer = await fetch(`${api}/${path.replace('{owner}/{repo}', repo)}`, {
    method,
    headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Refused(`gh: HTTP ${answer.status}: ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

/** `-F` makes numbers and booleans of what looks like one; `a[b]` is a member of a member. */
function put(body, field, typed) {
  const [, name, inner, value] = /^([^=[]+)(?:\[([^\]]+)\])?=(.*)$/s.exec(field) ?? [];
  if (name === undefined) throw new Refused(`field ${field} has no value`);
  const read = typed && /^(?:true|false|\d+)$/.test(value) ? JSON.parse(value) : value;
  if (inner === undefined) body[name] = read;
  else body[name] = { ...body[name], [inner]: read };
}

async function request(words) {
  const { flags, plain } = flagsOf(words, {
    '-X': 'method',
    '-F': 'typed',
    '-f': 'raw',
    '--jq': 'jq',
    '--input': 'input',
  });
  const body = {};
  for (const field of flags.typed) put(body, field, true);
  for (const field of flags.raw) put(body, field, false);
  const sent =
    flags.input.length > 0 ? JSON.parse(readFileSync(0, 'utf8')) : Object.keys(body).length > 0 ? body : undefined;
  const found = await call(flags.method[0] ?? (sent === undefined ? 'GET' : 'POST'), plain[0], sent);
  const [filter] = flags.jq;
  if (filter === undefined) console.log(JSON.stringify(found));
  else if (/^\.\w+$/.test(filter)) console.log(found[filter.slice(1)]);
  else throw new Refused('this stand-in knows only `.name` of jq');
}

/** Of standard input, without the line end behind it, as `gh` reads it. */
async function setSecret(words) {
  const { flags, plain } = flagsOf(words, { '--env': 'env', '--body': 'body' });
  const value = flags.body[0] ?? readFileSync(0, 'utf8').replace(/\r?\n$/, '');
  if (value === '') throw new Refused('the value is empty');
  const [environment] = flags.env;
  const at = environment === undefined ? 'actions' : `environments/${environment}`;
  const { key, key_id } = await call('GET', `repos/{owner}/{repo}/${at}/secrets/public-key`);
  const sodium = createRequire(import.meta.url)('tweetsodium');
  const sealed = sodium.seal(Buffer.from(value), Buffer.from(key, 'base64'));
  const encrypted_value = Buffer.from(sealed).toString('base64');
  await call('PUT', `repos/{owner}/{repo}/${at}/secrets/${plain[0]}`, { encrypted_value, key_id });
}

async function runWorkflow(words) {
  const { flags, plain } = flagsOf(words, { '-f': 'raw', '--ref': 'ref' });
  const inputs = {};
  for (const field of flags.raw) put(inputs, field, false);
  const { default_branch } = await call('GET', 'repos/{owner}/{repo}');
  await call('POST', `repos/{owner}/{repo}/actions/workflows/${plain[0]}/dispatches`, {
    ref: flags.ref[0] ?? default_branch,
    inputs,
  });
}

/** Only what `gh` looks at before it asks the server: the branch is pushed, and is not the one that it is for. */
function createPullRequest(words) {
  if (words.join(' ') !== '--fill') throw new Refused('this stand-in knows only --fill');
  const git = (...of) => execFileSync('git', of, { encoding: 'utf8' }).trim();
  const branch = git('branch', '--show-current');
  if (branch === 'main') throw new Refused('head branch is the base branch');
  if (git('rev-parse', 'HEAD') !== git('rev-parse', `origin/${branch}`)) throw new Refused('the branch is not pushed');
  console.log(`https://github.com/${repo}/pull/1`);
}

const commands = {
  'secret set': () => setSecret(rest),
  'workflow run': () => runWorkflow(rest),
  'pr create': () => createPullRequest(rest),
};

try {
  if (first === 'api') await request([second, ...rest]);
  else if (Object.hasOwn(commands, `${first} ${second}`)) await commands[`${first} ${second}`]();
  else throw new Refused(`unknown command "${first} ${second}"`);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
