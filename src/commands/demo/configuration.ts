/** Who is who in the demo. The addresses are loopback ones that nobody listens on: the requests stay in the process. */
export const cast = {
  repository: 'acme/shop',
  secret: 'API_KEY',
  teammate: 'mona',
  github: 'http://127.0.0.2:8001',
  provider: 'http://127.0.0.3:8002',
  webhook: 'http://127.0.0.4:8003',
  branch: 'keyturn-journal',
} as const;

/** The whole `.github/keyturn.yml` of the demo. */
export function configuration(linksUrl: string, production: string, development: string): string {
  return `
links: { url: "${linksUrl}", expires: 24h }
channels:
  - webhook: { url: "${cast.webhook}/hook" }
policy: { max-age: 90d, overlap: 24h, lead: 3d }
recipes:
  toy:
    base-url: "${cast.provider}"
    auth: { bearer: "{{admin}}" }
    propagation: 1s
    mint:   { method: POST, path: /keys, body: { name: "{{tag}}" }, id: /id, values: { value: /key } }
    list:   { path: /keys, items: /keys, id: /id, tag: /name, last-used: /last_used_at }
    verify: { path: /whoami, auth: { bearer: "{{value}}" }, accept: [ { status: 200, pointer: /ok, equals: true } ], reject: [ 401 ], successes: 3 }
    revoke: { method: DELETE, path: "/keys/{{id}}", gone: [404] }
secrets:
  ${cast.secret}:
    provider: toy
    admin: TOY_ADMIN_KEY
    environments:
      production:
        adopt: ${production}
        destinations: [ { github: { environment: production } } ]
      development:
        adopt: ${development}
        destinations: [ { github: {} } ]
        share: { with: [${cast.teammate}], as: copy }
`;
}
