// How the page speaks of numbers, dates, kinds, sectors, rules and measures. Pure.

const NUMBER = new Intl.NumberFormat('en');
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const SECTORS = {
  GOV: 'government', MIL: 'military', COP: 'police', SPY: 'intelligence', JUD: 'judiciary', LEG: 'legislature', PRM: 'paramilitary',
  PTY: 'political party', REB: 'rebels', UAF: 'unaligned armed forces', UNK: 'unknown sector', AGR: 'agriculture', BUS: 'business',
  CRM: 'crime', CVL: 'civilians', EDU: 'education', ELI: 'elites', JRN: 'journalists', LAB: 'labour', MED: 'medical', OPP: 'opposition',
  REF: 'refugees', REL: 'religious', SOC: 'civil society',
};
const ORIGINS = {
  IGO: 'international organisation', UNO: 'United Nations', EUR: 'European', NGO: 'non-governmental', ISM: 'Islamist',
  IMG: 'international militant group', MNC: 'multinational company',
};
const RULES = {
  name: 'by its name', alias: 'known alias', metonym: 'capital for its state', demonym: 'word for its people', role: 'role phrase',
  coreference: 'refers back in the text', decision: "analyst's decision",
};
const REASONS = {
  kinds: 'are of a kind that is switched off',
  hidden: 'were hidden by hand',
  only: 'are outside what is isolated',
  rolled: 'are counted with the state or group they belong to',
  countries: 'are of a country that is switched off',
  documents: 'are not mentioned in the chosen documents',
  weight: 'have no link that passes the filters on links',
  focus: 'are outside the focus',
  alone: 'are in no community of three or more',
  closed: 'are in communities that are closed',
};

export const number = (value) => NUMBER.format(value);

/** "1 link", "2 links"; the plural may be given. */
export function count(value, singular, plural = `${singular}s`) {
  return `${number(value)} ${value === 1 ? singular : plural}`;
}

const SINGULAR = { mentions: 'mention', sentences: 'sentence', documents: 'document', stories: 'story' };

/** The word for so many of what is counted: "sentence" for one, "sentences" else. */
export const noun = (value, measure) => (value === 1 ? SINGULAR[measure] : measure);

export const measureCount = (value, measure) => `${number(value)} ${noun(value, measure)}`;

/** "5 Nov 2015" for an ISO date; the text itself where it is none. */
export function day(iso) {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '') ?? [];
  return year && MONTHS[month - 1] ? `${Number(date)} ${MONTHS[month - 1]} ${year}` : iso ?? '';
}

export const sector = (code) => wordFor(SECTORS, code) ?? code;

/** The name of a country or of PLOVER's code for those of none. */
export function country(model, code) {
  if (!code) return null;
  return wordFor(ORIGINS, code) ?? wordFor(model.countries, code) ?? code;
}

export const rule = (name) => wordFor(RULES, name) ?? 'known name';

export const kindLabel = (model, kind) => model.kinds.find((known) => known.kind === kind)?.label ?? kind;

/** What one filter holds back, as a sentence. */
export function reasonText({ reason, count: held }, state) {
  if (reason === 'budget') return `${count(held, 'weaker actor')} left out: only the ${number(state.budget)} strongest are drawn.`;
  if (reason === 'links') return `${count(held, 'weaker link')} left out: only the strongest are drawn.`;
  const verb = held === 1 ? REASONS[reason].replace(/^are/, 'is').replace(/^were/, 'was').replace(/^have/, 'has') : REASONS[reason];
  return `${count(held, 'actor')} ${verb}.`;
}

/** The measures of a link that were judged over all documents, with words that say what they mean. */
export function measures({ npmi, g2, q_value: q, relatedness }) {
  return [
    { name: 'NPMI', value: npmi === null ? null : npmi.toFixed(2), meaning: npmiMeaning(npmi) },
    { name: 'G²', value: g2 === null ? null : g2.toFixed(1), meaning: g2Meaning(g2, q) },
    ...(relatedness === null ? [] : [{ name: 'Relatedness', value: relatedness.toFixed(2), meaning: 'how sure a model is that the sentences relate the two, 0 to 1' }]),
  ];
}

// Codes come from the data and may be any text, also a name that every object has.
function wordFor(table, code) {
  return Object.hasOwn(table, code) ? table[code] : undefined;
}

function npmiMeaning(npmi) {
  if (npmi === null) return 'too few documents to say how it compares with chance';
  if (npmi >= 0.3) return 'together far more often than chance (−1 never, 0 chance, 1 always)';
  if (npmi >= 0.1) return 'together more often than chance (−1 never, 0 chance, 1 always)';
  if (npmi > -0.1) return 'together about as often as chance (−1 never, 0 chance, 1 always)';
  return 'together less often than chance (−1 never, 0 chance, 1 always)';
}

function g2Meaning(g2, q) {
  if (g2 === null) return 'too few documents to test';
  if (q === null) return 'log-likelihood ratio: larger is less likely to be chance';
  const size = q < 0.001 ? 'q < 0.001' : `q = ${q.toFixed(3)}`;
  return q <= 0.05 ? `hard to explain by chance (${size}, false discoveries under control)` : `may well be chance (${size})`;
}
