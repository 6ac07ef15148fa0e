import { SelectField } from '../../shared/form/select-field';
import { useEditing, useHeld } from '../draft/editing';
import { contractEditTextsIn } from '../draft/texts';
import { useContractName } from '../draft/use-contract-name';
import { ContractGoals } from './contract-goals';
import { GoalsByContract } from './goals-by-contract';
import { SchemeGoals, type SchemeGoalsProps } from './scheme-goals';

const ALL = 'all';
const OWN = 'own';

/** The goals of the scheme, of one contract, or of all side by side; a scheme without contracts has its own alone. */
export function WhoseGoals(own: SchemeGoalsProps) {
  const { scheme, reader } = useEditing();
  const words = contractEditTextsIn(reader.language).byContract;
  const nameOf = useContractName();
  const [shown, show] = useHeld('goals-shown', OWN);
  const contracts = scheme.contracts ?? [];
  if (contracts.length === 0) return <SchemeGoals {...own} />;
  const nth = contracts.findIndex(({ id }) => `contract ${id}` === shown);
  const options = contracts.map((contract): [string, string] => [
    `contract ${contract.id}`,
    words.one(nameOf(contract)),
  ]);
  return (
    <>
      <SelectField
        label={words.title}
        value={nth < 0 && shown !== ALL ? OWN : shown}
        options={[[OWN, words.scheme], ...options, [ALL, words.all]]}
        choose={show}
      />
      {shown === ALL ? (
        <GoalsByContract clocks={own.columns.filter(({ clock }) => clock !== 'report')} />
      ) : nth < 0 ? (
        <SchemeGoals {...own} />
      ) : (
        <ContractGoals path={['contracts', nth]} />
      )}
    </>
  );
}
