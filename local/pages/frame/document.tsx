import { isAddress } from './addresses';

/** An Atlassian document as a person reads it. A node this site does not know shows its words. */
export interface Node {
  type: string;
  text?: string;
  marks?: { type: string; attrs?: { href?: string } }[];
  attrs?: Record<string, unknown>;
  content?: Node[];
}

type Macro = (key: string) => unknown;

export function DocumentView({ node, macro = () => null }: { node: Node; macro?: Macro }) {
  const renderChildren = () =>
    (node.content ?? []).map((child) => <DocumentView node={child} macro={macro} />);
  const Heading = `h${Number(node.attrs?.level ?? 2)}` as 'h2';
  if (node.type === 'extension') return <>{macro(macroKeyOf(node))}</>;
  if (node.type === 'text') return <Words {...node} />;
  if (node.type === 'status')
    return <span class={`status ${node.attrs?.color}`}>{String(node.attrs?.text)}</span>;
  if (node.type === 'layoutSection') return <div class="layout">{renderChildren()}</div>;
  if (node.type === 'layoutColumn') return <div>{renderChildren()}</div>;
  if (node.type === 'paragraph') return <p>{renderChildren()}</p>;
  if (node.type === 'heading') return <Heading id={anchorOf(node)}>{renderChildren()}</Heading>;
  if (node.type === 'panel') return <div class={`panel ${node.attrs?.panelType}`}>{renderChildren()}</div>;
  if (node.type === 'table')
    return (
      <div class="wide-table">
        <table>{renderChildren()}</table>
      </div>
    );
  if (node.type === 'tableRow') return <tr>{renderChildren()}</tr>;
  if (node.type === 'tableHeader') return <th style={styleOf(node)}>{renderChildren()}</th>;
  if (node.type === 'tableCell') return <td style={styleOf(node)}>{renderChildren()}</td>;
  if (node.type === 'bulletList') return <ul>{renderChildren()}</ul>;
  if (node.type === 'listItem') return <li>{renderChildren()}</li>;
  if (node.type === 'expand')
    return (
      <details>
        <summary>{String(node.attrs?.title ?? '')}</summary>
        {renderChildren()}
      </details>
    );
  return <>{renderChildren()}</>;
}

/** What a link to a heading of its page names it by: its words, with hyphens between them. */
const anchorOf = (node: Node): string => wordsOf(node).trim().replace(/\s+/g, '-');

const wordsOf = ({ text = '', content = [] }: Node): string => text + content.map(wordsOf).join('');

/** The colour and the width that a person, or an app, has given a cell. */
function styleOf({ attrs = {} }: Node): string | undefined {
  const { background, colwidth } = attrs;
  const color = /^#[0-9a-f]{6}$/i.test(String(background)) ? `background:${background}` : '';
  const [width] = Array.isArray(colwidth) ? colwidth : [];
  return [color, Number(width) > 0 ? `width:${Number(width)}px` : ''].filter(Boolean).join(';') || undefined;
}

export const toDocument = (text: string): Node & { version: number } => ({
  version: 1,
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const ECOSYSTEM = 'com.atlassian.ecosystem';

/** The key of the app's macro that a node of a document stands for. */
export function macroKeyOf({ attrs }: Node): string {
  if (attrs?.extensionType !== ECOSYSTEM) return '';
  return String(attrs.extensionKey).split('/').at(-1) ?? '';
}

/** The node that the editor writes where a person puts the app's macro. */
export function toMacroNode(
  key: string,
  title: string,
  { appId, environmentId }: Record<string, string>,
): Node {
  const extensionKey = `${appId}/${environmentId}/static/${key}`;
  const parameters = {
    localId: key,
    extensionId: `ari:cloud:ecosystem::extension/${extensionKey}`,
    extensionTitle: title,
  };
  return {
    type: 'extension',
    attrs: { extensionType: ECOSYSTEM, extensionKey, layout: 'default', localId: key, parameters },
  };
}

/** Words, as a link where one is marked on them. */
function Words({ text, marks = [] }: Node) {
  const href = marks.find(({ type }) => type === 'link')?.attrs?.href;
  return isAddress(href) ? <a href={href}>{text}</a> : text;
}
