import type { Path } from '../draft/draft';
import { idOf, useFormerValue } from '../draft/editing';
import { FieldProblem } from './automation-fields';

interface ChoicesProps {
  legend: string;
  path: Path;
  names: string[];
  ticked: string[];
  nothing: string;
  others(names: string): string;
  change(next: string[]): void;
}

const isSameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Boxes to tick among the project's own names; names the project does not have are kept and told. */
export function Choices({ legend, path, names, ticked, nothing, others: othersText, change }: ChoicesProps) {
  const { changed } = useFormerValue(path);
  const unknownNames = ticked.filter((name) => !names.some((candidate) => isSameName(candidate, name)));
  const toggle = (name: string, on: boolean) =>
    change(on ? [...ticked, name] : ticked.filter((candidate) => !isSameName(candidate, name)));
  return (
    <fieldset id={idOf(path)} tabIndex={-1} className={changed ? 'choices changed' : 'choices'}>
      <legend>{legend}</legend>
      {names.length === 0 && nothing ? <span className="subtle">{nothing}</span> : null}
      {names.map((name) => (
        <label key={name} className="tick">
          <input
            type="checkbox"
            checked={ticked.some((candidate) => isSameName(candidate, name))}
            onChange={({ target }) => toggle(name, target.checked)}
          />
          {name}
        </label>
      ))}
      <FieldProblem path={path} />
      {unknownNames.length > 0 ? (
        <small className="subtle">{othersText(unknownNames.join(', '))}</small>
      ) : null}
    </fieldset>
  );
}
