// The toolbar above a post's field: it writes the marks that people could type themselves.
(function () {
  'use strict'

  function replace (field, before, words, after) {
    field.focus()
    field.setRangeText(before + words + after, field.selectionStart, field.selectionEnd, 'end')
    field.selectionStart = field.selectionEnd - after.length - words.length
    field.selectionEnd = field.selectionStart + words.length
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }

  function press (event) {
    const button = event.target.closest('[data-wrap], [data-line], [data-link]')
    const tools = button && button.closest('[data-tools]')
    const field = tools && document.getElementById(tools.dataset.tools)
    if (!field) return
    const words = field.value.slice(field.selectionStart, field.selectionEnd)
    if (button.dataset.wrap) replace(field, button.dataset.wrap, words, button.dataset.wrap)
    else if (button.dataset.link) replace(field, '[' + words + '](', button.dataset.link, ')')
    else replace(field, words.split('\n').map(function (line) { return button.dataset.line + line }).join('\n'), '', '')
  }

  document.querySelectorAll('[data-tools]').forEach(function (tools) { tools.hidden = false })
  document.addEventListener('click', press)
})()
