// Records "seen" once the article was really in view for two seconds. Without JavaScript only the button counts.
const SEEN_AFTER_MS = 2000;
const article = document.querySelector("[data-seen-url]");

function recordSeen() {
  fetch(article.dataset.seenUrl, { method: "POST", headers: { "X-CSRFToken": article.dataset.csrf }, credentials: "same-origin" });
}

function whenVisible(record) {
  let timer = null;
  const observer = new IntersectionObserver(([entry]) => {
    clearTimeout(timer);
    const isInView = entry.isIntersecting && document.visibilityState === "visible";
    if (isInView) {
      timer = setTimeout(() => { observer.disconnect(); record(); }, SEEN_AFTER_MS);
    }
  });
  observer.observe(article);
  document.addEventListener("visibilitychange", () => { observer.unobserve(article); observer.observe(article); });
}

if (article) {
  whenVisible(recordSeen);
}
