import { useCallback, useEffect, useRef, useState } from 'react';
import type { FiguresAnswer, FiguresCalls, NoFiguresAnswer, RefusedAnswer } from '../../src/contract/figures';
import { makeAsk } from '../shared/licence';

const invoke = makeAsk<FiguresCalls>();

export interface FiguresLoad {
  figures: FiguresAnswer | null;
  other: NoFiguresAnswer | RefusedAnswer | null;
  /** The last answer is shown, and a newer one could not be had. */
  lost: boolean;
  refresh(): void;
}

interface Wanted {
  projectId?: string;
  from: string;
  to: string;
  client: string | null;
}

/** The figures of a period, asked for anew when it changes; an answer that comes too late is left alone. */
export function useFigures({ projectId, from, to, client }: Wanted): FiguresLoad {
  const [figures, setFigures] = useState<FiguresAnswer | null>(null);
  const [other, setOther] = useState<FiguresLoad['other']>(null);
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
