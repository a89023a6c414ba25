/** Which call a path means. */
import type { Peer, ServiceRequest, ServiceResponse } from './request.ts';

/** `segment`: what stands in the path for `{id}`. */
export type Work = (request: ServiceRequest, peer: Peer | undefined, segment: string) => Promise<ServiceResponse>;
export type Methods = { readonly [method: string]: Work };
/** `route`: the template of the path, or `other`. */
export type Found = { readonly route: string; readonly methods: Methods; readonly segment: string };

const itemPath = /^\/v1\/(links|requests)\/([^/]*)(\/[a-z]+)?$/;

/** What may be asked of a path, by method. Its templates are the keys. */
export function router(routes: { readonly [template: string]: Methods }): (path: string) => Found {
  const table = new Map(Object.entries(routes));
  return (path) => {
    const [, kind, segment, call = ''] = itemPath.exec(path) ?? [];
    const route = segment === undefined ? path : `/v1/${kind}/{id}${call}`;
    const methods = table.get(route);
    return methods === undefined
      ? { route: 'other', methods: {}, segment: '' }
      : { route, methods, segment: segment ?? '' };
  };
}
