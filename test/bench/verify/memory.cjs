// Loaded before a program, tells on standard error how much memory it took at most, in KiB.
process.on('exit', () => process.stderr.write(`\nmax-rss ${process.resourceUsage().maxRSS}\n`));
