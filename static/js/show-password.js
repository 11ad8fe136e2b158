// Adds a button beside the password field that shows what was typed. Without this script the field works as always.
for (const box of document.querySelectorAll(".with-show-password")) {
  const field = box.querySelector("input[type=password]");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn btn-quiet";
  button.textContent = box.dataset.showLabel;
  button.addEventListener("click", () => {
    const willShow = field.type === "password";
    field.type = willShow ? "text" : "password";
    button.textContent = willShow ? box.dataset.hideLabel : box.dataset.showLabel;
    field.focus();
  });
  const row = document.createElement("div");
  row.className = "with-button";
  field.replaceWith(row);
  row.append(field, button);
}
