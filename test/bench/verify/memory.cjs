// Loaded before a program, tells on standard error how much memory it took at most, in KiB, and how much of the processor, in µs.
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(`\nmax-rss ${maxRSS}\ncpu ${userCPUTime + systemCPUTime}\n`);
});
