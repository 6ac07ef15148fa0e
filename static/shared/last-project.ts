/** The project that somebody last looked at, in this browser; a browser that keeps nothing knows none. */
const KEY = 'sablier-project';

export function readLastProject(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function noteLastProject(id: string): void {
  try {
    localStorage.setItem(KEY, id);
  } catch {
    // It is a convenience alone.
  }
}
