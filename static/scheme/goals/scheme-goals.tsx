import { Table } from '../../shared/table';
import { priorityNameOf, severityNameOf, useEditing } from '../draft/editing';
import { severitiesTextsIn } from '../draft/texts';
import type { Column } from './columns';
import { GoalCell } from './goal-cell';
import { ReportCell } from './report-cell';
import { Target } from './targets';

export type Mapping = { priority: string; severity: string }[] | null;

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
