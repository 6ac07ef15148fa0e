import { makeInvoke } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';

const invoke = makeInvoke();
/** The figures of a period, asked for anew when it changes; an answer that comes too late is left alone. */
export function useFigures({ projectId, from, to, client }) {
  const [figures, setFigures] = useState(null);
  const [other, setOther] = useState(null);
  const [lost, setLost] = useState(false);
  const asked = useRef(0);
  const refresh = useCallback(() => {
    asked.current += 1;
    const mine = asked.current;
    invoke('showFigures', { ...(projectId ? { projectId } : {}), from, to, client })
      .then((answer) => {
        if (mine !== asked.current) return;
        setLost(false);
        setOther(answer.kind === 'figures' ? null : answer);
        if (answer.kind === 'figures') setFigures(answer);
      })
      .catch(() => mine === asked.current && setLost(true));
  }, [projectId, from, to, client]);
  useEffect(refresh, [refresh]);
  return { figures, other, lost, refresh };
}
