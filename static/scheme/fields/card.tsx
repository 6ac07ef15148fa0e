import type { ReactNode } from 'react';

interface Props {
  /** Names the card in the page, and its heading. */
  id: string;
  title: string;
  children: ReactNode;
}

/** Some fields of a section under a heading of their own. */
export function Card({ id, title, children }: Props) {
  return (
    <section className="card rules automation" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      {children}
    </section>
  );
}
