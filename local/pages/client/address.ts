/** The address of the page as an app's page may read and change it: what stands after the page's own path. */
type Listener = (location: Place, action: string) => void;

interface Place {
  pathname: string;
  search: string;
  hash: string;
}

const currentPlace = (): Place => ({ pathname: '/', search: location.search, hash: location.hash });

/** What `view.createHistory` answers. A path below the page is not kept here: only what is searched for and the fragment. */
export function createAddressHistory() {
  const listeners = new Set<Listener>();
  const notify = (action: string) => {
    for (const listener of listeners) listener(currentPlace(), action);
  };
  const changeAddress = (method: 'pushState' | 'replaceState', action: string) => (to: unknown) => {
    const { search, hash } = typeof to === 'string' ? new URL(to, location.origin) : (to as Place);
    history[method](null, '', `${location.pathname}${search ?? ''}${hash ?? ''}`);
    notify(action);
  };
  window.addEventListener('popstate', () => notify('POP'));
  return {
    location: currentPlace(),
    action: 'POP',
    length: history.length,
    push: changeAddress('pushState', 'PUSH'),
    replace: changeAddress('replaceState', 'REPLACE'),
    go: (by: unknown) => history.go(Number(by)),
    goBack: () => history.back(),
    goForward: () => history.forward(),
    listen: (listener: unknown) => {
      listeners.add(listener as Listener);
    },
  };
}
