// Adds to a long list of choices a field that narrows it, forgiving about Polish letters, and says how many are chosen.
const fold = (text) =>
  text.replace(/ł/gi, "l").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function narrow(box) {
  const [field, status] = [box.querySelector("input[type=search]"), box.querySelector("[role=status]")];
  const rows = [...box.querySelectorAll(".options > div")].map((row) => ({ row, key: fold(row.textContent) }));

  const show = () => {
    const words = fold(field.value).split(/\s+/);
    for (const { row, key } of rows) row.hidden = !words.every((word) => key.includes(word));
    status.textContent = box.dataset.words
      .replace("{shown}", rows.filter(({ row }) => !row.hidden).length)
      .replace("{chosen}", box.querySelectorAll(":checked").length);
  };

  field.hidden = status.hidden = false;
  field.addEventListener("input", show);
  // Enter means "narrow", not "send the form".
  field.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
  box.addEventListener("change", show);
  show();
}

document.querySelectorAll("[data-narrowed]").forEach(narrow);
