/** What a command of the command line printed, line by line, and how it ended. */
export interface Output {
  out: string[];
  err: string;
  exit: number;
}

/** Runs a command in this process and takes what it prints; the process keeps its own exit status. */
export async function captureOutput(command: () => Promise<void>): Promise<Output> {
  const [out, err]: [string[], string[]] = [[], []];
  const captureInto = (into: string[]) => (text: unknown) => Boolean(into.push(String(text)));
  const writes = [
    jest.spyOn(process.stdout, 'write').mockImplementation(captureInto(out)),
    jest.spyOn(process.stderr, 'write').mockImplementation(captureInto(err)),
  ];
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    await command();
    return {
      out: out.join('').split('\n').filter(Boolean),
      err: err.join(''),
      exit: Number(process.exitCode),
    };
  } finally {
    process.exitCode = before;
    for (const write of writes) write.mockRestore();
  }
}
