import { router } from '@forge/bridge';
import type { OpenChangeView } from '../../../src/contract/preview';
import { Lozenge } from '../../shared/lozenge';
import { Table } from '../../shared/table';
import { formatMoment } from '../../shared/time/moments';
import { useClockName } from '../clocks/use-clock-name';
import { useEditing } from '../draft/editing';
import { forWhomTextsIn } from '../draft/texts';
import type { Preview } from '../draft/use-checks';

/** How many are listed; the count tells of all. */
const LISTED = 20;

/** What becomes of the SLAs that are open, as far as the draft is for them. */
export function OpenPreview({ open, now }: { open: Preview['open']; now: number }) {
  const { reader } = useEditing();
  const say = forWhomTextsIn(reader.language);
  const { issues, changes } = open;
  return (
    <>
      <h4>{say.previewOpen(issues)}</h4>
      <p>{changes.length === 0 ? say.openUnchanged : say.openChanges(changes.length)}</p>
      {changes.length > 0 ? <OpenTable changes={changes.slice(0, LISTED)} now={now} /> : null}
    </>
  );
}

function OpenTable({ changes, now }: { changes: OpenChangeView[]; now: number }) {
  const { say, reader } = useEditing();
  const nameOf = useClockName();
  const texts = forWhomTextsIn(reader.language);
  return (
    <Table className="changes" columns={[say.issue, say.clock, texts.dueNow, texts.dueInDraft]}>
      {changes.map(({ key, clock, now: before, inDraft }) => (
        <tr key={`${key} ${clock}`}>
          <td>
            <button type="button" className="link" onClick={() => void router.open(`/browse/${key}`)}>
              {key}
            </button>
          </td>
          <td>{nameOf(clock)}</td>
          <td>
            <Due at={before.dueAt} state={before.state} now={now} />
          </td>
          <td>{inDraft ? <Due at={inDraft.dueAt} state={inDraft.state} now={now} /> : texts.ends}</td>
        </tr>
      ))}
    </Table>
  );
}

function Due({ at, state, now }: { at: number | null; state: OpenChangeView['now']['state']; now: number }) {
  const { reader } = useEditing();
  const due = at === null ? forWhomTextsIn(reader.language).noDue : formatMoment(at, now, reader);
  return (
    <>
      {due} <Lozenge face={state} word={reader.words.states[state]} />
    </>
  );
}
