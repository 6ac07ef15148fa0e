import { router } from '@forge/bridge';
import { type MouseEvent, type ReactNode, useId, useState } from 'react';
import { Scroll } from '../shared/scroll';
import type { FigureTexts } from './texts';

interface Props {
  title: string;
  /** What the figure shows when there is nothing to draw; null draws. */
  nothing: string | null;
  jql: string;
  say: FigureTexts;
  chart: ReactNode;
  table: ReactNode;
}

/** A chart with its title, the same figures as a table, and the search behind both. */
export function Figure({ title, nothing, jql, say, chart, table }: Props) {
  const [tabular, setTabular] = useState(false);
  const id = useId();
  return (
    <section className="chart card" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {nothing ? null : (
          <>
            <button
              type="button"
              className="link"
              aria-pressed={tabular}
              onClick={() => setTabular(!tabular)}
            >
              {tabular ? say.asChart : say.asTable}
              <span className="hidden">{`: ${title}`}</span>
            </button>
            <button type="button" className="link" onClick={() => openSearch(jql)}>
              {say.openSearch}
              <span className="hidden">{`: ${title}`}</span>
            </button>
          </>
        )}
      </header>
      {nothing ? (
        <p className="subtle">{nothing}</p>
      ) : tabular ? (
        <Scroll name={title}>{table}</Scroll>
      ) : (
        chart
      )}
    </section>
  );
}

/** A part of a drawing that opens its issues. */
export function BarLink({ jql, title, children }: { jql: string; title: string; children: ReactNode }) {
  const openOnClick = (event: MouseEvent) => {
    event.preventDefault();
    openSearch(jql);
  };
  return (
    <a href={addressOf(jql)} className="bar" aria-label={title} onClick={openOnClick}>
      <title>{title}</title>
      {children}
    </a>
  );
}

const addressOf = (jql: string) => `/issues/?jql=${encodeURIComponent(jql)}`;

/** Jira's search with the issues behind a figure. */
function openSearch(jql: string): void {
  void router.navigate(addressOf(jql));
}

/** A figure in a table that opens its issues; nought opens nothing. */
export function CountLink({
  count,
  what,
  jql,
  say,
}: {
  count: number;
  what: string;
  jql: string;
  say: FigureTexts;
}) {
  if (count === 0) return <>0</>;
  return (
    <button type="button" className="link" onClick={() => openSearch(jql)}>
      {count}
      <span className="hidden">{` ${say.openThese(what)}`}</span>
    </button>
  );
}
