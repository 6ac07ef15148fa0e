import { useRef, useState } from 'react';
import type { Reader } from '../shared/reader';
import type { Asked } from './attainment';
import { sheetsCsv, sheetsOf, workbookOf } from './export-file';
import { exportWords } from './export-words';
import { readExport } from './read-export';

type Kind = 'csv' | 'xlsx';
type State =
  | { kind: 'idle' }
  | { kind: 'reading'; done: number; total: number }
  | { kind: 'ready'; name: string; url: string }
  | { kind: 'said'; text: string };

/** Builds a file of the period's issues in the page, and saves it on a click. */
export function ExportBar({
  asked,
  projectKey,
  reader,
}: {
  asked: Asked;
  projectKey: string;
  reader: Reader;
}) {
  const say = exportWords(reader.locale);
  const [state, set] = useState<State>({ kind: 'idle' });
  const wanted = useRef(0);
  const make = (kind: Kind) => {
    wanted.current += 1;
    const mine = wanted.current;
    const stopped = () => mine !== wanted.current;
    set({ kind: 'reading', done: 0, total: 0 });
    made(kind, (done, total) => stopped() || set({ kind: 'reading', done, total }), stopped)
      .then((next) => stopped() || set(next))
      .catch(() => stopped() || set({ kind: 'said', text: say.lost }));
  };
  const made = async (
    kind: Kind,
    tell: (done: number, total: number) => void,
    stopped: () => boolean,
  ): Promise<State> => {
    const issues = await readExport(asked, tell, stopped);
    if (issues === null) return { kind: 'idle' };
    if (!Array.isArray(issues)) return { kind: 'said', text: issues.say };
    if (issues.length === 0) return { kind: 'said', text: say.nothing };
    const sheets = sheetsOf(issues, reader, say);
    const file =
      kind === 'xlsx' ? await workbookOf(sheets) : new Blob([sheetsCsv(sheets)], { type: 'text/csv' });
    const name = `${projectKey}-${asked.from}-${asked.to}.${kind}`;
    return { kind: 'ready', name, url: URL.createObjectURL(file) };
  };
  const stop = () => {
    wanted.current += 1;
    set({ kind: 'idle' });
  };
  return (
    <section className="export" aria-label={say.title}>
      <span>{say.title}</span>
      {(['csv', 'xlsx'] as const).map((kind) => (
        <button key={kind} type="button" disabled={state.kind === 'reading'} onClick={() => make(kind)}>
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
