import { useState } from 'react';
/** The steps a person ticks by hand, for Jira tells no app of them; kept in the browser, project by project. */
export function useMarks(projectId) {
  const key = `sablier:start:${projectId}`;
  const [marks, setMarks] = useState(() => read(key));
  const mark = (step, on) => {
    const next = on ? [...marks, step] : marks.filter((one) => one !== step);
    setMarks(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // A browser that keeps nothing forgets the tick, and nothing else.
    }
  };
  return { marks, mark };
}
function read(key) {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}
