/** The six links of a good decision (Spetzler, Winter & Meyer 2016), as questions about the way and not about what comes of it. */
import type { QualityLink } from '../api/generated/QualityLink';

/** The links in their order: a name for lists, and the question. */
export const LINKS: { link: QualityLink; name: string; ask: string }[] = [
  { link: 'frame', name: 'the question', ask: 'Did we ask the right question?' },
  { link: 'alternatives', name: 'the alternatives', ask: 'Were there real alternatives to choose from?' },
  { link: 'information', name: 'the evidence', ask: 'Is the evidence what could be had in the time?' },
  { link: 'values', name: 'what we want', ask: 'Is it clear what we want, and what we give up for it?' },
  { link: 'reasoning', name: 'the reasoning', ask: 'Does the conclusion follow from the evidence?' },
  { link: 'commitment', name: 'the commitment', ask: 'Will those who have to act stand behind it?' },
];

/** Answers by link, 1 (weak) to 5 (strong); links not asked are left out. */
export type Quality = Partial<Record<QualityLink, number>>;

/** The weakest link in a sentence: a chain holds no more than that. Empty before two were answered or where all are alike. */
export function weakest(quality: Quality): string {
  const given = LINKS.flatMap(({ link, name }) => (quality[link] === undefined ? [] : [{ name, level: quality[link] }]));
  const low = Math.min(...given.map((one) => one.level));
  const names = given.filter((one) => one.level === low).map((one) => one.name);
  if (given.length < 2 || names.length === given.length) return '';
  const named = names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return `The weakest link is ${named}: ${low} of 5. The whole is no stronger.`;
}
