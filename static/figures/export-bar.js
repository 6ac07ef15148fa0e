import { useRef, useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { sheetsCsv, sheetsOf, workbookOf } from './export-file';
import { exportWords } from './export-words';
import { readExport } from './read-export';
/** Builds a file of the period's issues in the page, and saves it on a click. */
export function ExportBar({ asked, projectKey, reader }) {
  const say = exportWords(reader.locale);
  const [state, set] = useState({ kind: 'idle' });
  const wanted = useRef(0);
  const make = (kind) => {
    wanted.current += 1;
    const mine = wanted.current;
    const stopped = () => mine !== wanted.current;
    set({ kind: 'reading', done: 0, total: 0 });
    made(kind, (done, total) => stopped() || set({ kind: 'reading', done, total }), stopped)
      .then((next) => stopped() || set(next))
      .catch(() => stopped() || set({ kind: 'said', text: say.lost }));
  };
  const made = async (kind, tell, stopped) => {
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
  return _jsxs('section', {
    className: 'export',
    'aria-label': say.title,
    children: [
      _jsx('span', { children: say.title }),
      ['csv', 'xlsx'].map((kind) =>
        _jsx(
          'button',
          {
            type: 'button',
            disabled: state.kind === 'reading',
            onClick: () => make(kind),
            children: say[kind],
          },
          kind,
        ),
      ),
      _jsxs('span', {
        role: 'status',
        children: [
          state.kind === 'reading' ? say.reading(state.done, state.total) : null,
          state.kind === 'said' ? state.text : null,
          state.kind === 'ready'
            ? _jsx('a', { href: state.url, download: state.name, children: say.ready(state.name) })
            : null,
        ],
      }),
      state.kind === 'reading'
        ? _jsx('button', { type: 'button', className: 'link', onClick: stop, children: say.give })
        : null,
    ],
  });
}
