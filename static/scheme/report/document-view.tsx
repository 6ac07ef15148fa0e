import { Fragment, type ReactNode } from 'react';
import type { Node } from '../../../src/contract/scheme';

/** A part of an Atlassian document as people read it; a link shows its words. */
export function DocumentView({ nodes }: { nodes: readonly Node[] }) {
  return nodes.map((node, at) => <Fragment key={at.toString()}>{renderNode(node)}</Fragment>);
}

function renderNode(node: Node): ReactNode {
  const { type, text, attrs = {} } = node;
  const children = <DocumentView nodes={node.content ?? []} />;
  if (type === 'text') return text;
  if (type === 'status') return <strong>{String(attrs.text)}</strong>;
  if (type === 'heading') return Number(attrs.level) === 2 ? <h5>{children}</h5> : <h6>{children}</h6>;
  if (type === 'panel') return <div className={`panel ${attrs.panelType}`}>{children}</div>;
  if (type === 'bulletList') return <ul>{children}</ul>;
  if (type === 'listItem') return <li>{children}</li>;
  return renderTable(node, children) ?? <p>{children}</p>;
}

function renderTable({ type, attrs = {}, content = [] }: Node, children: ReactNode): ReactNode {
  const style = { background: attrs.background as string | undefined, width: widthOf(attrs.colwidth) };
  if (type === 'table')
    return (
      <table>
        <tbody>{children}</tbody>
      </table>
    );
  if (type === 'tableRow') return <tr>{children}</tr>;
  if (type === 'tableHeader') return <th style={style}>{children}</th>;
  if (type === 'tableCell') return <td style={style}>{children}</td>;
  return content.length === 0 ? <p /> : null;
}

const widthOf = (widths: unknown): number | undefined =>
  Array.isArray(widths) && typeof widths[0] === 'number' ? widths[0] : undefined;
