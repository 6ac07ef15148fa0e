import type { RefusedNotesView } from '../../src/contract/site/health';
import { formatMoment } from '../shared/time/moments';
import { invoke, useAdmin, useAdminMutation } from './fields/admin-context';

/** The notes to the team that Jira refused, with the one step that lets the app leave them. */
export function RefusedNotes() {
  const { site, say } = useAdmin();
  const { refusedNotes } = site.health;
  if (refusedNotes.length === 0) return null;
  return (
    <>
      <h3>{say.refusedNotes}</h3>
      <p className="subtle small">{say.refusedNotesNote}</p>
      <ul className="plain rows">
        {refusedNotes.map((refused) => (
          <Refused key={refused.projectId} refused={refused} />
        ))}
      </ul>
    </>
  );
}

function Refused({ refused: { projectId, project, role, notes, at } }: { refused: RefusedNotesView }) {
  const { site, reader, say } = useAdmin();
  const { busy, trouble, run } = useAdminMutation();
  return (
    <li>
      <span className="line">
        <b>{project}</b> {say.refusedNotesOf(notes, formatMoment(at, site.now, reader))}
      </span>
      {role === null ? (
        <small className="subtle">{say.noTeamRole}</small>
      ) : (
        <button
          type="button"
          disabled={busy}
          onClick={() => void run(() => invoke('letAppIn', { projectId }))}
        >
          {say.letAppIn(role)}
        </button>
      )}
      <p role="status" className="error">
        {trouble}
      </p>
    </li>
  );
}
