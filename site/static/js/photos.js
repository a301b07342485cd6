// Small previews of the photos chosen; they stay on this device until the form is sent.
for (const seen of document.querySelectorAll("[data-previews]")) {
  const input = document.getElementById(seen.dataset.previews);
  input?.addEventListener("change", () => {
    for (const image of seen.querySelectorAll("img")) URL.revokeObjectURL(image.src);
    seen.replaceChildren(...Array.from(input.files, preview));
  });
}

function preview(file) {
  const figure = document.createElement("figure");
  const image = document.createElement("img");
  image.src = URL.createObjectURL(file);
  image.alt = file.name;
  image.addEventListener("error", () => image.replaceWith(file.name));
  figure.append(image);
  return figure;
}
