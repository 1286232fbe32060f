// The lookup page: one field, one request, one answer. All words stand on the page already, hidden until they hold:
// `data-when` names the fact that shows an element, `data-fill` the text it takes, `data-to` where it leads.
'use strict';

(() => {
  const form = document.getElementById('tra-cuu');
  const field = document.getElementById('ma');
  const answer = document.getElementById('ket-qua');
  const {shards, bodies, days} = form.dataset;
  // What the answer on the page is for; a slower answer to an earlier question is dropped.
  let asked = 0;

  function show(facts, texts = {}, links = {}) {
    for (const element of document.querySelectorAll('[data-when]')) {
      element.hidden = !element.dataset.when.split(' ').some(fact => facts.includes(fact));
    }
    for (const element of document.querySelectorAll('[data-fill]')) {
      element.textContent = texts[element.dataset.fill] || '';
    }
    for (const element of document.querySelectorAll('[data-to]')) {
      if (links[element.dataset.to]) element.setAttribute('href', links[element.dataset.to]);
      else element.removeAttribute('href');
    }
    field.setAttribute('aria-invalid', facts.includes('malformed'));
  }

  function showAnswer(facts, texts, links) {
    show(['answer', ...facts], texts, links);
    answer.querySelector('h2').focus();
  }

  async function look(typed) {
    const question = ++asked;
    const code = readCode(typed, bodies.split(' ').filter(Boolean));
    if (!code) {
      show(['malformed']);
      field.focus();
      return;
    }
    const day = dayOf(code, days);
    const texts = {code: code.text, year: code.year, date: dateText(code.year, code.month, code.day)};
    const links = {day: day.path};
    const facts = [day.exists ? 'day' : 'no-day'];
    field.value = code.text;
    document.title = `${code.text} – ${title}`;
    if (!days.split(' ').some(month => month.startsWith(`${code.year}-`))) {
      showAnswer(['no-year'], texts);
      return;
    }
    show(['searching']);
    const {bucket, tag} = hashOfCode(code.text);
    let shard;
    try {
      const response = await fetch(`tra-cuu/${code.year}/${bucket % shards}-${shards}.json`, {credentials: 'omit'});
      if (!response.ok) throw new Error(response.status);
      shard = await response.json();
    } catch (error) {
      if (question === asked) showAnswer(['failed'], texts);
      return;
    }
    if (question !== asked) return;
    const row = Object.prototype.hasOwnProperty.call(shard.dossiers, tag) ? shard.dossiers[tag] : null;
    if (!row) showAnswer(['absent', ...facts], texts, links);
    else if (!row.length) showAnswer(['unsure', ...facts], texts, links);
    else showDossier(row, shard.procedures, code, day, texts);
  }

  // Moments are minutes after the midnight with which the day of the code begins.
  function showDossier([procedure, received, due, resolved, standing, more = {}], procedures, code, day, texts) {
    const [name, path] = procedures[procedure];
    const moment = minutes => minutes === null ? '' : momentText(code, minutes);
    const page = more.part ? day.path.replace('.html', `-${more.part}.html`) : day.path;
    const isMasked = form.dataset.rows === 'masked';
    showAnswer(
      ['found', 'day', standing, path ? 'named' : 'unnamed', due === null ? 'no-due' : 'due',
       resolved === null ? 'no-result' : 'result', ...Object.keys(more), more.outcome, isMasked ? 'masked' : 'full'],
      {...texts, procedure: name, received: moment(received), due: moment(due), resolved: moment(resolved),
       until: day.until && dateText(...day.until.split('-').map(Number))},
      {procedure: path, apology: more.apology, day: page, row: isMasked ? page : `${page}#${code.text}`});
  }

  // `days`: months as `2024-09:3fe1:2024-09-30`, with a bit for each day that has a page, and the cut-off of its data.
  function dayOf({year, month, day}, days) {
    const folder = `${year}/${String(month).padStart(2, '0')}`;
    const own = days.split(' ').map(entry => entry.split(':')).find(
      ([name, mask]) => name === folder.replace('/', '-') && parseInt(mask, 16) >>> (day - 1) & 1);
    return {exists: Boolean(own), until: own && own[2], path: `ket-qua/${folder}/${String(day).padStart(2, '0')}.html`};
  }

  function dateText(year, month, day) {
    return [day, month].map(number => String(number).padStart(2, '0')).concat(year).join('/');
  }

  function momentText({year, month, day}, minutes) {
    const moment = new Date(Date.UTC(year, month - 1, day, 0, minutes));
    return `${moment.toISOString().slice(11, 16)} ngày `
      + dateText(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
  }

  // The code stands behind the #, which no browser sends to a server.
  function lookAtAddress() {
    const match = /^#ma=(.+)$/.exec(location.hash);
    if (!match) return;
    let typed = match[1];
    try {
      typed = decodeURIComponent(typed);
    } catch (error) {
      // A stray % is left as it is.
    }
    field.value = typed;
    look(typed);
  }

  const title = document.title;
  if (location.protocol === 'file:') {
    show(['disk']);
    return;
  }
  form.hidden = false;
  form.addEventListener('submit', event => {
    event.preventDefault();
    const code = readCode(field.value, bodies.split(' ').filter(Boolean));
    const address = code ? `#ma=${code.text}` : location.hash;
    if (address !== location.hash) location.hash = address;
    else look(field.value);
  });
  window.addEventListener('hashchange', lookAtAddress);
  lookAtAddress();
})();
