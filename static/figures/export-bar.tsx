import { useRef, useState } from 'react';
import type { Reader } from '../shared/reader';
import type { FigureQuery } from './attainment';
import { sheetsOf, toSheetsCsv, workbookOf } from './export-file';
import { readExport } from './read-export';
import { exportingTextsIn } from './texts';

type Kind = 'csv' | 'xlsx';
type State =
  | { kind: 'idle' }
  | { kind: 'reading'; done: number; total: number }
  | { kind: 'ready'; name: string; url: string }
  | { kind: 'said'; text: string };

/** Builds a file of the period's issues in the page, and saves it on a click. */
export function ExportBar({
  query,
  projectKey,
  reader,
}: {
  query: FigureQuery;
  projectKey: string;
  reader: Reader;
}) {
  const say = exportingTextsIn(reader.language);
  const [state, set] = useState<State>({ kind: 'idle' });
  const latestRequest = useRef(0);
  const startExport = (kind: Kind) => {
    latestRequest.current += 1;
    const request = latestRequest.current;
    const isStopped = () => request !== latestRequest.current;
    set({ kind: 'reading', done: 0, total: 0 });
    buildFile(kind, (done, total) => isStopped() || set({ kind: 'reading', done, total }), isStopped)
      .then((next) => isStopped() || set(next))
      .catch(() => isStopped() || set({ kind: 'said', text: say.lost }));
  };
  const buildFile = async (
    kind: Kind,
    onProgress: (done: number, total: number) => void,
    isStopped: () => boolean,
  ): Promise<State> => {
    const issues = await readExport(query, onProgress, isStopped);
    if (issues === null) return { kind: 'idle' };
    if (!Array.isArray(issues)) return { kind: 'said', text: issues.say };
    if (issues.length === 0) return { kind: 'said', text: say.nothing };
    const sheets = sheetsOf(issues, reader, say);
    const file =
      kind === 'xlsx' ? await workbookOf(sheets) : new Blob([toSheetsCsv(sheets)], { type: 'text/csv' });
    const name = `${projectKey}-${query.from}-${query.to}.${kind}`;
    return { kind: 'ready', name, url: URL.createObjectURL(file) };
  };
  const stop = () => {
    latestRequest.current += 1;
    set({ kind: 'idle' });
  };
  return (
    <section className="export" aria-label={say.title}>
      <span>{say.title}</span>
      {(['csv', 'xlsx'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          disabled={state.kind === 'reading'}
          onClick={() => startExport(kind)}
        >
          {say[kind]}
        </button>
      ))}
      <span role="status">
        {state.kind === 'reading' ? say.reading(state.done, state.total) : null}
        {state.kind === 'said' ? state.text : null}
        {state.kind === 'ready' ? (
          <a href={state.url} download={state.name}>
            {say.ready(state.name)}
          </a>
        ) : null}
      </span>
      {state.kind === 'reading' ? (
        <button type="button" className="link" onClick={stop}>
          {say.give}
        </button>
      ) : null}
    </section>
  );
}
