// How many characters of a bounded text are written: "38 / 1000".
for (const count of document.querySelectorAll("[data-counts]")) {
  const field = document.getElementById(count.dataset.counts);
  if (!field || field.maxLength < 1) continue;
  const show = () => { count.textContent = `${field.value.length} / ${field.maxLength}`; };
  field.addEventListener("input", show);
  show();
}
