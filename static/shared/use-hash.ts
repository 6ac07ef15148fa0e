import { view } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';

type History = Awaited<ReturnType<typeof view.createHistory>>;

/** The fragment of the product's address, without its sign: a link to it opens a part of the page, and the way back undoes it. */
export function useHash(): [string, (hash: string) => void] {
  const [hash, setHash] = useState('');
  const history = useRef<History | null>(null);
  const isChosen = useRef(false);
  useEffect(() => {
    view
      .createHistory()
      .then((created) => {
        history.current = created;
        if (!isChosen.current) setHash(nameOf(created.location.hash));
        created.listen(({ hash: next }: { hash?: string }) => setHash(nameOf(next)));
      })
      .catch(() => undefined);
  }, []);
  const choose = useCallback((next: string) => {
    isChosen.current = true;
    setHash(next);
    const { current } = history;
    current?.push(`${current.location.pathname}${current.location.search}#${next}`);
  }, []);
  return [hash, choose];
}

const nameOf = (hash = '') => hash.replace(/^#/, '');
