// Sets the colour scheme before the first paint. A file of its own, because the page allows no inline script.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('entente-colour-scheme');
  } catch {
    // Storage may be closed to us; the system's choice serves.
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
