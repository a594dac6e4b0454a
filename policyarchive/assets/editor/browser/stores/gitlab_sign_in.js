// Sign-in at GitLab without a server of ours and without a secret: OAuth with PKCE (RFC 7636).

import { Refusal } from "./refusal.js"
import { makeAsk, plainRefusal } from "./request.js"

const SCOPE = "api" // the least that may write commits and open merge requests
const CHANCE = 48 // bytes of chance in a verifier

const KEPT = "archive-sign-in" // in sessionStorage, from leaving the page till coming back

// Return { comesBack(), signInByPkce() } for the page that this runs in. take({ token, refresh, until }): is given what the forge gives.
export function signInHere(settings, take) {
  const kept = () => JSON.parse(sessionStorage.getItem(KEPT))
  const comesBack = () => Boolean(kept()) && new URL(location.href).searchParams.has("state")
  return {
    // Tell whether the person comes back from the forge with this page: then sign in to the end.
    comesBack,

    // Send the person to the forge (a promise of ""), or where they come back from it a promise of the token for signIn. The address
    // becomes again what it was when they left.
    async signInByPkce() {
      const { origin, pathname, href, hash } = new URL(location.href)
      if (comesBack()) {
        const begun = kept()
        sessionStorage.removeItem(KEPT)
        history.replaceState(null, "", origin + pathname + begun.hash)
        const given = await endSignIn(settings, href, begun)
        take(given)
        return given.token
      }
      const { address, kept: begun } = await beginSignIn(settings, origin + pathname)
      sessionStorage.setItem(KEPT, JSON.stringify({ ...begun, hash }))
      location.assign(address)
      return ""
    },
  }
}

// Return a promise of { address, kept }: the address at the forge that asks the person, and { state, verifier, redirect } to be kept in
// this tab till they come back. Needs https or loopback. settings: { api, client_id }.
export async function beginSignIn({ api, client_id: client }, redirect) {
  const kept = { state: chance(), verifier: chance(), redirect }
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(kept.verifier))
  const address = new URL(`${site(api)}/oauth/authorize`)
  const asked = {
    client_id: client, redirect_uri: redirect, response_type: "code", scope: SCOPE, state: kept.state,
    code_challenge: url64(new Uint8Array(digest)), code_challenge_method: "S256",
  }
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value)
  return { address: address.href, kept }
}

// Return a promise of { token, refresh, until } for the address that the person came back to. until: milliseconds of a Date, or null.
// Fails with a Refusal "token" where they said no, or the address does not belong to what was begun in this tab.
export async function endSignIn(settings, address, kept) {
  const { searchParams } = new URL(address), code = searchParams.get("code")
  if (!code || !kept || searchParams.get("state") !== kept.state) throw new Refusal("token", searchParams.get("error_description") ?? "")
  return exchanged(settings, { grant_type: "authorization_code", code, redirect_uri: kept.redirect, code_verifier: kept.verifier })
}

// Return a promise of new ones for the refresh token of an expired sign-in, which can be used once.
export function renewSignIn(settings, refresh) {
  return exchanged(settings, { grant_type: "refresh_token", refresh_token: refresh })
}

async function exchanged({ api, client_id: client }, form) {
  const ask = makeAsk({ api: site(api), refusalOf })
  const { data } = await ask("POST", "/oauth/token", { form: { client_id: client, ...form } })
  return { token: data.access_token, refresh: data.refresh_token ?? "", until: data.expires_in ? Date.now() + 1000 * data.expires_in : null }
}

function refusalOf(answer) {
  const said = answer.data?.error_description ?? answer.data?.error ?? answer.said
  return answer.status === 400 || answer.status === 401 ? new Refusal("token", said, { status: answer.status }) : plainRefusal(answer, said)
}

// The sign-in is beside the interface: "https://gitlab.example/api/v4" → "https://gitlab.example".
function site(api) {
  return api.replace(/\/api\/v\d+\/?$/, "")
}

function chance() {
  return url64(crypto.getRandomValues(new Uint8Array(CHANCE)))
}

function url64(bytes) {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "")
}
