// The Vietnamese letters, as the index tells them: each with its plain letter, its toneless form and its tone.
const letters = new Map();

// `slips` are letters of other alphabets that stand for one of ours.
function learnLetters(groups, slips) {
  for (const [ascii, forms] of Object.entries(groups)) {
    for (const form of forms) {
      const [base] = form;
      [...form].forEach((letter, tone) => letters.set(letter, {letter, ascii, base, forms: [...form], tone}));
    }
  }
  for (const [slip, letter] of Object.entries(slips)) letters.set(slip, letters.get(letter));
}

const isDigit = char => char >= '0' && char <= '9';
const fold = text => [...text].map(char => letters.get(char)?.ascii ?? char).join('');

// hoà, khoẻ, thuý are spelled hòa, khỏe, thúy; quý stays.
function withMovedTone(word) {
  const chars = [...word];
  const last = letters.get(chars.at(-1));
  const glide = chars.at(-2);
  if (!last?.tone || !['oa', 'oe', 'uy'].includes(glide + last.base) || glide === 'u' && chars.at(-3) === 'q') return word;
  return chars.slice(0, -2).join('') + letters.get(glide).forms[last.tone] + last.base;
}

// The words of a text: {spelling, folded, start, end}; start and end are places in the text, which must be composed.
function words(text) {
  const found = [];
  let start = -1;
  const lower = text.toLowerCase();
  for (let place = 0; place <= lower.length; place++) {
    const isPart = letters.has(lower[place]) || place < lower.length && isDigit(lower[place]);
    if (isPart && start < 0) start = place;
    if (!isPart && start >= 0) {
      const spelling = withMovedTone([...lower.slice(start, place)].map(char => letters.get(char)?.letter ?? char).join(''));
      found.push({spelling, folded: fold(spelling), start, end: place});
      start = -1;
    }
  }
  return found;
}
