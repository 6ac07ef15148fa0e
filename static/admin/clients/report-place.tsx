import type { ReportPlaceView } from '../../../src/contract/admin';
import { useAsking } from '../asking';
import { Field } from '../field';

/** Where a client's incident reports go, and who of its side reads them; empty fields leave the project's own way. */
export function ReportPlace({
  place,
  change,
}: {
  place: ReportPlaceView;
  change(next: ReportPlaceView): void;
}) {
  const { say } = useAsking();
  const field = (part: keyof ReportPlaceView, most: number) => (
    <input
      value={place[part]}
      maxLength={most}
      onChange={({ target }) => change({ ...place, [part]: target.value })}
    />
  );
  return (
    <fieldset className="place">
      <legend>{say.place.title}</legend>
      <Field name={say.place.space}>{field('space', 255)}</Field>
      <Field name={say.place.parent}>{field('parent', 500)}</Field>
      <Field name={say.place.readers}>{field('readers', 255)}</Field>
      <small className="subtle">{say.place.note}</small>
    </fieldset>
  );
}
