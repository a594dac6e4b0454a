// What the worker fetches at the first query: what reads queries, finds records and answers.

import { makeAnswer } from "./answer.js"
import { Archive } from "./archive.js"

self.archiveSearch = { Archive, makeAnswer }
