import { Field } from './field';

interface Props<Value extends string> {
  label: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  choose(value: Value): void;
}

/** One of several under its name. */
export function SelectField<Value extends string>({ label, value, options, choose }: Props<Value>) {
  return (
    <Field label={label}>
      {({ id }) => (
        <select id={id} value={value} onChange={({ target }) => choose(target.value as Value)}>
          {options.map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
