// What merge requests on GitLab say: files, answer of the checker, pipeline, review.

import { allPages } from "./request.js"

const MARK = "<!-- policyarchive -->" // begins the comment of the checker, policyarchive/intake/forge/comments.py
const PIPELINE = { success: "passed", skipped: "passed", failed: "failed", canceled: "failed", canceling: "failed" }

// Return { number, title, address, branch } of a merge request.
export function proposalOf({ iid: number, title, web_url: address, source_branch: branch }) {
  return { number, title, address, branch }
}

// Return a promise of the proposals of merge requests, with { files, state, answer, checks } besides, as of GitHub.
export function ownProposals(ask, requests) {
  return Promise.all(requests.map(async request => {
    const path = `/merge_requests/${request.iid}`
    const [diffs, notes, reviewers, pipelines] = await Promise.all([
      allPages(ask, `${path}/diffs`), allPages(ask, `${path}/notes`, { sort: "asc" }),
      allPages(ask, `${path}/reviewers`), allPages(ask, `${path}/pipelines`),
    ])
    return {
      ...proposalOf(request), files: [...new Set(diffs.map(({ new_path: now }) => now))],
      state: request.draft ? "draft" : reviewed(reviewers),
      answer: answerIn(notes, request.author), checks: pipelines.length ? PIPELINE[pipelines[0].status] ?? "running" : "none",
    }
  }))
}

// The checker is another account than the author's: nobody answers themselves.
function answerIn(notes, author) {
  const [last] = notes.filter(({ author: by, body, system }) => !system && by?.username !== author?.username && body?.startsWith(MARK)).slice(-1)
  return last ? last.body.slice(MARK.length).trim() : ""
}

function reviewed(reviewers) {
  const states = new Set(reviewers.map(({ state }) => state))
  return states.has("requested_changes") ? "changes" : states.has("approved") ? "approved" : "open"
}
