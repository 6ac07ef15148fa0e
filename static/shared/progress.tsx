import type { ReactNode } from 'react';

interface Props {
  label: string;
  value: number;
  max: number;
  /** What it says in words, and what can be done meanwhile. */
  children?: ReactNode;
}

/** How far something is: a bar, and its words beside it. */
export function Progress({ label, value, max, children }: Props) {
  return (
    <div className="progress">
      <progress max={Math.max(max, 1)} value={value} aria-label={label} />
      {children}
    </div>
  );
}
