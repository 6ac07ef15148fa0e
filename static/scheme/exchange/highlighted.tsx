import type { ReactNode } from 'react';
import type { ExchangePageTexts } from '../draft/texts';
import type { ReadText } from './figures';

/** The text as it was read, with the words of figures, hours and holidays marked. */
export function Highlighted({
  proposal: { text, answer },
  say,
}: {
  proposal: ReadText;
  say: ExchangePageTexts['text'];
}) {
  const { figures, others } = answer;
  const ordered = [...figures, ...others].toSorted((a, b) => a.start - b.start);
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of ordered) {
    if (start < from) continue;
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  return (
    <details className="source-text">
      <summary>{say.source}</summary>
      <pre>
        {parts}
        {text.slice(from)}
      </pre>
    </details>
  );
}
