import { useRef, useState } from 'react';
import type { FiguresAnswer } from '../../src/contract/figures';
import { workbookOf } from '../shared/documents/workbook';
import type { Reader } from '../shared/reader';
import type { FigureQuery } from './attainment';
import { sheetsOf, toSheetCsv } from './export-file';
import { readExport } from './read-export';
import { exportingTextsIn } from './texts';

type Kind = 'csv' | 'xlsx';
type State =
  | { kind: 'idle' }
  | { kind: 'reading'; done: number; total: number }
  | { kind: 'ready'; files: { name: string; url: string }[] }
  | { kind: 'said'; text: string };

interface Props {
  query: FigureQuery;
  projectKey: string;
  severities: FiguresAnswer['severities'];
  reader: Reader;
}

/** Builds a file of the period's issues in the page, and saves it on a click. */
export function ExportBar(props: Props) {
  const say = exportingTextsIn(props.reader.language);
  const { state, start, stop } = useExport(props);
  return (
    <section className="export" aria-label={say.title}>
      <span>{say.title}</span>
      {(['csv', 'xlsx'] as const).map((kind) => (
        <button key={kind} type="button" disabled={state.kind === 'reading'} onClick={() => start(kind)}>
          {say[kind]}
        </button>
      ))}
      <span role="status">
        <Outcome state={state} say={say} />
      </span>
      {state.kind === 'reading' ? (
        <button type="button" className="link" onClick={stop}>
          {say.give}
        </button>
      ) : null}
    </section>
  );
}

function Outcome({ state, say }: { state: State; say: ReturnType<typeof exportingTextsIn> }) {
  if (state.kind === 'reading') return say.reading(state.done, state.total);
  if (state.kind === 'said') return state.text;
  if (state.kind === 'idle') return null;
  return state.files.map(({ name, url }) => (
    <a key={name} href={url} download={name}>
      {say.ready(name)}
    </a>
  ));
}

/** One export at a time: what a stopped one still reads is dropped. */
function useExport(props: Props) {
  const say = exportingTextsIn(props.reader.language);
  const [state, set] = useState<State>({ kind: 'idle' });
  const latestRequest = useRef(0);
  const start = (kind: Kind) => {
    latestRequest.current += 1;
    const request = latestRequest.current;
    const isStopped = () => request !== latestRequest.current;
    const show = (next: State) => void (isStopped() || set(next));
    show({ kind: 'reading', done: 0, total: 0 });
    buildFile(props, kind, { show, isStopped })
      .then(show)
      .catch(() => show({ kind: 'said', text: say.lost }));
  };
  const stop = () => {
    latestRequest.current += 1;
    set({ kind: 'idle' });
  };
  return { state, start, stop };
}

async function buildFile(
  { query, projectKey, severities, reader }: Props,
  kind: Kind,
  { show, isStopped }: { show(state: State): void; isStopped(): boolean },
): Promise<State> {
  const say = exportingTextsIn(reader.language);
  const onProgress = (done: number, total: number) => show({ kind: 'reading', done, total });
  const issues = await readExport(query, onProgress, isStopped);
  if (issues === null) return { kind: 'idle' };
  if (!Array.isArray(issues)) return { kind: 'said', text: issues.say };
  if (issues.length === 0) return { kind: 'said', text: say.nothing };
  const sheets = sheetsOf(issues, { reader, severities, say });
  const place = `${projectKey}-${query.from}-${query.to}`;
  if (kind === 'xlsx') return readyWith([[`${place}.xlsx`, await workbookOf(sheets)]]);
  return readyWith(
    sheets.map((sheet) => {
      const file = new Blob([toSheetCsv(sheet)], { type: 'text/csv' });
      return [`${place}-${say.fileParts[sheet.id]}.csv`, file];
    }),
  );
}

const readyWith = (files: [string, Blob][]): State => ({
  kind: 'ready',
  files: files.map(([name, file]) => ({ name, url: URL.createObjectURL(file) })),
});
