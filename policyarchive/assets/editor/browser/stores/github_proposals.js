// What pull requests on GitHub say: files, answer of the checker, checks, review.

import { allPages } from "./request.js"

const MARK = "<!-- policyarchive -->" // begins the comment of the checker, policyarchive/intake/forge/comments.py
const PASSED = new Set(["success", "neutral", "skipped"])

// Return { number, title, address, branch } of a pull request.
export function proposalOf({ number, title, html_url: address, head }) {
  return { number, title, address, branch: head.ref }
}

// Return a promise of the proposals of pull requests, with { files, state, answer, checks } besides. files: paths in the repository.
// state: "draft", "approved", "changes" (wanted by a reviewer) or "open".
export function ownProposals(ask, requests) {
  return Promise.all(requests.map(async request => {
    const { number, draft, head } = request
    const [files, comments, reviews, checks] = await Promise.all([
      allPages(ask, `/pulls/${number}/files`), allPages(ask, `/issues/${number}/comments`),
      allPages(ask, `/pulls/${number}/reviews`), checksOf(ask, head.sha),
    ])
    return {
      ...proposalOf(request), files: files.map(({ filename }) => filename),
      state: draft ? "draft" : reviewed(reviews), answer: answerIn(comments), checks,
    }
  }))
}

// Only a workflow's own comment counts: anybody else may write the mark too.
function answerIn(comments) {
  const [last] = comments.filter(({ user, body }) => user?.type === "Bot" && body?.startsWith(MARK)).slice(-1)
  return last ? last.body.slice(MARK.length).trim() : ""
}

// The last word of each reviewer counts.
function reviewed(reviews) {
  const last = new Map()
  for (const { user, state } of reviews) if (state !== "COMMENTED" && state !== "PENDING") last.set(user?.login, state)
  const states = new Set(last.values())
  return states.has("CHANGES_REQUESTED") ? "changes" : states.has("APPROVED") ? "approved" : "open"
}

// Return "running", "passed", "failed" or "none": of check runs and of the statuses that other services set.
async function checksOf(ask, commit) {
  const [runs, { state, total_count: count }] = await Promise.all([
    seen(allPages(ask, `/commits/${commit}/check-runs`, {}, ({ check_runs: found }) => found), []),
    seen(ask("GET", `/commits/${commit}/status`).then(({ data }) => data), { total_count: 0 }),
  ])
  const states = runs.map(({ status, conclusion }) => status !== "completed" ? "running" : PASSED.has(conclusion) ? "passed" : "failed")
  if (count) states.push({ success: "passed", pending: "running" }[state] ?? "failed")
  return ["failed", "running", "passed"].find(one => states.includes(one)) ?? "none"
}

// A token may be allowed to propose but not to see checks: then there are none to show.
function seen(asked, otherwise) {
  return asked.catch(error => {
    if (error.reason === "rights" || error.reason === "gone") return otherwise
    throw error
  })
}
