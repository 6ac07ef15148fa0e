import './review-steps.css';

interface Props<Step extends string> {
  label: string;
  steps: readonly Step[];
  names: Record<Step, string>;
  /** What is said of a step that is behind, to whoever does not see its mark. */
  taken: string;
  state: string;
}

/** How far a document has come on its way to its client. */
export function ReviewSteps<Step extends string>({ label, steps, names, taken, state }: Props<Step>) {
  const reached = (steps as readonly string[]).indexOf(state);
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, nth) => (
        <li key={step} aria-current={nth === reached ? 'step' : undefined} data-taken={nth <= reached}>
          {names[step]}
          {nth <= reached ? <span className="hidden"> ({taken})</span> : null}
        </li>
      ))}
    </ol>
  );
}
