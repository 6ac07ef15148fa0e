import { useCallback, useEffect, useRef, useState } from 'react';
import type { FiguresAnswer, FiguresCalls, NoFiguresAnswer, RefusedAnswer } from '../../src/contract/figures';
import { useRetries } from '../shared/answers/use-retries';
import { makeAsk } from '../shared/licence';

const invoke = makeAsk<FiguresCalls>();

export interface FiguresLoad {
  figures: FiguresAnswer | null;
  other: NoFiguresAnswer | RefusedAnswer | null;
  /** The last answer is shown, and a newer one could not be had. */
  lost: boolean;
  refresh(): void;
}

interface FiguresQuery {
  projectId?: string;
  from: string;
  to: string;
  client: string | null;
  contract?: string | null;
}

/** The figures of a period, asked for anew when it changes; an answer that comes too late is left alone. */
export function useFigures({ projectId, from, to, client, contract = null }: FiguresQuery): FiguresLoad {
  const [figures, setFigures] = useState<FiguresAnswer | null>(null);
  const [other, setOther] = useState<FiguresLoad['other']>(null);
  const [lost, setLost] = useState(false);
  const requestCount = useRef(0);
  const refresh = useCallback(() => {
    requestCount.current += 1;
    const request = requestCount.current;
    invoke('showFigures', { ...(projectId ? { projectId } : {}), from, to, client, contract })
      .then((answer) => {
        if (request !== requestCount.current) return;
        setLost(false);
        setOther(answer.kind === 'figures' ? null : answer);
        if (answer.kind === 'figures') setFigures(answer);
      })
      .catch(() => request === requestCount.current && setLost(true));
  }, [projectId, from, to, client, contract]);
  useEffect(refresh, [refresh]);
  useRetries(lost, refresh);
  return { figures, other, lost, refresh };
}
