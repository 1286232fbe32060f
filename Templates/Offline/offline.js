// Has the browser keep the pages that were read, for when there is no network. From a disk there is nothing to keep.
if ('serviceWorker' in navigator && location.protocol.startsWith('http')) {
  navigator.serviceWorker.register(new URL('../sw.js', document.currentScript.src));
}
