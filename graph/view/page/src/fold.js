// How a spelling is folded so that two spellings of one name meet: the same as graph/names.py, which the decisions are replayed
// with. Pure. (Search folds more loosely, see search.js.)

const APOSTROPHES = "'’‘ʻʼʾʿ`´";
const HYPHENS = '-‐‑–';
const LETTER = '[\\p{L}\\p{Nl}\\p{No}]';
const WORD = '[\\p{L}\\p{N}_]';
const RUN = '[\\p{L}\\p{N}][\\p{L}\\p{N}\\u0300-\\u036f]*';
const TOKEN = new RegExp(
  `(?:${LETTER}\\.){2,}(?:${LETTER}(?!${WORD}))?|${LETTER}\\.${LETTER}(?!${WORD})|(?<!${WORD})[${APOSTROPHES}][sS](?!${WORD})|${RUN}(?:[${APOSTROPHES}]${RUN})*`,
  'gu',
);
const POSSESSIVE = new RegExp(`[${APOSTROPHES}][sS]$`, 'u');
const NOT_ALNUM = /[^\p{L}\p{N}]/gu;
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu');
const STROKES = { ø: 'o', ł: 'l', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe', ð: 'd', þ: 'th', ə: 'a' };
const ARTICLES = new Set(['al', 'el', 'as', 'ad', 'ar', 'an', 'at', 'az', 'ash', 'ed', 'er', 'es', 'ez', 'ul', 'ud']);
const known = new Map();

/** The folded name, words separated by one blank: the key under which spellings of one name meet. */
export function foldName(name) {
  if (!known.has(name)) known.set(name, folded(name));
  return known.get(name);
}

/** The folded name as an id: lower case, words joined by hyphens; never empty. */
export function slug(name) {
  return foldName(name).replace(/[^\p{L}\p{N}_]+/gu, '-').replace(/^-+|-+$/g, '') || 'x';
}

function folded(name) {
  const words = [];
  for (const { 0: word, index } of name.matchAll(TOKEN)) {
    if (APOSTROPHES.includes(word)) continue;
    if (APOSTROPHES.includes(word[0])) {
      words.push("'s");
      continue;
    }
    const possessive = [...word].length > 2 ? POSSESSIVE.exec(word) : null;
    const stem = possessive ? word.slice(0, possessive.index) : word;
    const next = name[index + stem.length] ?? '';
    let form = foldWord(stem) || word;
    if (form === 'al' || form === 'el' || (ARTICLES.has(form) && next && HYPHENS.includes(next))) form = 'al';
    words.push(form);
    if (possessive) words.push("'s");
  }
  return words.filter((word) => /[\p{L}\p{N}]/u.test(word)).join(' ');
}

function foldWord(word) {
  const bare = word.replace(APOSTROPHE, '').normalize('NFKD').replace(NOT_ALNUM, '').replace(APOSTROPHE, '');
  return casefold(bare).replace(/[øłđıæœðþə]/gu, (letter) => STROKES[letter]);
}

// Lower case, but for the letters whose case folding is another one.
function casefold(text) {
  return text
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ς/g, 'σ')
    .replace(/\p{Script=Cherokee}/gu, (letter) => letter.toUpperCase());
}
