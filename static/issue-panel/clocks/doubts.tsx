import type { DoubtsView } from '../../../src/contract/explanation';

/** That the times may be wrong, and behind it why; without reasons the sentence stands alone. */
export function Doubts({ doubts, open = false }: { doubts: DoubtsView | null; open?: boolean }) {
  if (!doubts) return null;
  const { say, reasons } = doubts;
  if (reasons.length === 0) return <p className="doubts small">{say}</p>;
  return (
    <details className="doubts small" open={open}>
      <summary>{say}</summary>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </details>
  );
}
