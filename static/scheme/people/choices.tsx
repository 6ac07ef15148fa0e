import { Wrong } from '../automation/automation-fields';
import type { Path } from '../draft/draft';
import { idOf, useWas } from '../draft/editing';

interface ChoicesProps {
  legend: string;
  path: Path;
  names: string[];
  ticked: string[];
  nothing: string;
  others(names: string): string;
  change(next: string[]): void;
}

const like = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Boxes to tick among the project's own names; names the project does not have are kept and told. */
export function Choices({ legend, path, names, ticked, nothing, others: tell, change }: ChoicesProps) {
  const { changed } = useWas(path);
  const others = ticked.filter((name) => !names.some((one) => like(one, name)));
  const toggle = (name: string, on: boolean) =>
    change(on ? [...ticked, name] : ticked.filter((one) => !like(one, name)));
  return (
    <fieldset id={idOf(path)} tabIndex={-1} className={changed ? 'choices changed' : 'choices'}>
      <legend>{legend}</legend>
      {names.length === 0 && nothing ? <span className="subtle">{nothing}</span> : null}
      {names.map((name) => (
        <label key={name} className="tick">
          <input
            type="checkbox"
            checked={ticked.some((one) => like(one, name))}
            onChange={({ target }) => toggle(name, target.checked)}
          />
          {name}
        </label>
      ))}
      <Wrong path={path} />
      {others.length > 0 ? <small className="subtle">{tell(others.join(', '))}</small> : null}
    </fieldset>
  );
}
