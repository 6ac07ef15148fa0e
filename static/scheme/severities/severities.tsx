import type { Scheme } from '../../../src/contract/scheme';
import { severityNameOf, useEditing } from '../draft/editing';
import { PickOne } from '../people/pick-one';
import { type RulesTexts, rulesTextsIn } from '../texts';
import { useCounts } from './use-counts';

type Words = RulesTexts['severities'];
export type Mapping = { priority: string; severity: string }[] | null;

const isSameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Which severity each of the project's priorities stands for. */
export function Severities({ mapping }: { mapping: Mapping }) {
  const editing = useEditing();
  const { scheme, project, reader } = editing;
  const words = rulesTextsIn(reader.language).severities;
  const options = scheme.severities.map(({ name }) => [name, severityNameOf(editing, name)] as const);
  const counts = useCounts();
  return (
    <section className="card rules conduct" aria-labelledby="severities-title">
      <h2 id="severities-title">{words.title}</h2>
      <p className="subtle small">{words.note}</p>
      {project.priorities.map(({ id, name, isDefault }) => (
        <Priority
          key={id}
          name={name}
          options={options}
          mapping={mapping}
          words={words}
          issues={counts.get(name)}
          isDefault={isDefault}
        />
      ))}
      <PickOne label={words.usual} path={['severityFrom', 'default']} options={options} />
    </section>
  );
}

interface Props {
  name: string;
  options: (readonly [string, string])[];
  mapping: Mapping;
  words: Words;
  /** About how many issues have it; unknown until it is told. */
  issues: number | undefined;
  /** Whether an issue gets it that is given none. */
  isDefault: boolean;
}

function Priority({ name, options, mapping, words, issues, isDefault }: Props) {
  const editing = useEditing();
  const { scheme, set, reader } = editing;
  const counted =
    issues === undefined ? '' : words.issues(issues, new Intl.NumberFormat(reader.locale).format(issues));
  const note = [isDefault ? words.standard : '', counted].filter((part) => part !== '').join(', ');
  const named = scheme.severities.find(
    (severity) => isSameName(severity.name, name) || isSameName(severity.fr, name),
  );
  if (named)
    return (
      <p className="fixed">
        <span>{words.priority(name)}</span>
        <span>
          {words.byName(severityNameOf(editing, named.name))} <small className="subtle">{note}</small>
        </span>
      </p>
    );
  const coded = scheme.severities.find(({ codes }) => codes.some((code) => isSameName(code, name)));
  const mapped = mapping?.find(({ priority }) => priority === name);
  return (
    <label>
      <span>{words.priority(name)}</span>
      <select
        value={coded?.name ?? ''}
        onChange={({ target }) => set(['severities'], withCode(scheme, name, target.value))}
      >
        <option value="">{words.byRank}</option>
        {options.map(([severity, label]) => (
          <option key={severity} value={severity}>
            {label}
          </option>
        ))}
      </select>
      <small className="subtle">
        {[mapped && !coded ? words.now(severityNameOf(editing, mapped.severity)) : '', note]
          .filter((part) => part !== '')
          .join(', ')}
      </small>
    </label>
  );
}

/** The severities with a priority's name among the codes of one of them, and of no other. */
function withCode({ severities }: Scheme, priority: string, to: string): Scheme['severities'] {
  return severities.map((severity) => {
    const otherCodes = severity.codes.filter((code) => !isSameName(code, priority));
    return { ...severity, codes: severity.name === to ? [...otherCodes, priority] : otherCodes };
  });
}
