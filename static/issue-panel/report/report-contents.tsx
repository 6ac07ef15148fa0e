import type { ReportStatus } from '../../../src/contract/report';
import type { Reader } from '../../shared/reader';
import { bylineTextsIn, contentTextsIn } from './texts';
import '../record/record.css';

interface Props extends Reader {
  report: ReportStatus;
  close(): void;
}

/** What a reviewer has to know of a report besides its text: what was withheld, and what is newer. */
export default function ReportContents({ report, close, language }: Props) {
  const say = contentTextsIn(language);
  const { withheld, newer } = report;
  return (
    <section className="record" aria-label={say.title}>
      <ul>
        <li>{bylineTextsIn(language).withheld(withheld)}</li>
        {newer.map(({ part, missing }) => (
          <li key={part}>{`${part}: ${missing.join(' / ')}`}</li>
        ))}
      </ul>
      <div className="buttons">
        <button type="button" onClick={close}>
          {say.close}
        </button>
      </div>
    </section>
  );
}
