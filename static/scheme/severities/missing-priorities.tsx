import { useState } from 'react';
import { textIn } from '../../../src/common/local-text';
import { own } from '../../../src/common/own';
import type { Scheme } from '../../../src/contract/scheme';
import { FALLBACK } from '../../shared/catalogue';
import { useMutation } from '../../shared/use-mutation';
import { priorityNameOf, severityNameOf, useEditing } from '../draft/editing';
import { rulesTextsIn } from '../draft/texts';
import { invoke } from '../draft/use-checks';
import { cutText } from './cut-text';
import type { Mapping } from './severities';
import { useCounts } from './use-counts';

interface Props {
  mapping: Mapping;
  mayCreate: boolean;
  reload(): void;
}

/** The severities no priority of the project names: created by a Jira administrator here, or asked of one by a text to send. */
export function MissingPriorities({ mapping, mayCreate, reload }: Props) {
  const editing = useEditing();
  const { scheme, project, reader, say } = editing;
  const { busy, trouble, run } = useMutation(reader, reload);
  const named = new Set(project.priorities.map(({ name }) => name.toLowerCase()));
  const missing = scheme.severities.filter(
    ({ name, fr, codes }) => ![name, fr, ...codes].some((word) => named.has(word.toLowerCase())),
  );
  if (missing.length === 0) return null;
  const names = missing.map(({ name }) => name);
  const [language = FALLBACK] = scheme.languages;
  const descriptions = Object.fromEntries(
    missing.map((severity) => [severity.name, describeSeverity(severity, language)]),
  );
  return (
    <section className="card missing" aria-labelledby="priorities-title">
      <h3 id="priorities-title">{say.forAdmin}</h3>
      <p className="subtle small">{mayCreate ? say.asAdminNote : say.forAdminNote}</p>
      <Meanwhile mapping={mapping} />
      {mayCreate ? (
        <>
          <ul className="small">
            {names.map((name) => (
              <li key={name}>
                {say.willBe(name, severityNameOf(editing, name))}
                <br />
                <span className="subtle">{own(descriptions, name)}</span>
              </li>
            ))}
          </ul>
          <button
            type="button"
            disabled={busy}
            onClick={() => void run(() => invoke('createPriorities', { names, descriptions }))}
          >
            {say.createPriorities(names.length)}
          </button>
          <p role="alert" className="error">
            {trouble}
          </p>
        </>
      ) : null}
      {mayCreate && trouble === '' ? null : <Request text={say.request(names.join(', '), project.key)} />}
    </section>
  );
}

/** As much of a severity's definition and examples as Jira takes for a description of a priority. */
const describeSeverity = ({ definition, examples }: Scheme['severities'][number], language: string): string =>
  cutText([textIn(definition, language), textIn(examples, language)].join(' '), MOST);

const MOST = 255;

/** What each priority stands for before any is created, and about how many issues have it. */
function Meanwhile({ mapping }: { mapping: Mapping }) {
  const editing = useEditing();
  const { language, locale } = editing.reader;
  const words = rulesTextsIn(language).severities;
  const counts = useCounts();
  const formatCount = (count: number) => words.issues(count, new Intl.NumberFormat(locale).format(count));
  if (!mapping) return null;
  return (
    <>
      <p className="small">{words.meanwhile}</p>
      <ul className="small">
        {mapping.map(({ priority, severity }) => {
          const count = counts.get(priority);
          const text = `${priorityNameOf(editing, priority)} → ${severityNameOf(editing, severity)}`;
          return <li key={priority}>{count === undefined ? text : `${text}, ${formatCount(count)}`}</li>;
        })}
      </ul>
    </>
  );
}

/** A text for whoever may do it, ready to be copied. */
function Request({ text }: { text: string }) {
  const { say } = useEditing();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard?.writeText(text).catch(() => undefined);
    setCopied(true);
  };
  return (
    <>
      <textarea readOnly rows={4} value={text} aria-label={say.forAdmin} />
      <button type="button" onClick={() => void copy()}>
        {copied ? say.copied : say.copy}
      </button>
    </>
  );
}
