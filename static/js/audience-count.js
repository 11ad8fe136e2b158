// Counts the audience while it is being chosen. Without JavaScript there is a button for it. Nothing is saved.
const WAIT_MS = 400;

const form = document.querySelector("form[data-count-url]");
const place = document.querySelector("[data-count]");
let timer;
let latest = 0;

async function count() {
  const mine = ++latest;
  const response = await fetch(form.dataset.countUrl, { method: "POST", body: new FormData(form), credentials: "same-origin" });
  const text = await response.text();
  if (response.ok && mine === latest) {
    const page = new DOMParser().parseFromString(text, "text/html");
    place.replaceChildren(...page.body.childNodes);
  }
}

form?.addEventListener("change", () => {
  clearTimeout(timer);
  timer = setTimeout(count, WAIT_MS);
});
