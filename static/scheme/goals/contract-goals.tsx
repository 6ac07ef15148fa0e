import { clocksInOrder } from '../../../src/common/clock-names';
import { own } from '../../../src/common/own';
import type { GoalRule, Scheme } from '../../../src/contract/scheme';
import { Table } from '../../shared/table';
import { useClockName } from '../clocks/use-clock-name';
import { type Path, valueAt } from '../draft/draft';
import {
  EditingContext,
  focusLater,
  idOf,
  severityNameOf,
  useEditing,
  useFormerValue,
} from '../draft/editing';
import { contractEditTextsIn, severitiesTextsIn } from '../draft/texts';
import type { Contract } from '../draft/use-contract-name';
import { ContractScope } from './contract-scope';
import { createGoal, GoalFields } from './goal-cell';
import { Target } from './targets';
import { useGoalText } from './use-goal-text';

/** The goals of a contract by severity and clock; one that it does not set is the scheme's own, and shown as such. */
export function ContractGoals({ path }: { path: Path }) {
  const editing = useEditing();
  const { scheme, reader, say } = editing;
  const words = contractEditTextsIn(reader.language);
  const nameOf = useClockName();
  const contract = valueAt(scheme, path) as Contract;
  const clocks = clocksInOrder(scheme.clocks).map(([clock]) => clock);
  const foot = <ContractTargets contract={contract} path={path} clocks={clocks} />;
  return (
    <section aria-label={words.goals}>
      <p className="subtle small">{words.goalsNote}</p>
      <Table className="goals" columns={[say.severity, ...clocks.map(nameOf)]} foot={foot}>
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

interface TargetsProps {
  contract: Contract;
  path: Path;
  clocks: string[];
}

/** The shares to be met that a contract sets; the others are the scheme's own, and shown as such. */
function ContractTargets({ contract, path, clocks }: TargetsProps) {
  const { scheme, reader } = useEditing();
  const words = contractEditTextsIn(reader.language);
  const nameOf = useClockName();
  const percent = new Intl.NumberFormat(reader.locale, { style: 'percent', maximumFractionDigits: 4 });
  const ofScheme = (clock: string) => {
    const share = own(scheme.targets, clock);
    return typeof share === 'number' ? words.ofScheme(percent.format(share)) : words.noTargetInScheme;
  };
  return (
    <tr>
      <th scope="row">{severitiesTextsIn(reader.language).targets}</th>
      {clocks.map((clock) => (
        <td key={clock} data-column={nameOf(clock)}>
          <ContractScope contract={contract} path={path}>
            <Target clock={clock} none={ofScheme(clock)} />
          </ContractScope>
        </td>
      ))}
    </tr>
  );
}

export function ContractGoal({ path, severity, clock }: { path: Path; severity: string; clock: string }) {
  const editing = useEditing();
  const { scheme, reader } = editing;
  const words = contractEditTextsIn(reader.language);
  const contract = valueAt(scheme, path.slice(0, 2)) as Contract;
  const name = `${severityNameOf(editing, severity)}, ${useClockName()(clock)}`;
  const rule = valueAt(scheme, path) as GoalRule | undefined;
  const ofScheme = own(own(scheme.goals, severity), clock);
  if (!rule) return <SchemesGoal path={path} name={name} rule={ofScheme} />;
  return (
    <EditingContext.Provider value={{ ...editing, scheme: withCalendarsOf(scheme, contract) }}>
      <GoalFields rule={rule} path={path} name={name} removeLabel={words.unsetGoal} />
    </EditingContext.Provider>
  );
}

/** A goal of a contract may count in the contract's own hours. */
const withCalendarsOf = (scheme: Scheme, { calendars }: Contract): Scheme => ({
  ...scheme,
  calendars: { ...scheme.calendars, ...calendars },
});

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
