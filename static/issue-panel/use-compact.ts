import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 480px)');
const subscribe = (changed: () => void) => {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
};

/** Whether the page is as narrow as the right column of an issue, or a phone. */
export const useNarrow = () => useSyncExternalStore(subscribe, () => narrow.matches);
