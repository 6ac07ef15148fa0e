import type { ProjectView } from '../../../src/contract/scheme';
import { idOf, severityNameOf, useEditing, useFormerValue } from '../draft/editing';
import { rulesTextsIn } from '../draft/texts';
import { FieldProblem } from '../fields/automation-fields';
import { PickOne } from '../fields/pick-one';
import { priorityOf, withPriority } from './priority-table';
import { Signals } from './signals';
import { useCounts } from './use-counts';

export type Mapping = { priority: string; severity: string }[] | null;

/** What tells the severity of an issue: each of the project's priorities, and whatever comes before or after them. */
export function Severities({ mapping }: { mapping: Mapping }) {
  const editing = useEditing();
  const { scheme, project, reader } = editing;
  const words = rulesTextsIn(reader.language).severities;
  const options = scheme.severities.map(({ name }) => [name, severityNameOf(editing, name)] as const);
  return (
    <section className="card rules automation" aria-labelledby="severities-title">
      <h3 id="severities-title">{words.title}</h3>
      <p className="subtle small">{words.note}</p>
      <div id={idOf(['severityFrom', 'priorities'])} tabIndex={-1}>
        {project.priorities.map((priority) => (
          <Priority key={priority.id} priority={priority} options={options} mapping={mapping} />
        ))}
        <FieldProblem path={['severityFrom', 'priorities']} />
      </div>
      <PickOne label={words.usual} path={['severityFrom', 'default']} options={options} />
      <Signals options={options} />
    </section>
  );
}

interface Props {
  priority: ProjectView['priorities'][number];
  options: (readonly [string, string])[];
  mapping: Mapping;
}

/** What is chosen is kept by the priority's id, which a rename in Jira leaves as it is. */
function Priority({ priority, options, mapping }: Props) {
  const editing = useEditing();
  const { scheme, set } = editing;
  const words = rulesTextsIn(editing.reader.language).severities;
  const { id, name, isDefault } = priority;
  const chosen = priorityOf(scheme, priority);
  const { changed } = useFormerValue(['severityFrom', 'priorities', id]);
  const mapped = mapping?.find((entry) => entry.priority === id);
  const note = useNote(id, isDefault);
  return (
    <label className={changed ? 'changed' : ''}>
      <span>{words.priority(name)}</span>
      <select
        id={idOf(['severityFrom', 'priorities', id])}
        value={chosen ?? ''}
        onChange={({ target }) =>
          set(['severityFrom', 'priorities'], withPriority(scheme, priority, target.value))
        }
      >
        <option value="">{words.byRank}</option>
        {options.map(([severity, label]) => (
          <option key={severity} value={severity}>
            {label}
          </option>
        ))}
      </select>
      <small className="subtle">
        {[mapped && chosen === null ? words.now(severityNameOf(editing, mapped.severity)) : '', note]
          .filter((part) => part !== '')
          .join(', ')}
      </small>
    </label>
  );
}

/** Whether an issue gets it that is given none, and about how many issues have it, once that is told. */
function useNote(id: string, isDefault: boolean): string {
  const { reader } = useEditing();
  const words = rulesTextsIn(reader.language).severities;
  const count = useCounts().get(id);
  const counted =
    count === undefined ? '' : words.issues(count, new Intl.NumberFormat(reader.locale).format(count));
  return [isDefault ? words.standard : '', counted].filter((part) => part !== '').join(', ');
}
