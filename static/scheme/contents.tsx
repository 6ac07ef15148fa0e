import { useEffect, useState } from 'react';
import { useEditing } from './draft/editing';

interface Part {
  id: string;
  title: string;
}

/** Where to go on a long page: its parts by their own titles, in their order. */
export function Contents() {
  const { contents: title } = useEditing().say;
  const [parts, setParts] = useState<Part[]>([]);
  useEffect(() => {
    const pageParts = partsOfPage();
    setParts((current) => (isSameParts(current, pageParts) ? current : pageParts));
  });
  return (
    <nav className="contents" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {parts.map(({ id, title: name }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => focusHeading(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const partsOfPage = (): Part[] =>
  [
    ...document.querySelectorAll<HTMLElement>('.main > section > h2[id], .main > section > header > h2[id]'),
  ].map(({ id, textContent }) => ({ id, title: textContent ?? '' }));

const isSameParts = (a: Part[], b: Part[]) => JSON.stringify(a) === JSON.stringify(b);

/** The heading takes the focus, so that a keyboard goes on from there. */
function focusHeading(id: string): void {
  const heading = document.getElementById(id);
  heading?.setAttribute('tabindex', '-1');
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
