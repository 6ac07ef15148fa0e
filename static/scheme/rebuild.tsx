import { useEditing } from './editing';
import { useRebuild } from './use-rebuild';

/** The issues that are there already, looked at with the scheme in force: how far, and the ways to hold or end it. */
export function Rebuild() {
  const { say } = useEditing();
  const { job, trouble, order } = useRebuild();
  const words = say.rebuild;
  const state = job?.state ?? 'none';
  const button = (word: keyof typeof words.orders) => (
    <button type="button" onClick={() => void order(word)}>
      {words.orders[word]}
    </button>
  );
  const open = state === 'running' || state === 'paused';
  return (
    <section className="card rebuild" aria-labelledby="rebuild">
      <h2 id="rebuild">{words.title}</h2>
      <p className="subtle">{words.note}</p>
      {job ? (
        <p className="row">
          <progress max={Math.max(job.total, job.done, 1)} value={job.done} aria-label={words.title} />
          <span role="status">{words.states[job.state](job.done, job.total)}</span>
        </p>
      ) : null}
      <p className="row">
        {state === 'running' ? button('pause') : null}
        {state === 'paused' ? button('resume') : null}
        {open ? button('cancel') : button('start')}
        <span role="alert">{trouble}</span>
      </p>
    </section>
  );
}
