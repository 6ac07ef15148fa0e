import { useCallback, useEffect, useState } from 'react';
import { invoke } from '../use-clocks';

const QUARTER = 900_000;
/** The last explanation; asked for again when a clock changes its state or its goal, and each quarter of an hour. */
export function useExplanation(answer) {
  const [explanation, setExplanation] = useState(null);
  const [failed, setFailed] = useState(false);
  const ask = useCallback(() => {
    invoke('explainIssue')
      .then((given) => {
        setFailed(given.kind !== 'explanation');
        if (given.kind === 'explanation') setExplanation(given);
      })
      .catch(() => setFailed(true));
  }, []);
  const state = signatureOf(answer);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state is another question
  useEffect(ask, [ask, state]);
  return { explanation, failed, ask };
}
function signatureOf({ clocks, severity, scheme, now }) {
  const states = clocks.map(
    ({ clock, state, cycle, dueAt, aimAt, stoppedAt, agreedAt, atRisk, counting }) => [
      ...[clock, state, cycle, dueAt, aimAt, stoppedAt, agreedAt, atRisk, counting],
    ],
  );
  return JSON.stringify([states, severity, scheme.version, Math.floor(now / QUARTER)]);
}
