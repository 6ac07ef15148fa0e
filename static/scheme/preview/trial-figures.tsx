import { router } from '@forge/bridge';
import type { RebuildChange } from '../../../src/contract/rebuild';
import { Lozenge } from '../../shared/lozenge';
import { useClockName } from '../clocks/use-clock-name';
import { useEditing } from '../draft/editing';
import type { RebuildTexts } from '../draft/texts';
import type { Trial } from './use-trial';

/** How many clocks are listed; the counts tell of all. */
const LISTED = 10;

const figures = ['rewritten', 'unchanged', 'unfollowed', 'breached'] as const;

/** What a look would change, in counts, and the first clocks it would tell otherwise. */
export function TrialFigures({ trial: { state, sum }, words }: { trial: Trial; words: RebuildTexts }) {
  const lead = state === 'running' ? words.trying(sum.issues, sum.total) : words.tried(sum.issues, sum.total);
  const left = sum.changes.length - LISTED;
  return (
    <div aria-busy={state === 'running'}>
      <p role="status">{sum.issues > 0 ? lead : state === 'done' ? words.nothing : ''}</p>
      {sum.issues > 0 ? (
        <p className="counts">
          {figures.map((figure) => (
            <span key={figure}>
              <b>{sum[figure]}</b> {words[figure]}
            </span>
          ))}
        </p>
      ) : null}
      {sum.changes.length > 0 ? <p>{words.changes(sum.changes.length)}</p> : null}
      <ul className="trial">
        {sum.changes.slice(0, LISTED).map((change) => (
          <Change key={`${change.key} ${change.clock}`} change={change} words={words} />
        ))}
      </ul>
      {left > 0 ? <small className="subtle">{words.more(left)}</small> : null}
    </div>
  );
}

function Change({ change: { key, clock, from, to }, words }: { change: RebuildChange; words: RebuildTexts }) {
  const { reader } = useEditing();
  const nameOf = useClockName();
  const renderVerdict = (face: RebuildChange['from']) =>
    face ? (
      <Lozenge face={face} word={reader.words.states[face]} />
    ) : (
      <span className="subtle">{words.none}</span>
    );
  return (
    <li>
      <button type="button" className="link" onClick={() => void router.open(`/browse/${key}`)}>
        {key}
      </button>{' '}
      {nameOf(clock)} {renderVerdict(from)} <span aria-hidden="true">›</span> {renderVerdict(to)}
    </li>
  );
}
