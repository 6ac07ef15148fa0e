import { type Language, textsIn } from '../../../../locales/languages';
import { expand, line } from '../../../domain/document/adf';
import type { Node } from '../../../domain/document/node';
import { headingOf, textOf } from '../../../domain/report/page';

/** What stands on a page about its evidence: the attached file, and the digest anybody can compare. */
export interface EvidencePart {
  name: string;
  sha256: string;
  /** Those the page is written in, one or both. */
  languages: readonly Language[];
}

/**
 * A page that says where its evidence is. A part that said so before is replaced, so that a publishing may be done again; a part
 * of the same name that somebody wrote about other things stays, for it names no digest.
 */
export function withEvidence(page: readonly Node[], part: EvidencePart): Node[] {
  const heading = part.languages.map((language) => textsIn(language).evidencePart.heading).join(' / ');
  const starts = page.flatMap((node, at) => (isHeading(node) ? [at] : []));
  const written = [headingOf(heading), ...part.languages.flatMap((language) => paragraphsOf(part, language))];
  for (const [place, from] of starts.entries()) {
    const to = starts[place + 1] ?? page.length;
    const nodes = page.slice(from, to);
    if (textOf(nodes[0] ?? null) === heading && nodes.some(tellsDigest))
      return [...page.slice(0, from), ...written, ...page.slice(to)];
  }
  return [...page, ...written];
}

/** In a part to open, as it is written here: what a client says, or a desk's own text, may speak of digests too. */
const tellsDigest = (node: Node): boolean => node.type === 'expand' && textOf(node).includes('SHA-256');

function isHeading({ type, attrs }: Node): boolean {
  return type === 'heading' && Number(attrs?.level) <= 2;
}

/** A sentence for every reader, and what a check needs in a part that only those open who make one. */
function paragraphsOf({ name, sha256 }: EvidencePart, language: Language): Node[] {
  const { file, open, digest, check, proves } = textsIn(language).evidencePart;
  const steps = [
    line([text(digest), code(sha256)]),
    line([text(check), code(`sla verify --sha256 ${sha256} ${name}`)]),
    line([text(proves)]),
  ];
  return [line([text(file(name))]), expand(open, steps)];
}

const text = (content: string): Node => ({ type: 'text', text: content });
const code = (content: string): Node => ({ type: 'text', text: content, marks: [{ type: 'code' }] });
