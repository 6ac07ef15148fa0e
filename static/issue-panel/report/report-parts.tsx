import type { ReportPart, ReportStatus } from '../../../src/contract/report';
import type { Reader } from '../../shared/reader';
import { bylineTextsIn, cardTextsIn } from './texts';

interface Props extends Reader {
  report: ReportStatus;
  open(part: ReportPart): void;
}

/** What only people can write: each part with whether somebody has; those that can be written here are opened from it. */
export function ReportParts({ report, open, language }: Props) {
  const say = cardTextsIn(language);
  if (!report.parts || report.parts.length === 0) return null;
  return (
    <>
      <p className="subtle">{bylineTextsIn(language).blanks(report.blanks)}</p>
      <ul className="people" aria-label={say.parts}>
        {report.parts.map((part) => (
          <li key={part.id} data-part={part.id} data-written={!part.blank}>
            <PartName part={part} say={say} open={open} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface NameProps {
  part: ReportPart;
  say: ReturnType<typeof cardTextsIn>;
  open(part: ReportPart): void;
}

function PartName({ part, say, open }: NameProps) {
  const { heading, blank, writable } = part;
  const state = <small className="subtle">{blank ? say.toWrite : say.written}</small>;
  if (!writable)
    return (
      <span>
        {heading} {state}
      </span>
    );
  return (
    <button type="button" className="link" onClick={() => open(part)}>
      {heading} {state}
    </button>
  );
}
