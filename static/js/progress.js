// Looks at the page again every three seconds while mail is going out or an import is worked on, and shows what changed.
// When it is done and the page shows something else, that is loaded. Without JavaScript there is a link for it: a page
// that reloads by itself would move the reader's place.
const LOOK_AGAIN_MS = 3000;

async function lookAgain(area) {
  const response = await fetch(location.href, { credentials: "same-origin" });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = page.querySelector("[data-progress]");
  if (response.ok && fresh) {
    area.replaceWith(fresh);
    watch(fresh);
  } else if (response.ok) {
    location.reload();
  } else {
    watch(area);
  }
}

function watch(area) {
  if (area?.dataset.progress === "moving") {
    setTimeout(() => lookAgain(area), LOOK_AGAIN_MS);
  }
}

watch(document.querySelector("[data-progress]"));
