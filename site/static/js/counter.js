// How many characters of a bounded text are written: "38 / 1000"; of one line only near the end.
for (const count of document.querySelectorAll("[data-counts]")) {
  const field = document.getElementById(count.dataset.counts);
  const longest = Number(field?.dataset.longest);
  if (!longest) continue;
  const show = () => {
    const written = [...field.value].length;
    const over = written - longest;
    const quiet = field.tagName === "INPUT" && written < longest * 0.8;
    count.textContent = quiet ? "" : `${written} / ${longest}`;
    count.classList.toggle("field-over", over > 0);
    if (over > 0) count.textContent += ` ${count.dataset.over.replace("{n}", over)}`;
  };
  field.addEventListener("input", show);
  show();
}
