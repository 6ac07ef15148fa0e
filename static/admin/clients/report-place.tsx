import type { ReportPlaceView } from '../../../src/contract/admin';
import { useAdmin } from '../fields/admin-context';
import { Field } from '../fields/field';

/** Where a client's incident reports go, and who of its side reads them; empty fields leave the project's own way. */
export function ReportPlace({
  place,
  change,
}: {
  place: ReportPlaceView;
  change(next: ReportPlaceView): void;
}) {
  const { say } = useAdmin();
  const renderField = (part: keyof ReportPlaceView, maxLength: number) => (
    <input
      value={place[part]}
      maxLength={maxLength}
      onChange={({ target }) => change({ ...place, [part]: target.value })}
    />
  );
  return (
    <fieldset className="place">
      <legend>{say.place.title}</legend>
      <Field name={say.place.space}>{renderField('space', 255)}</Field>
      <Field name={say.place.parent}>{renderField('parent', 500)}</Field>
      <Field name={say.place.readers}>{renderField('readers', 255)}</Field>
      <small className="subtle">{say.place.note}</small>
    </fieldset>
  );
}
