import type { ReportPlaceView } from '../../../src/contract/admin';
import { useAdmin } from '../fields/admin-context';
import { Pick } from '../fields/pick';

/** Where a client's incident reports go, and who of its side reads them; empty fields leave the project's own way. */
export function ReportPlace({
  place,
  change,
}: {
  place: ReportPlaceView;
  change(next: ReportPlaceView): void;
}) {
  const { say } = useAdmin();
  const set = (part: Partial<ReportPlaceView>) => change({ ...place, ...part });
  return (
    <fieldset className="place">
      <legend>{say.place.title}</legend>
      <Pick
        label={say.place.space}
        kind="space"
        value={place.space}
        change={(space) => set({ space, ...(space === place.space ? {} : { parent: '' }) })}
      />
      {place.space === '' ? null : (
        <Pick
          label={say.place.parent}
          kind="page"
          space={place.space}
          value={place.parent}
          change={(parent) => set({ parent })}
        />
      )}
      <Pick
        label={say.place.readers}
        kind="group"
        value={place.readers}
        change={(readers) => set({ readers, readersId: undefined })}
      />
      <small className="subtle">{say.place.note}</small>
    </fieldset>
  );
}
