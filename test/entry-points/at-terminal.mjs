// Preloaded into the program under test: it believes that a person sits at it, who types what stands on its standard input;
// and what it sends to GitHub's own address arrives at the service that KEYTURN_GITHUB_HERE names.
for (const stream of [process.stdin, process.stderr]) Object.defineProperty(stream, 'isTTY', { value: true });
process.stdin.setRawMode = () => process.stdin;

const send = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const { origin, pathname } = new URL(request.url);
  if (origin !== 'https://api.github.com') return send(request);
  const { method, headers } = request;
  return send(process.env.KEYTURN_GITHUB_HERE + pathname, { method, headers, body: await request.text() });
};
