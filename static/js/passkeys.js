// Passkeys: hands the page's options to the browser and its answer to the form. Loaded on the few
// pages that have such a form; without it they say so, and password and code work as ever.
(function () {
  'use strict'

  function bytes (words) {
    const text = atob(words.replace(/-/g, '+').replace(/_/g, '/'))
    return Uint8Array.from(text, function (letter) { return letter.charCodeAt(0) })
  }

  function words (buffer) {
    const text = String.fromCharCode.apply(null, new Uint8Array(buffer))
    return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
  }

  function known (list) {
    return (list || []).map(function (one) { return Object.assign({}, one, { id: bytes(one.id) }) })
  }

  function create (options, alone) {
    const key = options.publicKey
    key.challenge = bytes(key.challenge)
    key.user.id = bytes(key.user.id)
    key.excludeCredentials = known(key.excludeCredentials)
    key.authenticatorSelection = Object.assign({}, key.authenticatorSelection, {
      residentKey: alone ? 'required' : 'discouraged',
      requireResidentKey: alone,
      userVerification: alone ? 'required' : 'preferred'
    })
    return navigator.credentials.create({ publicKey: key })
  }

  function get (options) {
    const key = options.publicKey
    key.challenge = bytes(key.challenge)
    key.allowCredentials = known(key.allowCredentials)
    return navigator.credentials.get({ publicKey: key })
  }

  function answer (credential) {
    const response = {}
    const names = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']
    names.forEach(function (name) {
      if (credential.response[name]) response[name] = words(credential.response[name])
    })
    return JSON.stringify({
      id: credential.id,
      rawId: words(credential.rawId),
      type: credential.type,
      response: response,
      clientExtensionResults: credential.getClientExtensionResults()
    })
  }

  function prepare (form) {
    const button = form.querySelector('[data-passkey-button]')
    const failed = form.querySelector('[data-passkey-failed]')
    const alone = form.querySelector('[name="passwordless"]')
    if (!window.PublicKeyCredential || !navigator.credentials) return
    form.querySelector('[data-passkey-missing]').hidden = true
    button.hidden = false
    form.addEventListener('submit', function (event) {
      event.preventDefault()
      failed.hidden = true
      button.disabled = true
      const options = JSON.parse(form.dataset.options)
      const asked = form.dataset.passkey === 'create'
        ? create(options, Boolean(alone && alone.checked))
        : get(options)
      asked.then(function (credential) {
        form.elements.credential.value = answer(credential)
        form.submit()
      }).catch(function () {
        failed.hidden = false
        button.disabled = false
      })
    })
  }

  document.querySelectorAll('form[data-passkey]').forEach(prepare)
})()
