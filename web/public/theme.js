// Runs before the first paint, so that neither theme nor language flickers, and follows the system's theme for as long as the page is open.
// A file and not an inline script: the content security policy allows none.
;(function () {
  var root = document.documentElement
  var system = matchMedia('(prefers-color-scheme: dark)')
  function paint() {
    var theme = 'system'
    try {
      theme = localStorage.getItem('theme') || theme
    } catch (_) {}
    var dark = theme === 'dark' || (theme === 'system' && system.matches)
    root.dataset.theme = dark ? 'dark' : 'light'
    // The phone's own bar above the page.
    document.querySelector('meta[name=theme-color]').content = dark ? '#0d0e10' : '#f6f6f8'
  }
  paint()
  system.addEventListener('change', paint)
  try {
    var lang = localStorage.getItem('lang')
    root.lang = lang || (/^ru\b/i.test(navigator.language) ? 'ru' : 'en')
  } catch (_) {}
})()
