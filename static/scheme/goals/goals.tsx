import type { Scheme } from '../../../src/contract/scheme';
import { priorityNameOf, severityNameOf, useEditing } from '../draft/editing';
import { severitiesTextsIn } from '../draft/texts';
import { GoalCell } from './goal-cell';
import { ReportCell } from './report-cell';
import { Target } from './targets';

type Clock = keyof Scheme['clocks'];
const order: Clock[] = ['acknowledge', 'response', 'update', 'workaround', 'resolution'];

/** The promises as a matrix: a severity a row with the priorities that stand for it, a clock a column. */
export function Goals({ mapping }: { mapping: { priority: string; severity: string }[] | null }) {
  const editing = useEditing();
  const { scheme, reader, say, base } = editing;
  const columns = order.filter((clock) => scheme.clocks[clock]);
  const columnNameOf = (clock: Clock) =>
    clock === 'update' ? say.every(reader.words.clocks.update) : reader.words.clocks[clock];
  return (
    <section className="card" aria-labelledby="goals-title">
      <header>
        <h3 id="goals-title">{say.goals}</h3>
        {base ? <small className="subtle">{say.goalsNote}</small> : null}
      </header>
      <table className="goals">
        <thead>
          <tr>
            <th scope="col">{say.severity}</th>
            {columns.map((clock) => (
              <th scope="col" key={clock}>
                {columnNameOf(clock)}
              </th>
            ))}
            {scheme.report ? <th scope="col">{reader.words.clocks.report}</th> : null}
          </tr>
        </thead>
        <tbody>
          {scheme.severities.map(({ name }, row) => (
            <tr key={name}>
              <th scope="row">
                {severityNameOf({ scheme, reader }, name)}
                <Priorities
                  names={mapping
                    ?.filter(({ severity }) => severity === name)
                    .map(({ priority }) => priorityNameOf(editing, priority))}
                />
              </th>
              {columns.map((clock) => (
                <td key={clock} data-column={columnNameOf(clock)}>
                  <GoalCell severity={name} clock={clock} />
                </td>
              ))}
              {scheme.report ? (
                <td data-column={reader.words.clocks.report}>
                  <ReportCell severity={name} first={row === 0} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{severitiesTextsIn(reader.language).targets}</th>
            {[...columns, ...(scheme.report ? (['report'] as const) : [])].map((clock) => (
              <td key={clock} data-column={columnNameOf(clock)}>
                <Target clock={clock} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** The Jira priorities that stand for a severity. The line keeps its height while they are asked for. */
function Priorities({ names }: { names: string[] | undefined }) {
  const { say } = useEditing();
  if (!names) return <small className="subtle">{'\u00a0'}</small>;
  return <small className="subtle">{names.length > 0 ? say.jira(names.join(', ')) : say.noPriority}</small>;
}
