// Moves visits on the board: dragged, or with Alt and the arrow keys. Each move is the form that the page has without
// scripts, so whatever the server refuses is said by the server. Without scripts the form does all of it.
(() => {
  const board = document.querySelector(".board[data-day]");
  if (!board) return;
  const said = document.getElementById("board-said");
  const minutes = (time) => Number(time.slice(0, -3)) * 60 + Number(time.slice(-2));
  const time = (minute) => String(Math.floor(minute / 60)).padStart(2, "0") + ":" + String(minute % 60).padStart(2, "0");

  async function move(visit, engineer, start) {
    board.setAttribute("aria-busy", "true");
    const home = new URL(document.getElementById("board").dataset.page, location).pathname;
    const answer = await fetch(home + "/visits/" + encodeURIComponent(visit) + "/stop", {
      method: "POST",
      headers: {"Content-Type": "application/x-www-form-urlencoded"},
      body: new URLSearchParams({engineer, start, ...formToken()}),
      redirect: "follow",
    });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("content");
    if (fresh) document.getElementById("content").replaceWith(document.adoptNode(fresh));
    again();
    const moved = document.querySelector('.board [data-visit="' + visit + '"]');
    if (moved) moved.focus();
  }
  const formToken = () => {
    const hidden = document.querySelector('main input[name="_csrf"]');
    return hidden ? {_csrf: hidden.value} : {};
  };

  function again() {
    const table = document.querySelector(".board[data-day]");
    for (const one of document.querySelectorAll("[data-visit][draggable='true']")) {
      one.addEventListener("dragstart", (e) => {
        e.dataTransfer.setData("text/plain", one.dataset.visit);
        e.dataTransfer.effectAllowed = "move";
      });
      one.addEventListener("keydown", (e) => onKey(e, one));
    }
    if (!table) return;
    for (const cell of table.querySelectorAll("td[data-start]")) {
      cell.addEventListener("dragover", (e) => { e.preventDefault(); cell.classList.add("is-target"); });
      cell.addEventListener("dragleave", () => cell.classList.remove("is-target"));
      cell.addEventListener("drop", (e) => {
        e.preventDefault();
        const visit = e.dataTransfer.getData("text/plain");
        if (/^V-\d{6,15}$/.test(visit)) move(visit, cell.closest("tr").dataset.engineer, cell.dataset.start);
      });
    }
  }

  function onKey(e, one) {
    const row = one.closest("tr[data-engineer]");
    if (!e.altKey || !row || !one.dataset.start) return;
    const step = {ArrowLeft: -15, ArrowRight: 15}[e.key];
    const rows = [...row.closest("table").querySelectorAll("tr[data-engineer]")];
    const sibling = {ArrowUp: rows[rows.indexOf(row) - 1], ArrowDown: rows[rows.indexOf(row) + 1]}[e.key];
    if (step === undefined && !sibling) return;
    e.preventDefault();
    const start = step === undefined ? one.dataset.start : time(Math.max(0, minutes(one.dataset.start) + step));
    const engineer = (sibling || row).dataset.engineer;
    if (said) said.textContent = one.dataset.visit + " → " + start;
    move(one.dataset.visit, engineer, start);
  }

  again();
  document.addEventListener("content-replaced", again);
})();
