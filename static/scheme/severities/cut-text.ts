/**
 * A text in one line of so many characters at most, cut between two words.
 *
 * @example cutText('The cart is down', 12) // => 'The cart is…'
 */
export function cutText(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > 0 ? end : most - 1)}…`;
}
