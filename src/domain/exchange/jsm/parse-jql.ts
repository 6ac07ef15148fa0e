/** The grammar of a query in JQL, as far as clauses and what joins them. */
import { own } from '../../../common/own';

type Token = { kind: 'word' | 'text' | 'sign'; text: string };
const TOKENS = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(!=|!~|>=|<=|[=~<>(),])|([^\s=~<>!(),"']+)/g;

const ESCAPES = /\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g;
const CONTROLS: Record<string, string> = { t: '\t', n: '\n', r: '\r' };
const readEscape = (_: string, code: string | undefined, sign: string) =>
  code === undefined ? (own(CONTROLS, sign) ?? sign) : String.fromCharCode(Number.parseInt(code, 16));

/** A query: clauses, and what joins them. */
export type Tree = { and: Tree[] } | { or: Tree[] } | { not: Tree } | Clause;
export interface Clause {
  field: string;
  operator: string;
  values: string[];
  text: string;
}

/** The tree of a query; null where it is none. */
export const parseJql = (jql: string): Tree | null => new Parser(jql).parse();

class Parser {
  private readonly tokens: (Token & { at: number; end: number })[];
  private place = 0;

  constructor(private readonly jql: string) {
    this.tokens = [...jql.matchAll(TOKENS)].map((match) => {
      const [whole, double, single, sign, word = ''] = match;
      const quoted = double ?? single;
      const kind = quoted !== undefined ? 'text' : sign ? 'sign' : 'word';
      const at = match.index;
      return { kind, text: quoted?.replace(ESCAPES, readEscape) ?? sign ?? word, at, end: at + whole.length };
    });
  }

  parse(): Tree | null {
    const tree = this.readOr();
    return this.place === this.tokens.length ? tree : null;
  }

  private readOr(): Tree | null {
    return this.readChain('or', () => this.readChain('and', () => this.readOne()));
  }

  private readChain(word: 'and' | 'or', read: () => Tree | null): Tree | null {
    const parts: Tree[] = [];
    do {
      const part = read();
      if (part === null) return null;
      parts.push(part);
    } while (this.take(word));
    const [first] = parts;
    if (parts.length === 1 && first) return first;
    return word === 'and' ? { and: parts } : { or: parts };
  }

  private readOne(): Tree | null {
    if (this.take('not')) {
      const inner = this.readOne();
      return inner && { not: inner };
    }
    if (this.takeSign('(')) {
      const inner = this.readOr();
      return this.takeSign(')') ? inner : null;
    }
    return this.readClause();
  }

  private readClause(): Clause | null {
    const from = this.tokens[this.place];
    if (!from || from.kind === 'sign') return null;
    this.place += 1;
    const operator = this.readOperator();
    const values = operator === null ? null : this.readValues();
    const last = this.tokens[this.place - 1];
    if (operator === null || values === null || !last) return null;
    return { field: from.text, operator, values, text: this.jql.slice(from.at, last.end) };
  }

  private readOperator(): string | null {
    const token = this.tokens[this.place];
    if (!token) return null;
    this.place += 1;
    const word = token.text.toLowerCase();
    if (token.kind === 'sign') return word === '(' || word === ')' || word === ',' ? null : word;
    if (word === 'in') return 'in';
    if (word === 'not') return this.take('in') ? 'not in' : null;
    if (word === 'is') return this.take('not') ? 'is not' : 'is';
    return ['was', 'changed'].includes(word) ? word : null;
  }

  private readValues(): string[] | null {
    if (!this.takeSign('(')) return this.readValue();
    const values: string[] = [];
    do {
      const value = this.readValue();
      if (value === null) return null;
      values.push(...value);
    } while (this.takeSign(','));
    return this.takeSign(')') ? values : null;
  }

  /** A value, or a call of a function with an open bracket for its mark. */
  private readValue(): string[] | null {
    const token = this.tokens[this.place];
    if (!token || token.kind === 'sign') return null;
    this.place += 1;
    if (token.kind === 'text' || !this.takeSign('(')) return [token.text];
    while (this.tokens[this.place] && !this.takeSign(')')) this.place += 1;
    return [`${token.text}(`];
  }

  private take(word: string): boolean {
    const token = this.tokens[this.place];
    const isThere = token?.kind === 'word' && token.text.toLowerCase() === word;
    if (isThere) this.place += 1;
    return isThere;
  }

  private takeSign(sign: string): boolean {
    const token = this.tokens[this.place];
    const isThere = token?.kind === 'sign' && token.text === sign;
    if (isThere) this.place += 1;
    return isThere;
  }
}
