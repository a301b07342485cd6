// j and k walk the list, or lead from an open matter to its neighbours; ? shows every key. The
// desk works without.
const rows = [...document.querySelectorAll("[data-desk-row]")];
const form = document.querySelector("[data-desk-act]");
const back = document.querySelector("[data-desk-back]");
const first = (selector) => document.querySelector(selector);
document.querySelectorAll("[data-desk-keys]").forEach((keys) => { keys.hidden = false; });

const isOpen = Boolean(first("[data-desk-rows].above"));
let here = rows.findIndex((row) => row.classList.contains("here"));
function walk(step) {
  if (!rows.length) return;
  here = Math.min(Math.max(here + step, 0), rows.length - 1);
  const link = rows[here].querySelector("a");
  if (isOpen) {
    if (!link.hasAttribute("aria-current")) link.click();
    return;
  }
  rows.forEach((row, place) => row.classList.toggle("here", place === here));
  link.focus({ preventScroll: true });
  rows[here].scrollIntoView({ block: "nearest" });
}

// Sends the suggestion as it stands; where there is none, the brief is for somebody to write.
function take() {
  const button = first("[data-desk-take]");
  if (button) button.click();
  else form?.querySelector("[name=brief]")?.focus();
}

function urgent() {
  const tier = form?.elements.tier;
  if (!tier) return;
  tier.value = "urgent";
  take();
}

const act = (name) => first(`[data-desk-other="${name}"]`)?.click();
const KEYS = {
  j: () => walk(1),
  k: () => walk(-1),
  y: take,
  u: urgent,
  g: () => act("join"),
  x: () => act("decline"),
  t: () => form?.elements.title?.focus(),
  "/": () => first("[data-desk-search]")?.focus(),
  "?": () => { const all = first("[data-desk-help]"); if (all) all.open = !all.open; },
  Escape: () => back?.click(),
};

const typing = (target) => target.closest("input, textarea, select, [contenteditable]");
document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.altKey || event.defaultPrevented) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.target.closest("form")?.requestSubmit();
    return;
  }
  if (event.ctrlKey || event.metaKey) return;
  // Out of a field first, so that nothing typed is left by a slip.
  if (event.key === "Escape" && typing(event.target)) { event.target.blur(); return; }
  if (typing(event.target) || event.repeat && !"jk".includes(event.key)) return;
  const does = KEYS[event.key];
  if (!does) return;
  does();
  event.preventDefault();
});

// One press of a button is one act.
document.querySelectorAll("[data-desk-act]").forEach((one) => {
  one.addEventListener("submit", (event) => {
    if (one.dataset.sent) event.preventDefault();
    one.dataset.sent = "1";
    const buttons = one.querySelectorAll("button");
    setTimeout(() => buttons.forEach((button) => button.setAttribute("disabled", "")), 0);
  });
});

// Who else has it open: asked each minute while the page is looked at.
const hereBox = first("[data-desk-here]");
async function askWhoIsHere() {
  if (document.hidden) return;
  const token = first("[name=csrfmiddlewaretoken]")?.value;
  if (!token) return;
  const answer = await fetch(hereBox.dataset.deskHere, { method: "POST", headers: { "X-CSRFToken": token } });
  if (answer.ok) hereBox.innerHTML = await answer.text();
}
if (hereBox) setInterval(() => askWhoIsHere().catch(() => {}), 60000);
