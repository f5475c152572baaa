// Runs before the first paint, so that neither theme nor language flickers.
// A file and not an inline script: the content security policy allows none.
;(function () {
  var root = document.documentElement
  try {
    var theme = localStorage.getItem('theme') || 'system'
    var dark =
      theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
    root.dataset.theme = dark ? 'dark' : 'light'
    if (dark) document.querySelector('meta[name=theme-color]').content = '#0d0e10'
    var lang = localStorage.getItem('lang')
    root.lang = lang || (/^ru\b/i.test(navigator.language) ? 'ru' : 'en')
  } catch (_) {
    root.dataset.theme = 'light'
  }
})()
