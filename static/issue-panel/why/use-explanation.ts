import { useCallback, useEffect, useState } from 'react';
import type { ClocksAnswer } from '../../../src/contract/clocks';
import type { ExplanationAnswer } from '../../../src/contract/explanation';
import { invoke } from '../clocks/use-clocks';

const QUARTER = 900_000;

/** The last explanation; asked for again when a clock changes its state or its goal, and each quarter of an hour. */
export function useExplanation(answer: ClocksAnswer) {
  const [explanation, setExplanation] = useState<ExplanationAnswer | null>(null);
  const [failed, setFailed] = useState(false);
  const ask = useCallback(() => {
    invoke('explainIssue')
      .then((response) => {
        setFailed(response.kind !== 'explanation');
        if (response.kind === 'explanation') setExplanation(response);
      })
      .catch(() => setFailed(true));
  }, []);
  const state = signatureOf(answer);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state is another question
  useEffect(ask, [ask, state]);
  return { explanation, failed, ask };
}

function signatureOf({ clocks, severity, scheme, now }: ClocksAnswer): string {
  const states = clocks.map(
    ({ clock, state, cycle, dueAt, aimAt, stoppedAt, agreedAt, atRisk, counting }) => [
      ...[clock, state, cycle, dueAt, aimAt, stoppedAt, agreedAt, atRisk, counting],
    ],
  );
  return JSON.stringify([states, severity, scheme.version, Math.floor(now / QUARTER)]);
}
