import type { TagSet } from '@shared/model/tag-set';
import { tagOf } from '@shared/model/tags';
import type { Period, PeriodUnit } from '@shared/report/library-report';
import type { SourcingProfile, TagCoverage } from '@shared/report/sourcing-profile';
import { t } from '../../i18n';
import { drawing, element, ink, tagBar, words, type Markup } from './drawing';
import { seenStretches } from './strip';

const WIDTH = 960;
const EDGE = 32;
const INNER = WIDTH - 2 * EDGE;
const ROW = 26;

/** The sourcing profile of an article as a drawing. @param tags of the profile, in the order of the tag set */
export function profileDrawing(headline: string, basis: string, profile: SourcingProfile, tags: readonly TagCoverage[], tagSet: TagSet): string {
  const content: Markup[] = [...head(headline, basis)];
  let y = 128;
  content.push(words(EDGE, y, t.report.percent(profile.unnamed.share), { size: 44 }));
  content.push(words(EDGE + 150, y - 4, t.report.unnamed(profile.unnamed.claims, profile.claims, profile.withoutReason), { size: 14 }));

  y += 44;
  content.push(words(EDGE, y, t.report.share, { bold: true }));
  y += 12;
  let x = EDGE;
  for (const { tagId, share } of tags.filter((each) => tagOf(tagSet, each.tagId).lane === 'sourcing')) {
    const width = Math.min(share, 1) * INNER;
    if (x + width > EDGE + INNER + 0.5) break; // what overlaps adds up to more than the whole
    content.push(tagBar(tagOf(tagSet, tagId), x, y, width, 32));
    x += width;
  }
  content.push(element('rect', { x: EDGE, y, width: INNER, height: 32, fill: 'none', stroke: ink.rule }));

  y += 64;
  content.push(words(EDGE, y, t.report.along, { bold: true }));
  y += 8;
  const from = EDGE + 300;
  for (const { tagId, claims, share, stretches } of tags) {
    const tag = tagOf(tagSet, tagId);
    content.push(rule(y), words(EDGE, y + 17, tag.label), words(EDGE + 220, y + 17, t.plural(claims, 'claim'), { at: 'end', colour: ink.soft }));
    content.push(words(EDGE + 280, y + 17, t.report.percent(share), { at: 'end' }));
    for (const { start, end } of seenStretches(stretches)) content.push(tagBar(tag, from + start * (EDGE + INNER - from), y + 6, (end - start) * (EDGE + INNER - from), 14));
    y += ROW;
  }
  content.push(rule(y));

  y += 36;
  content.push(words(EDGE, y, t.report.bySource, { bold: true }));
  y += 8;
  for (const { source, claims, share } of profile.sources.slice(0, 20)) {
    content.push(rule(y), words(EDGE, y + 17, shortened(source.label)), words(EDGE + 400, y + 17, t.source.identities[source.identity], { colour: ink.soft }));
    content.push(words(EDGE + 560, y + 17, t.plural(claims, 'claim'), { at: 'end', colour: ink.soft }), words(EDGE + 620, y + 17, t.report.percent(share), { at: 'end' }));
    content.push(element('rect', { x: EDGE + 640, y: y + 9, width: share * (INNER - 640), height: 8, fill: ink.bar }));
    y += ROW;
  }
  content.push(rule(y));
  return drawing(WIDTH, y + EDGE, headline, tags.map(({ tagId }) => tagOf(tagSet, tagId)), content);
}

/** What came into the library over time, as a drawing. */
export function libraryDrawing(basis: string, periods: readonly Period[], unit: PeriodUnit): string {
  const content: Markup[] = [...head(t.libraryReport.title, basis)];
  const most = Math.max(...periods.map(({ claims }) => claims), 1);
  const dark = { colour: 'ochre', pattern: 'double' } as const;
  const from = EDGE + 260;
  let y = 96;
  for (const { start, articles, claims, unnamedClaims } of periods) {
    content.push(rule(y), words(EDGE, y + 17, t.libraryReport.periodName(start, unit)), words(EDGE + 190, y + 17, t.plural(articles, 'article'), { at: 'end', colour: ink.soft }));
    content.push(words(EDGE + 250, y + 17, t.number(claims), { at: 'end' }));
    if (claims > 0) content.push(element('rect', { x: from, y: y + 6, width: (claims / most) * (EDGE + INNER - from), height: 14, fill: ink.bar, 'fill-opacity': 0.35 }));
    if (unnamedClaims > 0) content.push(tagBar(dark, from, y + 6, (unnamedClaims / most) * (EDGE + INNER - from), 14));
    y += ROW;
  }
  content.push(rule(y), words(EDGE, y + 20, t.libraryReport.legend, { colour: ink.soft }));
  return drawing(WIDTH, y + EDGE + 16, t.libraryReport.title, [dark], content);
}

function head(title: string, basis: string): Markup[] {
  return [
    words(EDGE, 44, shortened(title, 84), { size: 20, bold: true }),
    words(EDGE, 66, basis, { colour: ink.soft }),
    element('path', { d: `M${EDGE} 80h${INNER}`, stroke: ink.text }),
  ];
}

function rule(y: number): Markup {
  return element('path', { d: `M${EDGE} ${y}h${INNER}`, stroke: ink.rule });
}

/** Words cut to what fits a line; a drawing cannot break them. */
function shortened(text: string, most = 52): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
