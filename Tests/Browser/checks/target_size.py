"""What is touched on a phone is large enough for a finger.

44 px where the design promises it: navigation, header and footer, lists made of links, buttons and
fields. 24 px elsewhere. Links inside a sentence are as large as the sentence allows.
"""

from typing import Iterator

from .browser import PHONE, opened_browser
from .finding import Finding
from .server import served
from .site import Site

# The area that answers to a touch is measured, not the box: padding, labels and links that
# stretch over a card all count.
TOO_SMALL = """
const PROMISED = 44, LEAST = 24, MOST_TARGETS = 200;

const text = node => node.textContent.replace(/[\\s\\p{P}]+/gu, '');
const isInList = link => {
  const list = link.closest('ul, ol');
  return !!list && [...list.children].every(item => {
    const links = item.querySelectorAll('a[href]');
    return links.length === 1 && text(links[0]) === text(item);
  });
};
const isInline = link => {
  if (getComputedStyle(link).display !== 'inline') return false;
  let block = link.parentElement;
  while (getComputedStyle(block).display === 'inline') block = block.parentElement;
  const links = [...block.querySelectorAll('a')].map(text).join('');
  return text(block).length > links.length;
};
const leastSize = target => {
  if (target.localName !== 'a') return PROMISED;
  if (isInline(target)) return 0;
  return target.closest('nav, [role=navigation], header, footer') || isInList(target) ? PROMISED : LEAST;
};
const touchArea = target => {
  target.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
  const box = [...target.getClientRects()].sort((a, b) => b.width * b.height - a.width * a.height)[0];
  const x = box.left + box.width / 2, y = box.top + box.height / 2;
  const answers = (x, y) => {
    const there = document.elementFromPoint(x, y);
    return !!there && (target.contains(there) || [...(target.labels || [])].some(label => label.contains(there)));
  };
  if (!answers(x, y)) return null;
  const reach = (dx, dy) => {
    let steps = 0;
    while (steps < PROMISED && answers(x + dx * (steps + 1), y + dy * (steps + 1))) steps++;
    return steps;
  };
  return [reach(-1, 0) + 1 + reach(1, 0), reach(0, -1) + 1 + reach(0, 1)];
};

const targets = [...document.querySelectorAll(
  'a[href], button, summary, select, textarea, input:not([type=hidden]), [role=button]')].filter(target => {
    const box = target.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && target.checkVisibility({visibilityProperty: true})
        && box.right > 0 && box.bottom + scrollY > 0;  // a skip link waits outside until it is focused
  });
const findings = [];
for (const target of targets.slice(0, MOST_TARGETS)) {
  const least = leastSize(target), area = least && touchArea(target);
  if (area && Math.min(...area) < least - 1) findings.push([nameOf(target), ...area, least]);
}
return findings;
"""


def check(site: Site) -> Iterator[Finding]:
    with opened_browser() as browser, served(site) as delivery:
        browser.width(PHONE)
        for path in site.specimens:
            browser.open(delivery.url(path))
            for name, width, height, least in browser.run(TOO_SMALL):
                yield Finding(path, f"{name} is {width} × {height} px to the touch, less than {least}")
