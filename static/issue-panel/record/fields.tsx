import { type ReactNode, useId } from 'react';

interface FieldProps {
  label: string;
  problem: string | undefined;
  children(inputProps: {
    id: string;
    'aria-invalid': boolean;
    'aria-describedby': string | undefined;
  }): ReactNode;
}

/** A label, its input, and under it what would be right. */
function Field({ label, problem, children }: FieldProps) {
  const id = useId();
  const problemId = `${id}problem`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': problem !== undefined,
        'aria-describedby': problem ? problemId : undefined,
      })}
      {problem ? (
        <small id={problemId} className="problem">
          {problem}
        </small>
      ) : null}
    </div>
  );
}

interface SelectProps<Value extends string> {
  label: string;
  value: Value;
  options: (readonly [Value, string])[];
  choose(value: Value): void;
}

export function Select<Value extends string>({ label, value, options, choose }: SelectProps<Value>) {
  return (
    <Field label={label} problem={undefined}>
      {({ id }) => (
        <select id={id} value={value} onChange={({ target }) => choose(target.value as Value)}>
          {options.map(([name, text]) => (
            <option key={name} value={name}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface EitherProps {
  label: string;
  value: boolean;
  yes: string;
  no: string;
  choose(value: boolean): void;
}

/** One of two, both in sight. */
export function YesNo({ label, value, yes, no, choose }: EitherProps) {
  const name = useId();
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {[true, false].map((option) => (
        <label key={String(option)}>
          <input type="radio" name={name} checked={value === option} onChange={() => choose(option)} />{' '}
          {option ? yes : no}
        </label>
      ))}
    </fieldset>
  );
}

interface TextProps {
  label: string;
  value: string;
  problem: string | undefined;
  change(value: string): void;
}

export function Moment({ label, value, problem, change }: TextProps) {
  return (
    <Field label={label} problem={problem}>
      {(inputProps) => (
        <input
          type="datetime-local"
          value={value}
          onChange={({ target }) => change(target.value)}
          {...inputProps}
        />
      )}
    </Field>
  );
}

export function Text({ label, value, problem, change }: TextProps) {
  return (
    <Field label={label} problem={problem}>
      {(inputProps) => (
        <input
          type="text"
          value={value}
          maxLength={600}
          onChange={({ target }) => change(target.value)}
          {...inputProps}
        />
      )}
    </Field>
  );
}

export function Note({ label, value, problem, change }: TextProps) {
  return (
    <Field label={label} problem={problem}>
      {(inputProps) => (
        <textarea rows={2} value={value} onChange={({ target }) => change(target.value)} {...inputProps} />
      )}
    </Field>
  );
}
