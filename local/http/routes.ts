/** Which operation a method and a path mean. */
import type { Operation, Operations } from '../product/product';

interface Route {
  id: string;
  operation: Operation;
  pattern: RegExp;
  names: string[];
}

export interface RoutedOperation {
  id: string;
  operation: Operation;
  params: Record<string, string>;
}

/** By method and number of path segments, for no hole goes over several: a product has hundreds, and each call is looked up among a few. */
type Routes = ReadonlyMap<string, Route[]>;

const shapeOf = (method: string, path: string): string => `${method} ${path.split('/').length}`;

/** The routes of a product, those with fewer holes first, so that `/priority/search` is not the priority called search. */
export function routesOf(operations: Operations): Routes {
  const routes = new Map<string, Route[]>();
  for (const [id, operation] of Object.entries(operations)) {
    const [method = '', path = ''] = operation.route.split(' ');
    const names = [...path.matchAll(/\{([\w-]+)\}/g)].map(([, name]) => name as string);
    const pattern = new RegExp(`^${path.replace(/\{[\w-]+\}/g, '([^/]+)')}$`);
    const alike = routes.get(shapeOf(method, path)) ?? [];
    routes.set(shapeOf(method, path), [...alike, { id, operation, pattern, names }]);
  }
  for (const alike of routes.values()) alike.sort((a, b) => a.names.length - b.names.length);
  return routes;
}

export function findRoute(routes: Routes, method: string, path: string): RoutedOperation | null {
  for (const { id, operation, pattern, names } of routes.get(shapeOf(method, path)) ?? []) {
    const match = pattern.exec(path);
    if (!match) continue;
    const params = names.map((name, at) => [name, decodeURIComponent(match[at + 1] ?? '')]);
    return { id, operation, params: Object.fromEntries(params) };
  }
  return null;
}
