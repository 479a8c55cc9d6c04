import type { Block } from '../model/article';
import type { RecordsView } from '../transactions/record-set';
import { mergeRecord } from './merge-record';
import type { MergeRules, Sides } from './merge-records';
import { isSameValue } from './three-way';

/**
 * The blocks of a draft. How it is divided is one thing, so that blocks never overlap: whoever cut or joined blocks has it; where both did,
 * otherwise, it has to be decided. What a block is, and that it was read, is merged block by block.
 */
export function mergeBlocks(draftId: string, sides: Sides, { deciding, tagSet }: MergeRules): Block[] {
  const of = (view: RecordsView | undefined): Block[] | undefined => view && blocksOf(view, draftId);
  const [base, mine, theirs] = [of(sides.base), of(sides.mine)!, of(sides.theirs)!];
  if (!sides.mine.get('draft', draftId)) return theirs;
  if (!sides.theirs.get('draft', draftId)) return mine;
  const cuts = { base: base && cutsOf(base), mine: cutsOf(mine), theirs: cutsOf(theirs) };
  const isTheirs = !isSameValue(cuts.theirs, cuts.base) && !isSameValue(cuts.theirs, cuts.mine)
    && (isSameValue(cuts.mine, cuts.base) || deciding.of('draft', draftId, 'blocks')(undefined, cuts) === 'theirs');
  const other = new Map((isTheirs ? mine : theirs).map((block) => [block.id, block]));
  const before = new Map(base?.map((block) => [block.id, block]));
  return (isTheirs ? theirs : mine).map((block) => {
    const twin = other.get(block.id);
    if (!twin) return block;
    const cut = { start: block.start, end: block.end };
    const [old, same] = [before.get(block.id), { ...twin, ...cut }];
    const [ours, others] = isTheirs ? [same, block] : [block, same];
    return mergeRecord<Block>({ base: old && { ...old, ...cut }, mine: ours, theirs: others }, deciding, tagSet);
  });
}

/** The blocks of a draft in the order of its text. */
function blocksOf(records: RecordsView, draftId: string): Block[] {
  return [...records.all('block')].filter((block) => block.draftId === draftId).sort((a, b) => a.start - b.start);
}

function cutsOf(blocks: readonly Block[]): { id: string; start: number; end: number }[] {
  return blocks.map(({ id, start, end }) => ({ id, start, end }));
}
