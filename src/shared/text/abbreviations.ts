/**
 * English abbreviations that end in a full stop, as news texts use them, without that stop: data of the sentence
 * rules. Words that are no abbreviation in lower case ("ill", "rep", "mass") stand here with their capital.
 */

/** A full stop after one of these never ends a sentence: a name follows, or the rest of a comparison. */
export const LEADING_ABBREVIATIONS = words(`
  Mr Mrs Ms Mx Messrs Dr Prof Fr Hon Rev St Ste Mt Ft
  Gen Brig Maj Lt Col Cpt Capt Cmdr Cdr Adm Sgt Cpl Pvt Pfc Spc
  Sen Rep Gov Pres Amb Sec Supt Det Insp
  vs v cf e.g i.e`);

/** Abbreviations before a figure, and nothing special elsewhere: "Jan. 3", "No. 7". */
export const FIGURE_ABBREVIATIONS = words(`
  Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
  No no Nos nos Vol vol pp p Fig fig Art art Ch ch ca approx est`);

/** May stand anywhere: a full stop after one of these ends a sentence only when a new one plainly begins. */
export const TRAILING_ABBREVIATIONS = words(`
  Inc Corp Co Ltd Bros Jr Sr Esq Ph.D M.D etc al Dept Univ
  Ave Blvd Rd Sq Mass Calif Conn Pa Va Fla Ga Ill Ind Md Mich Minn Tenn Tex Wash Wis Ariz Colo
  a.m p.m A.M P.M A.D B.C`);

/**
 * Words that begin a sentence far more often than they go on with a name: after "U.S.", "Inc." or an initial,
 * one of these in a capital begins a new sentence. Lower case.
 */
export const SENTENCE_OPENERS = words(`
  a an the this that these those it its he she they we you i his her their our my there here
  and but or nor yet so for in on at by as of to from with without within after before since until while when
  where if although though because despite during under over among between against about earlier later
  however meanwhile still also both each every all some many most more few several another other no not
  what who why how which asked officials one two three four five`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
