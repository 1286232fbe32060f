// What was typed for Vietnamese and left as it came: Telex (ddawng kys) and VNI (d9a8ng ky1).
const TELEX = {f: 1, r: 2, x: 3, s: 4, j: 5, z: 0};
const VNI = {2: 1, 3: 2, 4: 3, 1: 4, 5: 5, 0: 0};
const HATS = {a: 'â', e: 'ê', o: 'ô'};
const HORNS = {a: 'ă', o: 'ơ', u: 'ư'};
const VOWELS = 'aăâeêioôơuưy';

// The last letter that a mark fits is marked; a horn takes the u of uo along.
function mark(chars, marks) {
  for (let place = chars.length - 1; place >= 0; place--) {
    const marked = marks[chars[place]];
    if (!marked) continue;
    if (marked === 'ơ' && chars[place - 1] === 'u' && chars[place - 2] !== 'q') chars[place - 1] = 'ư';
    chars[place] = marked;
    return true;
  }
  return false;
}

// The vowel that bears the tone: the last one with a mark, else the one before a final consonant, else the last but one.
function toned(chars, tone) {
  let vowels = chars.map((char, place) => VOWELS.includes(char) ? place : -1).filter(place => place >= 0);
  const opening = chars[0] + chars[1];
  if (vowels.length > 1 && (opening === 'gi' || opening === 'qu')) vowels = vowels.slice(1);
  if (!vowels.length) return chars.join('');
  const marked = vowels.filter(place => !'aeiouy'.includes(chars[place]));
  const isOpen = vowels.at(-1) === chars.length - 1;
  const place = marked.at(-1) ?? (isOpen && vowels.length > 1 ? vowels.at(-2) : vowels.at(-1));
  chars[place] = letters.get(chars[place]).forms[tone];
  return chars.join('');
}

function readWord(word, tones, marks) {
  const chars = [];
  let tone = 0;
  for (const char of word) {
    const hasVowel = chars.some(known => VOWELS.includes(known));
    if (marks(chars, char)) continue;
    if (hasVowel && char in tones) tone = tones[char];
    else chars.push(char);
  }
  return toned(chars, tone);
}

function telexMarks(chars, char) {
  if (char === 'd' && chars[0] === 'd') return chars[0] = 'đ';
  if (char in HATS && chars.includes(char)) return mark(chars, {[char]: HATS[char]});
  return char === 'w' && mark(chars, HORNS);
}

function vniMarks(chars, char) {
  if (char === '9' && chars[0] === 'd') return chars[0] = 'đ';
  if (char === '6') return mark(chars, HATS);
  if (char === '7') return mark(chars, {o: 'ơ', u: 'ư'});
  return char === '8' && mark(chars, {a: 'ă'});
}

const telex = text => text.replace(/[a-z]+/g, word => readWord(word, TELEX, telexMarks));
const vni = text => text.replace(/[a-z]+[0-9][a-z0-9]*/g, word => readWord(word, VNI, vniMarks));
