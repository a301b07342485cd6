// Of the lines that hold for some kinds only, the chosen kind's stay. Without this all are read.
const choice = document.querySelector("[data-kind-choice]");

function show() {
  const kind = choice.querySelector(":checked")?.value;
  if (!kind) return;
  for (const line of document.querySelectorAll("[data-for-kinds]")) {
    line.hidden = !line.dataset.forKinds.split(" ").includes(kind);
  }
  for (const names of document.querySelectorAll("[data-names-kinds]")) names.hidden = true;
}

if (choice) {
  choice.addEventListener("change", show);
  // The browser's own "back" brings another choice than the page was made with.
  window.addEventListener("pageshow", show);
  show();
}
