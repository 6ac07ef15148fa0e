import type { ReactNode } from 'react';

/** What may be wider than the page: it scrolls in a frame of its own, which the keyboard reaches. */
export function Scroll({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard could not scroll
    <div className="scroll" role="group" aria-label={name} tabIndex={0}>
      {children}
    </div>
  );
}
