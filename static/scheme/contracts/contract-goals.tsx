import { clocksInOrder } from '../../../src/common/clock-names';
import { own } from '../../../src/common/own';
import type { GoalRule } from '../../../src/contract/scheme';
import { Table } from '../../shared/table';
import { useClockName } from '../clocks/use-clock-name';
import { type Path, valueAt } from '../draft/draft';
import { focusLater, idOf, severityNameOf, useEditing, useFormerValue } from '../draft/editing';
import { contractEditTextsIn } from '../draft/texts';
import { createGoal, GoalFields } from '../goals/goal-cell';
import { useGoalText } from './use-goal-text';

/** The goals of a contract by severity and clock; one that it does not set is the scheme's own, and shown as such. */
export function ContractGoals({ path }: { path: Path }) {
  const editing = useEditing();
  const { scheme, reader, say } = editing;
  const words = contractEditTextsIn(reader.language);
  const nameOf = useClockName();
  const clocks = clocksInOrder(scheme.clocks).map(([clock]) => clock);
  return (
    <section aria-label={words.goals}>
      <p className="subtle small">{words.goalsNote}</p>
      <Table className="goals" columns={[say.severity, ...clocks.map(nameOf)]}>
        {scheme.severities.map(({ name }) => (
          <tr key={name}>
            <th scope="row">{severityNameOf(editing, name)}</th>
            {clocks.map((clock) => (
              <td key={clock} data-column={nameOf(clock)}>
                <ContractGoal path={[...path, 'goals', name, clock]} severity={name} clock={clock} />
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </section>
  );
}

function ContractGoal({ path, severity, clock }: { path: Path; severity: string; clock: string }) {
  const editing = useEditing();
  const { scheme, reader } = editing;
  const words = contractEditTextsIn(reader.language);
  const name = `${severityNameOf(editing, severity)}, ${useClockName()(clock)}`;
  const rule = valueAt(scheme, path) as GoalRule | undefined;
  const ofScheme = own(own(scheme.goals, severity), clock);
  if (!rule) return <SchemesGoal path={path} name={name} rule={ofScheme} />;
  return <GoalFields rule={rule} path={path} name={name} removeLabel={words.unsetGoal} />;
}

/** The scheme's own goal, and the way to another; which begins as that one. */
function SchemesGoal({ path, name, rule }: { path: Path; name: string; rule: GoalRule | undefined }) {
  const { reader, set } = useEditing();
  const words = contractEditTextsIn(reader.language);
  const goalText = useGoalText();
  const { changed } = useFormerValue(path);
  const setGoal = () => {
    set(path, rule ? { ...rule, clause: '' } : createGoal());
    focusLater([...path, 'goal', rule && rule.goal.breach === undefined ? 'aim' : 'breach']);
  };
  return (
    <div className={changed ? 'nothing changed' : 'nothing'}>
      <span>{rule ? words.ofScheme(goalText(rule)) : words.noneInScheme}</span>
      <button type="button" className="link" id={idOf(path)} onClick={setGoal}>
        {words.setGoal}
        <span className="hidden"> {name}</span>
      </button>
    </div>
  );
}
