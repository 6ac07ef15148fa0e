import { useState } from 'react';
import type { FindingView } from '../../../src/contract/scheme';
import { useEditing } from '../draft/editing';
import { formatInstants } from '../preview/instants';

interface Unread {
  sentences: string[];
  codes: string[];
  isRead: boolean;
  read(isRead: boolean): void;
}

/** What has to be read before saving; what is found anew has to be read anew. */
export function useAcknowledgement(findings: readonly FindingView[]): Unread {
  const unread = findings.filter(({ toAcknowledge }) => toAcknowledge);
  const sentences = unread.map(({ say }) => say);
  const subject = sentences.map((sentence) => sentence.replace(/\d{4}-\S+/g, '')).join('\n');
  const [readSubject, setRead] = useState('');
  const isRead = readSubject === subject;
  const read = (yes: boolean) => setRead(yes ? subject : '');
  return { sentences, codes: isRead ? unread.map(({ code }) => code) : [], isRead, read };
}

export function Acknowledgement({ sentences, isRead, read }: Unread) {
  const { say, reader } = useEditing();
  if (sentences.length === 0) return null;
  return (
    <div className="note warning">
      <div>
        {sentences.map((sentence) => (
          <p key={sentence}>{formatInstants(sentence, reader)}</p>
        ))}
        <label className="tick">
          <input type="checkbox" checked={isRead} onChange={({ target }) => read(target.checked)} />
          {say.acknowledge}
        </label>
      </div>
    </div>
  );
}
