// Sets the reader's chosen theme before anything is painted. Kept apart from the application so that it can block.
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage can be switched off; the system's preference holds then.
}
