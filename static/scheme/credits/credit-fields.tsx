import type { Scheme } from '../../../src/contract/scheme';
import { useClockName } from '../clocks/use-clock-name';
import type { Path } from '../draft/draft';
import { focusLater, severityNameOf, useEditing } from '../draft/editing';
import { creditTextsIn } from '../draft/texts';
import { FieldProblem, PickSeveral, TextField } from '../fields/automation-fields';
import { PickOne } from '../fields/pick-one';
import { CreditBands } from './credit-bands';
import { DecimalField } from './decimal-field';

type Credits = NonNullable<Scheme['credits']>;
type Credit = Credits['credits'][number];

/** A credit to begin with: a twentieth of the fee where less than 95 % of the goals were met. */
const createCredit = (of: string): Credit => ({ of, bands: [{ below: 95, percent: 5 }], clause: '' });

/** The credits to begin with, of the last clock there is, which most often is the resolution. */
export const defaultCreditsOf = ({ clocks }: Scheme): Credits => ({
  currency: 'USD',
  most: 100,
  credits: [createCredit(Object.keys(clocks).at(-1) ?? 'availability')],
});

/** What a miss costs, of the scheme or of a contract, by where it stands. */
export function CreditFields({ credits: { credits }, path }: { credits: Credits; path: Path }) {
  const { reader, set } = useEditing();
  const words = creditTextsIn(reader.language);
  const place = [...path, 'credits'];
  const add = () => {
    set(place, [...credits, createCredit('availability')]);
    focusLater([...place, credits.length, 'of']);
  };
  return (
    <>
      <DecimalField label={words.fee} path={[...path, 'feeCents']} scale={100} note={words.feeNote} />
      <TextField label={words.currency} path={[...path, 'currency']} empty="" />
      <DecimalField label={words.most} path={[...path, 'most']} />
      {credits.map((credit, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a credit is known by its place alone
        <OneCredit key={nth} credit={credit} path={[...place, nth]} nth={nth} isOnly={credits.length === 1} />
      ))}
      <p>
        <button type="button" className="link" onClick={add}>
          {words.add}
        </button>
      </p>
    </>
  );
}

interface CreditProps {
  credit: Credit;
  path: Path;
  nth: number;
  isOnly: boolean;
}

function OneCredit({ credit, path, nth, isOnly }: CreditProps) {
  const editing = useEditing();
  const { scheme, reader, set } = editing;
  const words = creditTextsIn(reader.language);
  const clockName = useClockName();
  const clocks = Object.keys(scheme.clocks).map((name) => [name, clockName(name)] as const);
  const severities = scheme.severities.map(({ name }) => [name, severityNameOf(editing, name)] as const);
  const isOfClock = credit.of !== 'availability';
  return (
    <fieldset className="credit">
      <legend>{words.credit(nth + 1)}</legend>
      <PickOne
        label={words.of}
        path={[...path, 'of']}
        options={[['availability', words.availability], ...clocks]}
      />
      {isOfClock ? (
        <PickSeveral legend={words.severities} path={[...path, 'severities']} options={severities} />
      ) : null}
      <CreditBands bands={credit.bands} path={path} />
      <TextField label={words.clause} path={[...path, 'clause']} empty="" />
      <FieldProblem path={path} />
      {isOnly ? null : (
        <button type="button" className="link" onClick={() => set(path, undefined)}>
          {words.remove(nth + 1)}
        </button>
      )}
    </fieldset>
  );
}
