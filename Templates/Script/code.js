// Mã số hồ sơ: as people type it, and as it is printed on the receipt.
'use strict';

// Hands back {text, year, month, day}, or null for what cannot be a code. `bodies`: the identifiers that codes here
// begin with. All separators weigh the same; without them a code can be told only if its body is known.
function readCode(typed, bodies) {
  const pieces = typed.normalize('NFKC').toUpperCase().replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .split(/[^0-9A-Z]+/).filter(Boolean);
  // What stands before the code, as in “Mã số: H56…”, is passed over.
  for (let start = 0; start < pieces.length; start++) {
    const rest = pieces.slice(start), written = codeOfPieces(rest);
    if (written && !/^[OIL]/.test(written.text)) return written;
    const run = codeOfRun(rest.join(''), bodies);
    if (run || written) return run || written;
  }
  return bodies.length === 1 ? codeOfPieces(bodies[0].split('.').concat(pieces)) : null;
}

function codeOfPieces(pieces) {
  const [last = '', ...before] = pieces.slice().reverse().map((piece, index, all) => {
    const isFirst = index === all.length - 1;
    return isFirst || /^[GH]/.test(piece) ? piece[0] + digits(piece.slice(1)) : digits(piece);
  });
  // Date and serial may have grown together.
  const [date = '', ...body] = last.length > 9 ? [last.slice(0, 6), ...before] : before;
  return code(body.reverse().join('.'), date, last.length > 9 ? last.slice(6) : last);
}

function codeOfRun(run, bodies) {
  for (const body of bodies) {
    const start = body.split('.').join('');
    const rest = digits(run.slice(start.length));
    if (digits(run.slice(0, start.length)) !== digits(start)) continue;
    const found = code(body, rest.slice(0, 6), rest.slice(6));
    if (found) return found;
  }
  return null;
}

function code(body, date, serial) {
  if (!/^(?:[A-Z]?\d{1,3}(?:\.\d{1,3})*\.)?[GH]\d{2}(?:\.\d{1,3})*$/.test(body)) return null;
  if (!/^\d{6}$/.test(date) || !/^\d{4,7}$/.test(serial)) return null;
  const [year, month, day] = [2000 + Number(date.slice(0, 2)), Number(date.slice(2, 4)), Number(date.slice(4))];
  const there = new Date(Date.UTC(year, month - 1, day));
  if (there.getUTCMonth() !== month - 1 || there.getUTCDate() !== day) return null;
  return {text: `${body}-${date}-${serial}`, year, month, day};
}

// Letters that are taken for digits.
function digits(text) {
  return text.replace(/O/g, '0').replace(/[IL]/g, '1');
}
