import { useState } from 'react';

/** The steps a person ticks by hand, for Jira tells no app of them; kept in the browser, project by project. */
export function useMarks(projectId: string): { marks: string[]; mark(step: string, on: boolean): void } {
  const key = `sablier:start:${projectId}`;
  const [marks, setMarks] = useState<string[]>(() => read(key));
  const mark = (step: string, on: boolean) => {
    const next = on ? [...marks, step] : marks.filter((mark) => mark !== step);
    setMarks(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // A browser that keeps nothing forgets the tick, and nothing else.
    }
  };
  return { marks, mark };
}

function read(key: string): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((item) => typeof item === 'string') : [];
  } catch {
    return [];
  }
}
