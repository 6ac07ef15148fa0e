import type { Path } from '../draft/draft';
import { useEditing } from '../draft/editing';
import { creditTextsIn } from '../draft/texts';
import type { Contract } from '../draft/use-contract-name';
import { FieldProblem, Tick } from '../fields/automation-fields';
import { Card } from '../fields/card';
import { CreditFields, defaultCreditsOf } from './credit-fields';
import './credits.css';

/** What a miss costs where no contract says otherwise; off until somebody says so. */
export function Credits() {
  const { scheme, reader } = useEditing();
  const words = creditTextsIn(reader.language);
  return (
    <Card id="credits" title={words.title}>
      <p className="subtle small">{words.note}</p>
      <Tick label={words.on} path={['credits']} on={defaultCreditsOf(scheme)} />
      <FieldProblem path={['credits']} />
      {scheme.credits ? <CreditFields credits={scheme.credits} path={['credits']} /> : null}
    </Card>
  );
}

/** The credits that a contract has of its own; they begin as the scheme's. */
export function ContractCredits({ contract, path }: { contract: Contract; path: Path }) {
  const { scheme, reader } = useEditing();
  const words = creditTextsIn(reader.language);
  return (
    <div className="rules automation">
      <Tick
        label={words.onContract}
        path={[...path, 'credits']}
        on={scheme.credits ?? defaultCreditsOf(scheme)}
      />
      <FieldProblem path={[...path, 'credits']} />
      {contract.credits ? <CreditFields credits={contract.credits} path={[...path, 'credits']} /> : null}
    </div>
  );
}
