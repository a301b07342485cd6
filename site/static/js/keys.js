// Number and code copied together fill both fields, whichever of them they are pasted into.
const NUMBER = /R\d{4}-\d{6,}/;
const CODE = /(?:^|[^A-Z0-9])([2-9A-HJKMNP-Z]{4}-?[2-9A-HJKMNP-Z]{4})(?![A-Z0-9])/;

for (const form of document.querySelectorAll("[data-keys]")) {
  form.addEventListener("paste", (event) => {
    const text = event.clipboardData.getData("text").normalize("NFKC").toUpperCase();
    const number = text.match(NUMBER);
    const code = number && text.slice(number.index + number[0].length).match(CODE);
    if (!code || !event.target.matches("[name=number], [name=code]")) return;
    event.preventDefault();
    form.elements.number.value = number[0];
    form.elements.code.value = code[1];
    form.querySelector("[type=submit]").focus();
  });
}
