import { Table } from '../../shared/table';
import { severityNameOf, useEditing } from '../draft/editing';
import { contractEditTextsIn } from '../draft/texts';
import { useContractName } from '../draft/use-contract-name';
import type { Column } from './columns';
import { ContractGoal } from './contract-goals';
import { GoalCell } from './goal-cell';

/** Every goal with what each contract makes of it: a severity and a clock a row, the scheme and its contracts the columns. */
export function GoalsByContract({ clocks }: { clocks: Column[] }) {
  const editing = useEditing();
  const { scheme, say, reader } = editing;
  const words = contractEditTextsIn(reader.language);
  const nameOf = useContractName();
  const contracts = scheme.contracts ?? [];
  const heads = [say.severity, words.byContract.scheme, ...contracts.map(nameOf)];
  const rows = scheme.severities.flatMap(({ name: severity }) =>
    clocks.map(({ clock, name }) => ({ severity, clock, name })),
  );
  return (
    <Table className="goals" columns={heads} wide={words.byContract.title}>
      {rows.map(({ severity, clock, name }) => (
        <tr key={`${severity} ${clock}`}>
          <th scope="row">{`${severityNameOf(editing, severity)}, ${name}`}</th>
          <td data-column={words.byContract.scheme}>
            <GoalCell severity={severity} clock={clock} />
          </td>
          {contracts.map((contract, nth) => (
            <td key={contract.id} data-column={nameOf(contract)}>
              <ContractGoal path={['contracts', nth, 'goals', severity, clock]} {...{ severity, clock }} />
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}
