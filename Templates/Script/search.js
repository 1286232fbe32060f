// The search page: results as one types, from files of the site alone.
const form = document.querySelector('form.search');
const field = form.elements.q;
const status = document.getElementById('so-ket-qua');
const list = document.getElementById('ket-qua');
const MOST = 30, PATIENCE = 250;

const load = file => fetch(form.dataset.index + file).then(answer => answer.ok ? answer.json() : Promise.reject(answer.status));

let ranking;
const ready = () => ranking ??= load('muc-luc.json').then(index => new Ranking(index));

// Shards that were asked for, by number; each gives word or pair → document numbers, by folded words.
const shards = new Map();

function shardOf(folded) {
  let hash = 2166136261;
  for (let place = 0; place < folded.length; place++) hash = Math.imul(hash ^ folded.charCodeAt(place), 16777619);
  return ((hash >>> 0) % Number(form.dataset.shards)).toString(16).padStart(2, '0');
}

async function fetchShards(sought) {
  const names = new Set(sought.map(word => shardOf(word.folded)).filter(name => !shards.has(name)));
  await Promise.all([...names].map(async name => {
    const entries = new Map();
    for (const [key, steps] of Object.entries(await load(name + '.json'))) {
      let number = 0;
      const numbers = new Set(steps.map(step => number += step));
      const folded = fold(key);
      entries.set(folded, [...(entries.get(folded) || []), [key, numbers]]);
    }
    shards.set(name, entries);
  }));
}

function postings(word, next) {
  if (arguments.length > 1 && !next) return [];
  return shards.get(shardOf(word.folded))?.get(next ? `${word.folded} ${next.folded}` : word.folded) || [];
}

function element(name, text, className) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

// The text with the words that were asked for marked.
function marked(into, text, asked) {
  let end = 0;
  for (const word of words(text)) {
    if (!asked.some((other, place) => closeness(other, word, place === asked.length - 1))) continue;
    into.append(text.slice(end, word.start), element('mark', text.slice(word.start, word.end)));
    end = word.end;
  }
  into.append(text.slice(end));
}

function item({document: page, asked}) {
  const made = element('li'), link = element('a');
  link.href = page.path;
  marked(link, page.title, asked);
  const facts = element('span', [page.kindName, page.fieldName, page.code].filter(Boolean).join(' · '), 'meta');
  made.append(link, facts);
  const alias = page.parts.find(part => part.weight === ALIAS && asked.length
    && asked.every((word, place) => part.words.some(other => closeness(word, other, place === asked.length - 1))));
  if (alias) {
    const names = element('span', 'Còn gọi: ', 'meta');
    marked(names, alias.text, asked);
    made.append(names);
  }
  return made;
}

function show(query, found) {
  list.replaceChildren(...found.slice(0, MOST).map(item));
  const more = found.length > MOST ? `, hiện ${MOST} kết quả sát nhất` : '';
  status.textContent = found.length
    ? `${found.length} kết quả cho “${query}”${more}.`
    : `Không thấy gì cho “${query}”. Hãy bớt chữ, hoặc chọn trong danh mục bên dưới.`;
}

let turn = 0;

async function search() {
  const own = ++turn;
  const query = field.value.trim();
  history.replaceState(null, '', query ? '?q=' + encodeURIComponent(query) : location.pathname);
  if (!query) {
    list.replaceChildren();
    status.textContent = '';
    return;
  }
  list.setAttribute('aria-busy', 'true');
  const known = await ready();
  if (own !== turn) return;
  const found = known.find(query, postings);
  show(query, found);
  const sought = known.sought(query, found);
  if (sought.length) {
    await new Promise(done => setTimeout(done, PATIENCE));
    if (own !== turn) return;
    await fetchShards(sought);
    if (own !== turn) return;
    show(query, known.find(query, postings));
  }
  list.setAttribute('aria-busy', 'false');
}

const failed = () => {
  list.setAttribute('aria-busy', 'false');
  status.textContent = 'Không tải được dữ liệu tìm kiếm. Hãy chọn trong danh mục bên dưới, hoặc thử lại.';
};
const run = () => search().catch(failed);

form.hidden = false;
field.value = new URLSearchParams(location.search).get('q') || '';
field.addEventListener('focus', () => ready().catch(failed), {once: true});
field.addEventListener('input', run);
form.addEventListener('submit', event => {
  event.preventDefault();
  run();
});

// Arrow keys go from the field through the results and back.
document.addEventListener('keydown', event => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [field, ...list.querySelectorAll('a')];
  const place = stops.indexOf(document.activeElement);
  const next = stops[place + (event.key === 'ArrowDown' ? 1 : -1)];
  if (place < 0 || !next) return;
  event.preventDefault();
  next.focus();
});

if (field.value) run();

export {Ranking, fold, words, telex, vni};
