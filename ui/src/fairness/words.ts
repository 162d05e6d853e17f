/** What the table of groups says, in plain words: rates, the four-fifths rule, and how easily chance alone makes such a gap. */
import type { GroupImpact } from '../api/generated/GroupImpact';
import type { ImpactReading } from '../api/generated/ImpactReading';
import { percent } from '../kit/numbers';
import type { TableData } from '../kit/table';

/** How a group stands by the four-fifths rule. */
export function ruleWords(group: GroupImpact, reference: string): string {
  if (group.group === reference) return 'compared with';
  return group.below_four_fifths ? 'below four fifths' : 'four fifths or more';
}

/** A ratio in whole percent; one below four fifths never reads as 80%. */
export function ratioWords(ratio: number): string {
  const text = percent(ratio);
  return ratio < 0.8 && text === '80%' ? 'just under 80%' : text;
}

/** Each group with its rate, its ratio, the rule and the chance. */
export function impactTable(reading: ImpactReading): TableData {
  return {
    columns: [
      { key: 'group', label: 'Group' },
      { key: 'rate', label: 'Selected', kind: 'number', format: percent },
      { key: 'ratio', label: 'Of the highest rate', kind: 'number', format: ratioWords },
      { key: 'rule', label: 'Four-fifths rule' },
      { key: 'chance', label: 'Chance of such a gap', kind: 'number', format: percent },
    ],
    rows: reading.groups.map((group) => ({
      group: group.group,
      rate: group.rate,
      ratio: group.impact_ratio,
      rule: ruleWords(group, reading.reference),
      chance: group.fisher_two_sided_p,
    })),
  };
}
