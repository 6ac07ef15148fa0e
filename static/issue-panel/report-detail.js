import { useCallback, useEffect, useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { bylineWords } from '../byline/words';
import { saveFile } from '../shared/save-file';
import { Part } from './report-part';
import { reportWords } from './report-words';
import { invoke } from './use-clocks';
import './record/record.css';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** What a reviewer has to know of a report: what is blank, what was withheld, what is newer; and where it has no page, its text. */
export default function ReportDetail({ close, ...reader }) {
  const say = reportWords(reader.locale);
  const [answer, setAnswer] = useState(null);
  const load = useCallback(() => {
    const lost = () => setAnswer({ kind: 'refused', code: 'unexpected', say: reader.words.lostAtOnce });
    invoke('showReport').then(setAnswer).catch(lost);
  }, [reader.words]);
  useEffect(load, [load]);
  if (answer === null) return null;
  if (answer.kind === 'refused') return _jsx('p', { role: 'alert', children: answer.say });
  return _jsxs('section', {
    className: 'record',
    'aria-label': say.title,
    children: [
      _jsx(Sums, { ...reader, report: answer }),
      answer.parts ? _jsx(Draft, { ...reader, report: answer, done: load }) : null,
      _jsx('div', {
        className: 'buttons',
        children: _jsx('button', { type: 'button', onClick: close, children: say.close }),
      }),
    ],
  });
}
function Sums({ report, locale }) {
  const say = bylineWords(locale);
  const { blanks, withheld, newer } = report;
  return _jsxs('ul', {
    children: [
      _jsx('li', { children: say.blanks(blanks) }),
      _jsx('li', { children: say.withheld(withheld) }),
      newer.map(({ part, missing }) => _jsx('li', { children: `${part}: ${missing.join(' / ')}` }, part)),
    ],
  });
}
/** The draft of a report without a page: read as a file, and written here where only people can. */
function Draft({ report, done, ...reader }) {
  const say = reportWords(reader.locale);
  const [problem, setProblem] = useState('');
  const read = async () => {
    const answer = await invoke('readReport').catch(() => null);
    setProblem(answer?.kind === 'file' ? '' : (answer?.say ?? reader.words.lostAtOnce));
    if (answer?.kind === 'file')
      saveFile(answer.name, WORD, [Uint8Array.from(atob(answer.base64), (one) => one.charCodeAt(0))]);
  };
  return _jsxs('div', {
    className: 'parts',
    children: [
      _jsx('p', { className: 'subtle', children: say.file }),
      _jsx('button', { type: 'button', onClick: () => void read(), children: say.read }),
      _jsx('span', { role: 'alert', children: problem }),
      report.state === 'published'
        ? null
        : report.parts?.map((part) => _jsx(Part, { ...reader, part: part, done: done }, part.id)),
    ],
  });
}
