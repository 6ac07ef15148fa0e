import { useId } from 'react';
import { Field } from '../../shared/form/field';

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
