// Words that rules of the publish gate look for, in English and German; matched without case, as whole words.

/** Formulas of anonymity that tell a reader nothing: permission and delicacy instead of what the source has to fear. */
export const roteReasons = anyOf([
  'not authori[sz]ed', 'unauthori[sz]ed', 'lacked authori[sz]ation', 'not permitted to', 'sensitivity of', 'sensitive (?:matter|nature|issue|subject|topic)', 'sensitivities',
  'nicht (?:befugt|autorisiert|berechtigt)', 'keine (?:Befugnis|Erlaubnis)', 'heikle[rns]? (?:Thema|Themas|Angelegenheit|Sache)', 'sensible[rns]? (?:Thema|Themas|Angelegenheit)',
]);

/** Words that attribute to nobody. */
export const vagueCues = anyOf([
  'seen as', 'believed', 'thought', 'purported(?:ly)?', 'reported(?:ly)?', 'alleged(?:ly)?', 'supposed(?:ly)?', 'apparently', 'said to (?:be|have)', 'understood to', 'considered',
  'widely', 'rumou?red', 'has learned', 'claimed to show', 'was named', 'are told',
  'angeblich', 'offenbar', 'mutmaßlich', 'vermutlich', 'gilt als', 'gelten als', 'soll(?:en)?', 'wie es hei(?:ß|ss)t', 'dem Vernehmen nach',
]);

/** Sources in words that name no office, force or firm: nothing but who they are, at most with an adjective that says nothing. */
export const bareLabels = new RegExp(
  '^(?:(?:a|an|one|two|three|several|some|many|other|the|unnamed|anonymous|senior|top|high-ranking|ein|eine|einige|mehrere|viele|andere|die|hochrangige|ungenannte|anonyme)\\s+)*'
  + '(?:officials?|sources?|insiders?|people|person|analysts?|experts?|observers?|critics|aides?|leaders|Quellen?|Insider|Beamte[rn]?|Offizielle[rn]?|Kreise|Experten|Beobachter|Kritiker)$', 'iu',
);

/** Sources of whom the article speaks in the plural. */
export const pluralLabels = /\b(?:officials|sources|insiders|people|analysts|experts|observers|critics|aides|advis[eo]rs|diplomats|lawmakers|leaders|members|employees|witnesses|Quellen|Beamten?|Offizielle|Kreise|Experten|Beobachter|Mitarbeiter|Diplomaten|Zeugen)\b/iu;

/** Words of somebody who did not want to speak. */
export const declined = anyOf(['declined to comment', 'declined comment', 'would not comment', 'refused to comment', 'declined an interview', 'wollte sich nicht äu(?:ß|ss)ern', 'lehnte (?:einen Kommentar|eine Stellungnahme) ab']);

/** The marks that quotations begin with. */
export const quotationMarks = /["“„«»”]/u;

/** Whole words, where words are of any letters. */
function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}
