// Reloads a previewed page when the site was built anew, or opens the page that was worked on.
const own = document.currentScript.dataset.build;
let source;

const follow = (event) => {
  const { build, page } = JSON.parse(event.data);
  if (build === own) return;
  source.close();
  if (page && page !== location.pathname) location.assign(page);
  else location.reload();
};

// A hidden tab holds no connection, of which browsers have few: it looks when it is seen again.
const listen = () => {
  source?.close();
  if (document.hidden) return;
  source = new EventSource("/.congkhai/thay-doi");
  source.onmessage = follow;
};

document.addEventListener("visibilitychange", listen);
listen();
