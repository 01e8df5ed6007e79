// Loaded in <head>, before the first paint: the reader's choice of light or dark is put on the page.
(() => {
  const root = document.documentElement;
  root.classList.add("js");

  let choice = null;
  try {
    choice = localStorage.getItem("plenary-theme");
  } catch {
    // Storage is refused in some private windows: the system's choice stands.
  }
  if (choice === "light" || choice === "dark") root.dataset.bsTheme = choice;
})();
