import { view } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Filters, noFilters } from './entries';

type History = Awaited<ReturnType<typeof view.createHistory>>;

const names = Object.keys(noFilters) as (keyof Filters)[];

/** The filters, kept in the address of the product's page: they can be sent, and the way back undoes them. */
export function useFilters(): { filters: Filters; change(next: Partial<Filters>): void } {
  const [filters, setFilters] = useState(noFilters);
  const history = useRef<History | null>(null);
  const touched = useRef(false);
  const typing = useRef(false);
  /** What was written while somebody typed and is replaced already: its echo comes late, and would undo what was typed since. */
  const staleSearches = useRef(new Set<string>());
  const current = useRef(filters);
  current.current = filters;
  useEffect(() => {
    view
      .createHistory()
      .then((created) => {
        history.current = created;
        if (touched.current) created.replace(`${created.location.pathname}${toSearch(current.current)}`);
        else setFilters(parseSearch(created.location.search));
        created.listen(({ search }: { search: string }) => {
          if (!staleSearches.current.delete(search)) setFilters(parseSearch(search));
        });
      })
      .catch(() => undefined);
  }, []);
  const change = useCallback((next: Partial<Filters>) => {
    const before = toSearch(current.current);
    const all = { ...current.current, ...next };
    setFilters(all);
    current.current = all;
    touched.current = true;
    const { current: created } = history;
    if (!created) return;
    const search = toSearch(all);
    const types = Object.keys(next).join() === 'text';
    if (types && typing.current) staleSearches.current.add(before);
    staleSearches.current.delete(search);
    typing.current = types;
    const place = `${created.location.pathname}${search}`;
    if (types) created.replace(place);
    else created.push(place);
  }, []);
  return { filters, change };
}

function parseSearch(search: string): Filters {
  const params = new URLSearchParams(search);
  return Object.fromEntries(names.map((name) => [name, params.get(name) ?? ''])) as unknown as Filters;
}

function toSearch(filters: Filters): string {
  const activeFilters = names.filter((name) => filters[name] !== '').map((name) => [name, filters[name]]);
  const search = new URLSearchParams(activeFilters).toString();
  return search === '' ? '' : `?${search}`;
}
