import type { InputHTMLAttributes } from 'react';
import { Field } from '../shared/form/field';

type Props = InputHTMLAttributes<HTMLInputElement> & { label: string };

/** A field of a form that is read when it is sent. */
export function InputField({ label, ...attributes }: Props) {
  return <Field label={label}>{(input) => <input {...input} {...attributes} />}</Field>;
}
