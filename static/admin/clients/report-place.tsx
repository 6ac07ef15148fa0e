import type { ReportPlaceView } from '../../../src/contract/admin';
import { Field, type InputProps } from '../../shared/form/field';
import { useAdmin } from '../fields/admin-context';

/** Where a client's incident reports go, and who of its side reads them; empty fields leave the project's own way. */
export function ReportPlace({
  place,
  change,
}: {
  place: ReportPlaceView;
  change(next: ReportPlaceView): void;
}) {
  const { say } = useAdmin();
  const renderField = (part: keyof ReportPlaceView, maxLength: number, input: InputProps) => (
    <input
      {...input}
      value={place[part]}
      maxLength={maxLength}
      onChange={({ target }) => change({ ...place, [part]: target.value })}
    />
  );
  return (
    <fieldset className="place">
      <legend>{say.place.title}</legend>
      <Field label={say.place.space}>{(input) => renderField('space', 255, input)}</Field>
      <Field label={say.place.parent}>{(input) => renderField('parent', 500, input)}</Field>
      <Field label={say.place.readers}>{(input) => renderField('readers', 255, input)}</Field>
      <small className="subtle">{say.place.note}</small>
    </fieldset>
  );
}
