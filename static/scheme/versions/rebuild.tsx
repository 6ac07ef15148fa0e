import type { RebuildView } from '../../../src/contract/rebuild';
import { Progress } from '../../shared/progress';
import { useEditing, useHeld } from '../draft/editing';
import { type RebuildTexts, rebuildTextsIn } from '../draft/texts';
import { TrialFigures } from '../preview/trial-figures';
import { type Trial, useTrial } from '../preview/use-trial';
import { type Order, useRebuild } from './use-rebuild';

/** The issues that are there already, all or those a search finds: what a look would change, and then the look itself. */
export function Rebuild() {
  const words = rebuildTextsIn(useEditing().reader.language);
  const { job, trouble, orderJob: order } = useRebuild();
  const [jql, setJql] = useHeld('rebuild-jql', '');
  const [finished, setFinished] = useHeld('rebuild-finished', false);
  const { trial, begin } = useTrial();
  const open = job?.state === 'running' || job?.state === 'paused';
  const shown = trial?.jql === jql && trial.finished === finished ? trial : null;
  const ready = shown?.state === 'done' && shown.sum.total > 0;
  return (
    <section className="card rebuild" aria-labelledby="rebuild">
      <h3 id="rebuild">{words.title}</h3>
      <p className="subtle">{words.note}</p>
      {job ? <JobProgress job={job} words={words} /> : null}
      {open ? null : (
        <Search {...{ jql, words, trial: shown, type: setJql, begin: () => begin(jql, finished) }} />
      )}
      {open ? null : (
        <label className="row">
          <input type="checkbox" checked={finished} onChange={({ target }) => setFinished(target.checked)} />
          <span>{words.finished}</span>
        </label>
      )}
      {!open && shown && shown.state !== 'lost' ? <TrialFigures trial={shown} words={words} /> : null}
      <p className="row">
        {open ? (
          <Orders state={job.state} words={words} order={order} />
        ) : (
          <button type="button" disabled={!ready} onClick={() => void order('start', jql, finished)}>
            {words.orders.start}
          </button>
        )}
        <span role="alert">{trouble}</span>
      </p>
    </section>
  );
}

function JobProgress({ job, words }: { job: RebuildView; words: RebuildTexts }) {
  return (
    <Progress label={words.title} max={Math.max(job.total, job.done)} value={job.done}>
      <span role="status">{words.states[job.state](job.done, job.total)}</span>
      {job.jql === null ? null : <small className="subtle">{words.of(job.jql)}</small>}
    </Progress>
  );
}

interface OrdersProps {
  state: RebuildView['state'];
  words: RebuildTexts;
  order: ReturnType<typeof useRebuild>['orderJob'];
}

function Orders({ state, words, order }: OrdersProps) {
  const offered: Order[] = [state === 'running' ? 'pause' : 'resume', 'cancel'];
  return offered.map((word) => (
    <button key={word} type="button" onClick={() => void order(word)}>
      {words.orders[word]}
    </button>
  ));
}

interface SearchProps {
  jql: string;
  words: RebuildTexts;
  trial: Trial | null;
  type(jql: string): void;
  begin(): void;
}

/** What Jira says of a wrong search stands beside the search. */
function Search({ jql, words, trial, type, begin }: SearchProps) {
  const wrong = trial?.state === 'lost' ? trial.wrong || words.lost : '';
  return (
    <form
      className="search"
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <label htmlFor="rebuild-jql">{words.search}</label>
      <span className="row">
        <input
          id="rebuild-jql"
          value={jql}
          maxLength={2000}
          spellCheck={false}
          placeholder="status = Open AND priority = Fatal"
          aria-invalid={wrong !== ''}
          aria-describedby="rebuild-jql-note"
          onChange={({ target }) => type(target.value)}
        />
        <button type="submit">{words.try}</button>
      </span>
      <small id="rebuild-jql-note" className={wrong ? 'error' : 'subtle'} role={wrong ? 'alert' : undefined}>
        {wrong || words.searchNote}
      </small>
    </form>
  );
}
