import type { Decision } from '../../model/review-schema';
import type { ExportWords } from './export-words';

/** What reviewers say of one claim, and what was answered: a line a decision, oldest first. */
export function decisionLines(decisions: readonly Decision[], words: ExportWords): string[] {
  return decisions.map(({ by, verdict, text, proposal, answer }) => {
    const proposed = proposal && [
      proposal.tags && `${words.columns.tags}: ${proposal.tags.join(', ')}`,
      proposal.place && `${words.columns.quote}: ${words.quoted(proposal.place.ranges.map(({ exact }) => exact).join(' … '))}`,
      proposal.source !== undefined && `${words.columns.sources}: ${proposal.source}`,
      proposal.wording !== undefined && `${words.columns.suggestion}: ${words.quoted(proposal.wording)}`,
    ].filter(Boolean).join(', ');
    const said = [words.verdicts[verdict], proposed, text].filter(Boolean).join(' – ');
    const answered = answer && [words.answers[answer.kind], answer.text].filter(Boolean).join(' – ');
    return `${by}: ${said}${answer ? ` (${answer.by}: ${answered})` : ''}`;
  });
}
