import { text } from 'node:stream/consumers';
import { answer } from './time-answer';

/** `sla time`: one question a line on standard input, one answer a line on standard output; a bad line stops nothing. */
export async function run(args: string[]): Promise<void> {
  if (args.length > 0) throw new Error('sla time takes no argument; it reads questions from standard input.');
  const lines = (await text(process.stdin)).split(/\r?\n/).filter((line) => line.trim() !== '');
  process.stdout.write(lines.map((line) => `${JSON.stringify(answer(line))}\n`).join(''));
}
