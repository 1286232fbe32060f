// How well a page answers what was asked.
const TITLE = 1, ALIAS = .95, FIELD = .45, BODY = .3;

// Words of a query that are looked at.
const MOST_WORDS = 24;
// Texts are not looked at when so many names hold all words; else the shards of so many words are.
const ENOUGH = 5, MOST_SHARDS = 3;
// What a result must be worth beside the best one.
const WORTH = .12;

// From 0 to 1: the same spelling, the same letters without the tones that were not typed, other tones, a beginning.
function closeness(asked, word, isLast) {
  if (asked.spelling === word.spelling) return 1;
  if (asked.folded === word.folded) {
    if (asked.spelling === asked.folded) return .9;
    return isPartOf(asked.spelling, word.spelling) ? .75 : .3;
  }
  if (isLast && asked.folded.length > 1 && word.folded.startsWith(asked.folded)) {
    return isPartOf(asked.spelling, word.spelling.slice(0, asked.spelling.length)) ? .6 : .2;
  }
  return asked.near?.has(word.folded) ? .5 : 0;
}

// Whether every letter is the other one, or the other one with its tone or mark left out.
function isPartOf(asked, spelling) {
  return [...asked].every((char, place) => {
    const typed = letters.get(char), full = letters.get(spelling[place]);
    if (!typed || !full) return char === spelling[place];
    return (typed.tone === 0 || typed.tone === full.tone) && (typed.base === full.base || typed.base === full.ascii);
  });
}

// One letter too many, too few, wrong, or two in the wrong order.
function isOneSlipApart(one, other) {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const rest = (text, skip) => text.slice(start + skip);
  return rest(one, 1) === rest(other, 1) || rest(one, 1) === rest(other, 0) || rest(one, 0) === rest(other, 1)
    || one[start] === other[start + 1] && one[start + 1] === other[start] && rest(one, 2) === rest(other, 2);
}

class Ranking {
  // index: what muc-luc.json holds.
  constructor(index) {
    learnLetters(index.letters, index.slips);
    this.long = new Map(Object.entries(index.abbreviations).flatMap(([short, long]) => [[short, long], [fold(short), long]]));
    this.documents = index.documents.map(([kind, path, title, code, field, aliases], number) => {
      const parts = [[title, TITLE], ...(aliases || []).map(alias => [alias, ALIAS])];
      if (field) parts.push([index.fields[field - 1], FIELD]);
      return {
        number, title, code: code || '', kind, kindName: index.kinds[kind], fieldName: field ? index.fields[field - 1] : '',
        path: path || `thu-tuc/${code}.html`,
        digits: (code || '').replace(/\D/g, ''),
        parts: parts.map(([text, weight]) => ({text, weight, words: withoutKind(words(this.#spelledOut(text)))})),
      };
    });
    this.counts = new Map();
    for (const document of this.documents) {
      const own = new Set(document.parts.flatMap(part => part.words.map(word => word.folded)));
      for (const word of own) this.counts.set(word, (this.counts.get(word) || 0) + 1);
    }
  }

  // Abbreviations stand with their long forms behind them.
  #spelledOut(text) {
    const long = words(text).map(word => this.long.get(word.spelling)).filter(Boolean);
    return [text, ...long].join(' · ');
  }

  rarity(word) { return Math.log(1 + this.documents.length / (this.counts.get(word.folded) || .5)); }

  // All that a query may mean: as typed, with abbreviations in full, as Telex, as VNI, with words that ran together.
  readings(query) {
    const text = query.normalize('NFC').toLowerCase();
    const variants = new Set([text, telex(text), vni(text)]);
    for (const variant of [...variants]) {
      variants.add(words(variant).map(word => this.long.get(word.spelling) ?? word.spelling).join(' '));
      variants.add(words(variant).map(word => this.#apart(word)).join(' '));
      variants.add(words(variant).map(word => this.#withOtherY(word)).join(' '));
    }
    const readings = [...variants].map(variant => withoutKind(words(variant)).slice(0, MOST_WORDS)).filter(asked => asked.length);
    const different = new Map(readings.map(asked => [asked.map(word => word.spelling).join(' '), asked]));
    return [...different.values()].map(asked => asked.map((word, place) => this.#withNear(word, place === asked.length - 1)));
  }

  #knows(folded) { return this.counts.has(folded); }

  // khaisinh → khai sinh
  #apart({spelling, folded}) {
    if (folded.length < 5 || this.#knows(folded) || /\d/.test(folded)) return spelling;
    for (let place = folded.length - 2; place > 1; place--) {
      if (this.#knows(folded.slice(0, place)) && this.#knows(folded.slice(place))) {
        return spelling.slice(0, place) + ' ' + spelling.slice(place);
      }
    }
    return spelling;
  }

  // kí is spelled ký, lí is lý.
  #withOtherY({spelling, folded}) {
    if (this.#knows(folded) || !/^[hklmst][iy]$/.test(folded)) return spelling;
    const {base, tone} = letters.get(spelling[1]);
    const [other] = [...letters.values()].filter(letter => letter.base === (base === 'i' ? 'y' : 'i'));
    return spelling[0] + other.forms[tone];
  }

  // A word that no title knows may be one that a letter separates from it.
  #withNear(word, isLast) {
    if (word.folded.length < 3 || this.#knows(word.folded) || /\d/.test(word.folded)) return word;
    const known = [...this.counts.keys()];
    if (isLast && known.some(other => other.startsWith(word.folded))) return word;
    return {...word, near: new Set(known.filter(other => isOneSlipApart(word.folded, other)))};
  }

  // The words to look up in texts: the rarest ones, when hardly a name has them all.
  sought(query, found) {
    if (codeDigits(query) || found.filter(result => result.isWhole).length >= ENOUGH) return [];
    const asked = new Map(this.readings(query).flat().map(word => [word.folded, word]));
    return [...asked.values()].sort((one, other) => this.rarity(other) - this.rarity(one)).slice(0, MOST_SHARDS);
  }

  // The pages that answer, best first. `postings` tells where words stand in texts: word or pair → [[spelling, Set]].
  find(query, postings = () => []) {
    const best = new Map();
    const keep = (document, score, asked, isWhole) => {
      if (score > (best.get(document)?.score ?? 0)) best.set(document, {document, score, asked, isWhole});
    };
    for (const asked of this.readings(query)) {
      const rarities = asked.map(word => this.rarity(word));
      const whole = rarities.reduce((sum, rarity) => sum + rarity, 0);
      const inTexts = asked.map((word, place) => [postings(word), postings(word, asked[place + 1])]);
      for (const document of this.documents) {
        const {score, isWhole} = this.#score(document, asked, rarities, whole, inTexts);
        keep(document, score, asked, isWhole);
      }
    }
    const digits = codeDigits(query);
    if (digits) {
      for (const document of this.documents) {
        if (document.digits.startsWith(digits)) keep(document, 1000 + digits.length / document.digits.length, [], true);
      }
    }
    const sorted = [...best.values()].sort((one, other) =>
      other.score - one.score || one.document.kind - other.document.kind || one.document.number - other.document.number);
    return sorted.filter(result => result.score > sorted[0].score * WORTH);
  }

  #score(document, asked, rarities, whole, inTexts) {
    const last = asked.length - 1;
    const reached = asked.map(() => 0);
    const pairs = asked.map(() => 0);
    let full = 0;
    for (const part of document.parts) {
      let matched = 0;
      asked.forEach((word, place) => {
        const close = Math.max(0, ...part.words.map(other => closeness(word, other, place === last)));
        reached[place] = Math.max(reached[place], close * part.weight);
        if (!close) return;
        matched++;
        if (place < last) {
          pairs[place] = Math.max(pairs[place], part.weight * adjacency(part.words, word, asked[place + 1], place + 1 === last));
        }
      });
      if (matched === asked.length && part.weight > FIELD) {
        const own = part.words.reduce((sum, word) => sum + this.rarity(word), 0);
        full = Math.max(full, part.weight * Math.min(1, whole / own));
      }
    }
    const isWhole = reached.every(close => close);
    asked.forEach((word, place) => {
      const [single, pair] = inTexts[place];
      for (const [spelling, numbers] of single) {
        if (numbers.has(document.number)) reached[place] = Math.max(reached[place], BODY * closeness(word, {spelling, folded: word.folded}));
      }
      if (pair.some(([, numbers]) => numbers.has(document.number))) pairs[place] = Math.max(pairs[place], BODY);
    });
    let score = 0, covered = 0;
    reached.forEach((close, place) => {
      score += rarities[place] * close;
      if (close) covered += rarities[place];
      if (place < last) score += pairs[place] * (rarities[place] + rarities[place + 1]) / 2;
    });
    return {score: score * (covered / whole) ** 2 + full * whole * .6, isWhole};
  }
}

// "Thủ tục" before a name tells no procedure from another.
function withoutKind(named) {
  return named.length > 2 && named[0].folded === 'thu' && named[1].folded === 'tuc' ? named.slice(2) : named;
}

// How well two words stand side by side in a part.
function adjacency(own, one, other, isLast) {
  let best = 0;
  for (let at = 0; at + 1 < own.length; at++) {
    best = Math.max(best, Math.min(closeness(one, own[at], false), closeness(other, own[at + 1], isLast)));
  }
  return best;
}

// The digits of a procedure's code, however it is written: 1001193, 1.001193, 1.001193.000.00.00.H56.
function codeDigits(query) {
  const code = query.trim().match(/^(\d)\.?(\d{2,6})(\.000\.00\.00(\.h\d+)?)?$/i);
  return code ? code[1] + code[2] : '';
}
