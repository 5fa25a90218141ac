// Conversations in place, for members. htmx does the work; here is what happens when it cannot: the
// ordinary page of the same address takes over, and without a line the words stay in their form.
(function () {
  'use strict'

  function takeOver (event) {
    const element = event.detail.requestConfig.elt
    const cause = event.detail.requestConfig.triggeringEvent
    if (!cause || (cause.type !== 'click' && cause.type !== 'submit')) return // nobody pressed anything
    const form = element.form || element.closest('form') // a button may stand apart from its form
    if (!form) {
      location.assign(element.href)
      return
    }
    if (element.formAction && element !== form) form.action = element.formAction
    HTMLFormElement.prototype.submit.call(form)
  }

  function sayUnsent () {
    const status = document.getElementById('talk-status')
    if (!status) return
    status.className = 'notice notice-warning talk-unsent'
    status.textContent = status.dataset.unsent
  }

  function beQuiet () {
    const status = document.getElementById('talk-status')
    if (status) status.className = 'visually-hidden'
  }

  function close (event) {
    const button = event.target.closest('[data-talk-close]')
    if (!button) return
    const opener = document.getElementById(button.dataset.talkClose)
    button.closest('.talk-place').textContent = ''
    if (opener) opener.focus()
  }

  document.addEventListener('htmx:responseError', takeOver)
  document.addEventListener('htmx:sendError', sayUnsent)
  document.addEventListener('htmx:afterOnLoad', beQuiet)
  document.addEventListener('click', close)
})()
