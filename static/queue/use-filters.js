import { view } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';
import { noFilters } from './entries';

const names = Object.keys(noFilters);
/** The filters, kept in the address of the product's page: they can be sent, and the way back undoes them. */
export function useFilters() {
  const [filters, setFilters] = useState(noFilters);
  const history = useRef(null);
  const touched = useRef(false);
  const typing = useRef(false);
  /** What was written while somebody typed and is replaced already: its echo comes late, and would undo what was typed since. */
  const overtaken = useRef(new Set());
  const current = useRef(filters);
  current.current = filters;
  useEffect(() => {
    view
      .createHistory()
      .then((made) => {
        history.current = made;
        if (touched.current) made.replace(`${made.location.pathname}${written(current.current)}`);
        else setFilters(read(made.location.search));
        made.listen(({ search }) => {
          if (!overtaken.current.delete(search)) setFilters(read(search));
        });
      })
      .catch(() => undefined);
  }, []);
  const change = useCallback((next) => {
    const before = written(current.current);
    const all = { ...current.current, ...next };
    setFilters(all);
    current.current = all;
    touched.current = true;
    const { current: made } = history;
    if (!made) return;
    const search = written(all);
    const types = Object.keys(next).join() === 'text';
    if (types && typing.current) overtaken.current.add(before);
    overtaken.current.delete(search);
    typing.current = types;
    const place = `${made.location.pathname}${search}`;
    if (types) made.replace(place);
    else made.push(place);
  }, []);
  return { filters, change };
}
function read(search) {
  const asked = new URLSearchParams(search);
  return Object.fromEntries(names.map((name) => [name, asked.get(name) ?? '']));
}
function written(filters) {
  const kept = names.filter((name) => filters[name] !== '').map((name) => [name, filters[name]]);
  const search = new URLSearchParams(kept).toString();
  return search === '' ? '' : `?${search}`;
}
