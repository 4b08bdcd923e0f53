import { Facet } from '@codemirror/state';
import type { NoteLinks, OutgoingLink } from '#api/contract.ts';
import type { WrittenLink } from './follow-link.ts';

/** Tells what a link of the note leads to; undefined for one that was only just written. */
export type KnownLinks = (link: WrittenLink) => OutgoingLink | undefined;

/** What the notebook knows of the links of the note, for showing them. */
export const knownLinks = Facet.define<KnownLinks, KnownLinks>({ combine: ([first]) => first ?? (() => undefined) });

/** Looks links up among those the notebook found in the note. */
export function lookUpLinks(links: NoteLinks | undefined): KnownLinks {
  const byTarget = new Map(links?.outgoing.map((link) => [`${link.kind} ${link.target}`, link]));
  return (link) => ('target' in link ? byTarget.get(`${link.kind} ${link.target}`) : undefined);
}
