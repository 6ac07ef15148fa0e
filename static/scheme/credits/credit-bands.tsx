import type { Scheme } from '../../../src/contract/scheme';
import type { Path } from '../draft/draft';
import { focusLater, useEditing } from '../draft/editing';
import { creditTextsIn } from '../draft/texts';
import { FieldProblem } from '../fields/automation-fields';
import { DecimalField } from './decimal-field';

type Band = NonNullable<Scheme['credits']>['credits'][number]['bands'][number];

/** The bands of a credit: under which share so much is credited, as a percentage of the fee or as a sum. */
export function CreditBands({ bands, path }: { bands: Band[]; path: Path }) {
  const { reader, set } = useEditing();
  const words = creditTextsIn(reader.language);
  const add = () => {
    const lowest = Math.min(...bands.map(({ below }) => Number(below) || 0));
    set([...path, 'bands'], [...bands, { below: Math.max(0, lowest - 5), percent: 10 }]);
    focusLater([...path, 'bands', bands.length, 'below']);
  };
  return (
    <>
      <ol className="bands">
        {bands.map((_, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a band is known by its place alone
          <li key={nth}>
            <DecimalField label={words.below} path={[...path, 'bands', nth, 'below']} />
            <DecimalField label={words.percent} path={[...path, 'bands', nth, 'percent']} />
            <DecimalField label={words.sum} path={[...path, 'bands', nth, 'cents']} scale={100} />
            {bands.length > 1 ? (
              <button type="button" className="link" onClick={() => set([...path, 'bands', nth], undefined)}>
                {words.removeBand(nth + 1)}
              </button>
            ) : null}
            <FieldProblem path={[...path, 'bands', nth]} />
          </li>
        ))}
      </ol>
      <FieldProblem path={[...path, 'bands']} />
      <button type="button" className="link" onClick={add}>
        {words.addBand}
      </button>
    </>
  );
}
