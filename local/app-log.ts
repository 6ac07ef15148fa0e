const MAX_LINES = 1_000;

/** The last thousand lines the app has logged, each also told to whoever listens. */
export function createLogbook(also?: (line: string) => void): {
  logs: string[];
  log: (line: string) => void;
} {
  const logs: string[] = [];
  const log = (line: string) => {
    logs.push(line);
    if (logs.length > MAX_LINES) logs.shift();
    also?.(line);
  };
  return { logs, log };
}
