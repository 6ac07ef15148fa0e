/** What a call of the app asks for, with the names of one issue left out: calls of one kind are counted together. */
import type { AppCall } from '../../../local/forge/gateway';

interface StorageBody {
  key?: string;
  entityName?: string;
  set?: StorageBody[];
  delete?: StorageBody[];
  check?: StorageBody[];
  where?: { values?: string[] }[];
}

export function kindOf({ to, method, path, body }: Pick<AppCall, 'to' | 'method' | 'path' | 'body'>): string {
  if (to === 'queue') return 'queue: push';
  if (to === 'kvs')
    return `storage: ${path.replace('/api/v1/', '')} ${placesIn(body as StorageBody | StorageBody[])}`;
  const [place = '', query = ''] = path.split('?');
  const isPass = query.includes('expand=changelog');
  return `${method} ${place.replace(/(?<=\/)(\d+|[A-Z]+-\d+|[0-9a-f-]{20,})(?=\/|$)/g, 'N')}${isPass ? ' (a pass)' : ''}`;
}

function placesIn(body: StorageBody | StorageBody[]): string {
  const of = (places: StorageBody[] | undefined) => (places ?? []).map(placeOf);
  if (Array.isArray(body)) return [...new Set(of(body))].sort().join(' ');
  const written = of(body.set).map((place) => `+${place}`);
  const deleted = of(body.delete).map((place) => `-${place}`);
  const checked = of(body.check).map((place) => `?${place}`);
  const all = [...written, ...deleted, ...checked];
  if (all.length > 0) return [...new Set(all)].sort().join(' ');
  return placeOf(body);
}

function placeOf({ entityName, key = '', where }: StorageBody): string {
  if (entityName) return `[${entityName}]`;
  const name = key || (where?.[0]?.values?.[0] ?? '?');
  return name.replace(/\d{4,}/g, 'N');
}
