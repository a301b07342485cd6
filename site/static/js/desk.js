// j and k walk down and up the list, Enter opens, / goes to the search, y takes the catalogue's
// suggestion. The desk works without.
const rows = [...document.querySelectorAll("[data-desk-row]")];
const search = document.querySelector("[data-desk-search]");
document.querySelectorAll("[data-desk-keys]").forEach((keys) => { keys.hidden = false; });

let here = rows.findIndex((row) => row.classList.contains("here"));
function walk(step) {
  here = Math.min(Math.max(here + step, 0), rows.length - 1);
  rows.forEach((row, place) => row.classList.toggle("here", place === here));
  rows[here].querySelector("a").focus({ preventScroll: true });
  rows[here].scrollIntoView({ block: "nearest" });
}

const typing = (target) => target.closest("input, textarea, select, [contenteditable]");
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === "j" && rows.length) walk(1);
  else if (event.key === "k" && rows.length) walk(-1);
  else if (event.key === "/" && search) search.focus();
  else if (event.key === "y" && !event.repeat) document.querySelector("[data-desk-take]")?.click();
  else if (event.key === "u") document.querySelector("[data-desk-back]")?.click();
  else return;
  event.preventDefault();
});

// One press of a button is one act.
document.querySelectorAll("[data-desk-act]").forEach((form) => {
  form.addEventListener("submit", () => {
    const buttons = form.querySelectorAll("button");
    setTimeout(() => buttons.forEach((button) => button.setAttribute("disabled", "")), 0);
  });
});
