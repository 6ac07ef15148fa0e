/** Which operation a method and a path mean. */
import type { Operation, Operations } from '../product/product';

interface Route {
  id: string;
  operation: Operation;
  method: string;
  pattern: RegExp;
  names: string[];
}

export interface RoutedOperation {
  id: string;
  operation: Operation;
  params: Record<string, string>;
}

/** The routes of a product, those with fewer holes first, so that `/priority/search` is not the priority called search. */
export function routesOf(operations: Operations): Route[] {
  const routes = Object.entries(operations).map(([id, operation]) => {
    const [method = '', path = ''] = operation.route.split(' ');
    const names = [...path.matchAll(/\{([\w-]+)\}/g)].map(([, name]) => name as string);
    const pattern = new RegExp(`^${path.replace(/\{[\w-]+\}/g, '([^/]+)')}$`);
    return { id, operation, method, pattern, names };
  });
  return routes.sort((a, b) => a.names.length - b.names.length);
}

export function findRoute(routes: Route[], method: string, path: string): RoutedOperation | null {
  for (const { id, operation, method: verb, pattern, names } of routes) {
    const match = verb === method ? pattern.exec(path) : null;
    if (!match) continue;
    const params = names.map((name, at) => [name, decodeURIComponent(match[at + 1] ?? '')]);
    return { id, operation, params: Object.fromEntries(params) };
  }
  return null;
}
