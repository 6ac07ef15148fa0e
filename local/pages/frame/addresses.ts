/** Where links lead: what people, and apps, write as an address may be anything. */

/** What a product links to: a page or a mailbox, never a script. Browsers read a backslash as a slash, and pass over controls. */
export function isAddress(href: unknown): href is string {
  return typeof href === 'string' && /^(?:https?:\/\/|mailto:|\/(?![/\\])|#)[^\p{Cc}]*$/iu.test(href);
}

/** Apps know the site under its Atlassian name; such a link leads to the same page here, any other where it says. */
export function toLocal(url: string, origin: string): URL {
  const to = new URL(url, origin);
  const isOwn = to.hostname === 'localhost' || to.hostname.endsWith('.atlassian.net');
  return isOwn ? new URL(to.pathname + to.search + to.hash, origin) : to;
}
