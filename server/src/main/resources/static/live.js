// Refreshes a board as soon as something on it changed. The server says only that; what changed is read from the page
// itself. Without scripts, or where nothing is told, the page is as it was loaded.
(() => {
  const board = document.querySelector("main [data-live]");
  if (!board || !window.EventSource) return;
  const kind = board.dataset.live;
  // What a form answered has the form's address, which cannot be read again; the board names its own.
  const own = board.dataset.page;
  const page = own && new URL(own, location).pathname !== location.pathname ? own : location.href;
  let waiting = 0;

  // Many changes at once are one look.
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 300);
  };

  // Whoever is filling something in, or weighs a proposal, is not disturbed: it is looked at once that is over.
  const busy = () => {
    const content = document.getElementById("content");
    return document.hidden || content.querySelector("#proposal, details[open], [aria-busy]")
      || content.contains(document.activeElement) && document.activeElement.matches("input, select, textarea");
  };

  async function look() {
    if (busy()) {
      waiting = setTimeout(look, 3000);
      return;
    }
    const answer = await fetch(page, {headers: {"Accept": "text/html"}});
    if (!answer.ok) return;
    const read = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = read.getElementById("content");
    if (!fresh || busy()) return;
    const focused = document.activeElement?.closest("a[href]")?.getAttribute("href");
    document.getElementById("content").replaceWith(document.adoptNode(fresh));
    if (focused) {
      [...document.querySelectorAll("#content a[href]")].find((a) => a.getAttribute("href") === focused)?.focus();
    }
    document.dispatchEvent(new Event("content-replaced"));
    if (window.htmx) window.htmx.process(document.getElementById("content"));
  }

  const source = new EventSource(board.dataset.changes);
  source.addEventListener(kind, soon);
  source.addEventListener("all", soon);
})();
