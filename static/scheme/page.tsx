import { useState } from 'react';
import { type PageProps, usePage } from './draft/use-page';
import { FirstScheme } from './first-scheme/first-scheme';
import { Sections } from './sections/sections';

/** A project's scheme: a section at a time, or for the first one step after the other. */
export function Page(props: PageProps) {
  const page = usePage(props);
  const [isLeft, setLeft] = useState(false);
  const isFirst = props.answer.current === null && !(isLeft && page.scheme);
  return isFirst ? <FirstScheme page={page} leave={() => setLeft(true)} /> : <Sections page={page} />;
}
