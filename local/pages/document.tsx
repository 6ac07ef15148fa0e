/** An Atlassian document as a person reads it. A node this site does not know shows its words. */
interface Node {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  content?: Node[];
}

export function DocumentView({ node }: { node: Node }) {
  const inner = () => (node.content ?? []).map((child) => <DocumentView node={child} />);
  const Heading = `h${Number(node.attrs?.level ?? 2)}` as 'h2';
  if (node.type === 'text') return <>{node.text}</>;
  if (node.type === 'paragraph') return <p>{inner()}</p>;
  if (node.type === 'heading') return <Heading>{inner()}</Heading>;
  if (node.type === 'panel') return <div class={`panel ${node.attrs?.panelType}`}>{inner()}</div>;
  if (node.type === 'table') return <table>{inner()}</table>;
  if (node.type === 'tableRow') return <tr>{inner()}</tr>;
  if (node.type === 'tableHeader') return <th>{inner()}</th>;
  if (node.type === 'tableCell') return <td>{inner()}</td>;
  return <>{inner()}</>;
}

export const words = (text: string): Node & { version: number } => ({
  version: 1,
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
