import { textIn } from '../../../src/common/local-text';
import type { FindingView, SchemeCheckAnswer } from '../../../src/contract/scheme';
import { severityNameOf, useEditing } from '../draft/editing';
import { formatInstants } from './instants';

/** What is wrong, then what will surprise somebody, each with its place and what to write instead. */
export function Checks({ checked, trouble }: { checked: SchemeCheckAnswer | null; trouble: string | null }) {
  const { say, reader } = useEditing();
  const { problems = [], findings = [] } = checked ?? {};
  const lead = !checked
    ? say.checking
    : problems.length > 0
      ? say.toPutRight(problems.length)
      : findings.length > 0
        ? say.findings(findings.length)
        : say.noFinding;
  return (
    <section className="card checks" aria-labelledby="checks-title">
      <h3 id="checks-title">{say.checks}</h3>
      <p className="subtle small" role="status">
        {trouble === null ? lead : trouble || reader.words.lostAtOnce}
      </p>
      <Notes problems={problems} findings={findings} />
    </section>
  );
}

interface SectionProps {
  checked: SchemeCheckAnswer | null;
  isHere(path: string): boolean;
}

/** What was found in one section, above its fields. */
export function SectionChecks({ checked, isHere }: SectionProps) {
  const { problems = [], findings = [] } = checked ?? {};
  return (
    <Notes
      problems={problems.filter(({ path }) => isHere(path))}
      findings={findings.filter(({ path }) => isHere(path))}
    />
  );
}

function Notes({ problems, findings }: Pick<SchemeCheckAnswer, 'problems' | 'findings'>) {
  return (
    <>
      {problems.map(({ path, say: sentence }) => (
        <Note key={path + sentence} face="danger" path={path} first={sentence} second={null} remedy={null} />
      ))}
      {findings.map((finding) => (
        <Note
          key={finding.code + finding.path}
          face="warning"
          path={finding.path}
          first={finding.say}
          second={finding.remedy ? null : finding.change}
          remedy={finding.remedy}
        />
      ))}
    </>
  );
}

interface NoteProps {
  face: 'danger' | 'warning';
  path: string;
  first: string;
  second: string | null;
  remedy: FindingView['remedy'];
}

function Note({ face, path, first, second, remedy }: NoteProps) {
  const { say, reader, isChecked, set, show } = useEditing();
  return (
    <div className={`note ${face}`}>
      <svg width="16" height="16" viewBox="0 0 12 12" aria-hidden="true">
        <path d="M6 1.4 11.2 10.6H.8ZM6 4.9v2.4M6 8.9v.2" />
      </svg>
      <div>
        <p>{formatInstants(first, reader)}</p>
        {second ? <p className="subtle">{second}</p> : null}
        <p className="row">
          {remedy ? (
            <button
              type="button"
              className="link"
              disabled={!isChecked}
              onClick={() => set(remedy.path, remedy.value)}
            >
              {remedy.say}
            </button>
          ) : null}
          <button type="button" className="link" onClick={() => show(path)}>
            {say.show}
          </button>
        </p>
      </div>
    </div>
  );
}

/** The text the scheme comes from: its definitions, and the clauses its goals quote. */
export function Source() {
  const { scheme, reader, say } = useEditing();
  const clauses = clausesOf(scheme.goals, scheme.report?.clause);
  return (
    <section className="card" aria-labelledby="source-title">
      <h3 id="source-title">{say.source}</h3>
      <div className="source">
        <strong>{scheme.source}</strong>
        <h4>{say.definitions}</h4>
        <dl>
          {scheme.severities.map(({ name, definition, examples }) => (
            <div key={name}>
              <dt>{severityNameOf({ scheme, reader }, name)}</dt>
              <dd>{textIn(definition, reader.language)}</dd>
              <dd className="subtle">{textIn(examples, reader.language)}</dd>
            </div>
          ))}
        </dl>
        <h4>{say.ourReading}</h4>
        <ul>
          {clauses.map((clause) => (
            <li key={clause}>“{clause}”</li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function clausesOf(
  goals: Record<string, Record<string, { clause: string } | undefined>>,
  report = '',
): string[] {
  const quoted = Object.values(goals).flatMap((clocks) =>
    Object.values(clocks).map((rule) => rule?.clause ?? ''),
  );
  return [...new Set([...quoted, report])].filter((clause) => clause !== '');
}
