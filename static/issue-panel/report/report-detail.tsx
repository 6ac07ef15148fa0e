import { useCallback, useEffect, useState } from 'react';
import type { RefusedAnswer } from '../../../src/contract/refused';
import type { ReportStatus } from '../../../src/contract/report';
import type { Reader } from '../../shared/reader';
import { saveFile } from '../../shared/save-file';
import { invoke } from '../clocks/use-clocks';
import { Part } from './report-part';
import { bylineTextsIn, contentTextsIn } from './texts';
import '../record/record.css';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a reviewer has to know of a report: what is blank, what was withheld, what is newer; and where it has no page, its text. */
export default function ReportDetail({ close, ...reader }: Reader & { close(): void }) {
  const say = contentTextsIn(reader.language);
  const [answer, setAnswer] = useState<ReportStatus | RefusedAnswer | null>(null);
  const load = useCallback(() => {
    const lost = () => setAnswer({ kind: 'refused', code: 'unexpected', say: reader.words.lostAtOnce });
    invoke('showReport').then(setAnswer).catch(lost);
  }, [reader.words]);
  useEffect(load, [load]);
  if (answer === null) return null;
  if (answer.kind === 'refused') return <p role="alert">{answer.say}</p>;
  return (
    <section className="record" aria-label={say.title}>
      <ReportSummary {...reader} report={answer} />
      {answer.parts ? <Draft {...reader} report={answer} done={load} /> : null}
      <div className="buttons">
        <button type="button" onClick={close}>
          {say.close}
        </button>
      </div>
    </section>
  );
}

interface ReportProps extends Reader {
  report: ReportStatus;
}

function ReportSummary({ report, language }: ReportProps) {
  const say = bylineTextsIn(language);
  const { blanks, withheld, newer } = report;
  return (
    <ul>
      <li>{say.blanks(blanks)}</li>
      <li>{say.withheld(withheld)}</li>
      {newer.map(({ part, missing }) => (
        <li key={part}>{`${part}: ${missing.join(' / ')}`}</li>
      ))}
    </ul>
  );
}

/** The draft of a report without a page: read as a file, and written here where only people can. */
function Draft({ report, done, ...reader }: ReportProps & { done(): void }) {
  const say = contentTextsIn(reader.language);
  const [problem, setProblem] = useState('');
  const read = async () => {
    const answer = await invoke('readReport').catch(() => null);
    setProblem(answer?.kind === 'file' ? '' : (answer?.say ?? reader.words.lostAtOnce));
    if (answer?.kind === 'file')
      saveFile(answer.name, WORD, [
        Uint8Array.from(atob(answer.base64), (character) => character.charCodeAt(0)),
      ]);
  };
  return (
    <div className="parts">
      {report.state === 'published' ? null : <p className="subtle">{say.file}</p>}
      <button type="button" onClick={() => void read()}>
        {say.read}
      </button>
      <span role="alert">{problem}</span>
      {report.state === 'published'
        ? null
        : report.parts?.map((part) => <Part key={part.id} {...reader} part={part} done={done} />)}
    </div>
  );
}
