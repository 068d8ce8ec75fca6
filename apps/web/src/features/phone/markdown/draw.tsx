import type { Token } from 'markdown-it';
import { Fragment, type ReactNode } from 'react';
import { Picture } from '../parts/Picture.tsx';

/** A token with everything between it and its closing partner. */
interface Branch {
  readonly token: Token;
  readonly children: readonly Branch[];
}

/** Elements for tokens of markdown-it. Only links to the web are live, and never when `inert`. */
export function draw(tokens: readonly Token[], inert: boolean): ReactNode {
  return grow(tokens).map((branch, index) => <Fragment key={index}>{drawBranch(branch, inert)}</Fragment>);
}

/** Pairs of opening and closing tokens, folded into a tree. */
function grow(tokens: readonly Token[]): readonly Branch[] {
  const root: Branch[] = [];
  const open: Branch[][] = [root];
  for (const token of tokens) {
    if (token.nesting < 0) {
      if (open.length > 1) open.pop();
      continue;
    }
    const children: Branch[] = [];
    open.at(-1)?.push({ token, children });
    if (token.nesting > 0) open.push(children);
  }
  return root;
}

function drawBranch({ token, children }: Branch, inert: boolean): ReactNode {
  const inside = children.map((child, index) => <Fragment key={index}>{drawBranch(child, inert)}</Fragment>);
  switch (token.type) {
    case 'inline':
      return draw(token.children ?? [], inert);
    case 'text':
      return token.content;
    case 'softbreak':
    case 'hardbreak':
      return <br />;
    // A list without blank lines has hidden paragraphs: their text stands in the item itself.
    case 'paragraph_open':
      return token.hidden ? (
        inside
      ) : (
        <p className="ph-text ph-body" dir="auto">
          {inside}
        </p>
      );
    case 'heading_open':
      return heading(token.tag, inside);
    // WhatsApp knows asterisks only; underscores are text.
    case 'strong_open':
      return token.markup === '**' ? (
        <strong>{inside}</strong>
      ) : (
        <>
          {token.markup}
          {inside}
          {token.markup}
        </>
      );
    case 'em_open':
      return token.markup === '*' ? (
        <em>{inside}</em>
      ) : (
        <>
          {token.markup}
          {inside}
          {token.markup}
        </>
      );
    case 's_open':
      return <s>{inside}</s>;
    case 'bullet_list_open':
      return <ul dir="auto">{inside}</ul>;
    case 'ordered_list_open':
      return (
        <ol dir="auto" start={Number(token.attrGet('start') ?? 1)}>
          {inside}
        </ol>
      );
    case 'list_item_open':
      return <li>{inside}</li>;
    case 'link_open':
      return link(attribute(token, 'href'), inside, inert);
    case 'image':
      return <Picture src={attribute(token, 'src')} altText={token.content} fit="contain" />;
    case 'table_open':
      return (
        <div className="ph-table" dir="auto" {...(!inert && { role: 'group', tabIndex: 0 })}>
          <table>{inside}</table>
        </div>
      );
    case 'thead_open':
      return <thead>{inside}</thead>;
    case 'tbody_open':
      return <tbody>{inside}</tbody>;
    case 'tr_open':
      return <tr>{inside}</tr>;
    case 'th_open':
      return <th>{inside}</th>;
    case 'td_open':
      return <td>{inside}</td>;
    default:
      return token.content || inside;
  }
}

function heading(tag: string, inside: ReactNode): ReactNode {
  if (tag === 'h1')
    return (
      <h2 className="ph-text ph-heading" dir="auto">
        {inside}
      </h2>
    );
  return tag === 'h2' ? (
    <h3 className="ph-text ph-subheading" dir="auto">
      {inside}
    </h3>
  ) : (
    <p className="ph-text ph-body" dir="auto">
      {inside}
    </p>
  );
}

function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '');
}

function link(href: string, inside: ReactNode, inert: boolean): ReactNode {
  if (inert || !/^https?:\/\//i.test(href)) return <span className="ph-inline-link">{inside}</span>;
  return (
    <a className="ph-inline-link" href={href} target="_blank" rel="noopener noreferrer">
      {inside}
    </a>
  );
}
