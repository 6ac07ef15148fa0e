import { own } from '../../common/own';
import type { ActionModule } from '../../forge/manifest/action-modules';

/** The inputs of an action in a plain list, each under the title the app gives it. */
export function InputFields({
  inputs,
  values,
  strict,
}: Pick<ActionModule, 'inputs'> & { values: Record<string, unknown>; strict: boolean }) {
  return (
    <>
      {Object.entries(inputs).map(([name, { title, type, required, description }]) => (
        <p class="input">
          <label>
            {title}{' '}
            <input
              name={`input.${name}`}
              value={String(own(values, name) ?? '')}
              required={strict && required}
              type={type === 'string' || type === 'boolean' ? 'text' : 'number'}
            />
          </label>{' '}
          <span class="none">{description}</span>
        </p>
      ))}
    </>
  );
}

/** What was typed into such a list, by the names of the inputs. */
export function typedInputs(form: Record<string, string>): Record<string, string> {
  const named = Object.entries(form).filter(([name]) => name.startsWith('input.'));
  return Object.fromEntries(named.map(([name, value]) => [name.slice('input.'.length), value]));
}
