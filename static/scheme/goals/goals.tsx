import { clocksInOrder } from '../../../src/common/clock-names';
import type { Scheme } from '../../../src/contract/scheme';
import { Table } from '../../shared/table';
import { useClockName } from '../clocks/use-clock-name';
import { priorityNameOf, severityNameOf, useEditing } from '../draft/editing';
import { severitiesTextsIn } from '../draft/texts';
import { GoalCell } from './goal-cell';
import { ReportCell } from './report-cell';
import { Target } from './targets';
import { WhoseGoals } from './whose-goals';

type Clock = keyof Scheme['clocks'];

/** The report has a cell of its own. */
const isReport = ([name, { kind }]: [Clock, Scheme['clocks'][Clock]]) => (kind ?? name) === 'report';

type Mapping = { priority: string; severity: string }[] | null;

/** The promises as a matrix: a severity a row with the priorities that stand for it, a clock a column. */
export function Goals({ mapping }: { mapping: Mapping }) {
  const { say, base } = useEditing();
  const columns = useColumns();
  return (
    <section className="card" aria-labelledby="goals-title">
      <header>
        <h3 id="goals-title">{say.goals}</h3>
        {base ? <small className="subtle">{say.goalsNote}</small> : null}
      </header>
      <WhoseGoals
        columns={columns}
        mapping={mapping}
        clocks={columns.filter(({ clock }) => clock !== 'report')}
      />
    </section>
  );
}

export interface SchemeGoalsProps {
  columns: Column[];
  mapping: Mapping;
}

/** The scheme's own goals, which may all be changed in place. */
export function SchemeGoals({ columns, mapping }: SchemeGoalsProps) {
  const { scheme, say } = useEditing();
  const heads = [say.severity, ...columns.map(({ name }) => name)];
  return (
    <Table className="goals" columns={heads} foot={<Targets columns={columns} />}>
      {scheme.severities.map(({ name }, row) => (
        <SeverityRow key={name} severity={name} isFirst={row === 0} columns={columns} mapping={mapping} />
      ))}
    </Table>
  );
}

export interface Column {
  clock: Clock;
  name: string;
}

/** The clocks of the scheme; the report has a column where one is owed. */
function useColumns(): Column[] {
  const { scheme, say } = useEditing();
  const nameOf = useClockName();
  const shown = clocksInOrder(scheme.clocks)
    .filter((clock) => !isReport(clock))
    .map(([name]) => name);
  const all: Clock[] = scheme.report ? [...shown, 'report'] : shown;
  return all.map((clock) => ({
    clock,
    name: clock === 'update' ? say.every(nameOf(clock)) : nameOf(clock),
  }));
}

interface RowProps {
  severity: string;
  isFirst: boolean;
  columns: Column[];
  mapping: Mapping;
}

function SeverityRow({ severity, isFirst, columns, mapping }: RowProps) {
  const editing = useEditing();
  const mapped = mapping?.filter((entry) => entry.severity === severity);
  return (
    <tr>
      <th scope="row">
        {severityNameOf(editing, severity)}
        <Priorities names={mapped?.map(({ priority }) => priorityNameOf(editing, priority))} />
      </th>
      {columns.map(({ clock, name }) => (
        <td key={clock} data-column={name}>
          {clock === 'report' ? (
            <ReportCell severity={severity} first={isFirst} />
          ) : (
            <GoalCell severity={severity} clock={clock} />
          )}
        </td>
      ))}
    </tr>
  );
}

function Targets({ columns }: { columns: Column[] }) {
  const { reader } = useEditing();
  return (
    <tr>
      <th scope="row">{severitiesTextsIn(reader.language).targets}</th>
      {columns.map(({ clock, name }) => (
        <td key={clock} data-column={name}>
          <Target clock={clock} />
        </td>
      ))}
    </tr>
  );
}

/** The Jira priorities that stand for a severity. The line keeps its height while they are asked for. */
function Priorities({ names }: { names: string[] | undefined }) {
  const { say } = useEditing();
  if (!names) return <small className="subtle">{'\u00a0'}</small>;
  return <small className="subtle">{names.length > 0 ? say.jira(names.join(', ')) : say.noPriority}</small>;
}
