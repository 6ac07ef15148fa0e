import type { Scheme } from '../../../src/contract/scheme';
import { severityName, useEditing } from '../draft/editing';
import { OneOf } from '../people/one-of';
import { type RulesWords, rulesWords } from '../words/words-rules';
import { useCounts } from './use-counts';

type Words = RulesWords['severities'];
export type Mapping = { priority: string; severity: string }[] | null;

const like = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Which severity each of the project's priorities stands for. */
export function Severities({ mapping }: { mapping: Mapping }) {
  const editing = useEditing();
  const { scheme, project, reader } = editing;
  const words = rulesWords(reader.locale).severities;
  const options = scheme.severities.map(({ name }) => [name, severityName(editing, name)] as const);
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
      <OneOf label={words.usual} path={['severityFrom', 'default']} options={options} />
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
  const many = [isDefault ? words.standard : '', counted].filter((part) => part !== '').join(', ');
  const named = scheme.severities.find((one) => like(one.name, name) || like(one.fr, name));
  if (named)
    return (
      <p className="fixed">
        <span>{words.priority(name)}</span>
        <span>
          {words.byName(severityName(editing, named.name))} <small className="subtle">{many}</small>
        </span>
      </p>
    );
  const coded = scheme.severities.find(({ codes }) => codes.some((code) => like(code, name)));
  const found = mapping?.find(({ priority }) => priority === name);
  return (
    <label>
      <span>{words.priority(name)}</span>
      <select
        value={coded?.name ?? ''}
        onChange={({ target }) => set(['severities'], coding(scheme, name, target.value))}
      >
        <option value="">{words.byRank}</option>
        {options.map(([one, label]) => (
          <option key={one} value={one}>
            {label}
          </option>
        ))}
      </select>
      <small className="subtle">
        {[found && !coded ? words.now(severityName(editing, found.severity)) : '', many]
          .filter((part) => part !== '')
          .join(', ')}
      </small>
    </label>
  );
}

/** The severities with a priority's name among the codes of one of them, and of no other. */
function coding({ severities }: Scheme, priority: string, to: string): Scheme['severities'] {
  return severities.map((one) => {
    const others = one.codes.filter((code) => !like(code, priority));
    return { ...one, codes: one.name === to ? [...others, priority] : others };
  });
}
