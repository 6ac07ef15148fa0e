import { SelectField } from '../../shared/form/select-field';
import { ContractGoals } from '../contracts/contract-goals';
import { useEditing, useHeld } from '../draft/editing';
import { contractEditTextsIn } from '../draft/texts';
import { useContractName } from '../draft/use-contract-name';
import { type Column, SchemeGoals, type SchemeGoalsProps } from './goals';
import { GoalsByContract } from './goals-by-contract';

const ALL = 'all';
const OWN = 'own';

/** The goals of the scheme, of one contract, or of all side by side; a scheme without contracts has its own alone. */
export function WhoseGoals({ clocks, ...own }: SchemeGoalsProps & { clocks: Column[] }) {
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
        <GoalsByContract clocks={clocks} />
      ) : nth < 0 ? (
        <SchemeGoals {...own} />
      ) : (
        <ContractGoals path={['contracts', nth]} />
      )}
    </>
  );
}
