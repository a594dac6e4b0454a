// What the worker fetches at the first query: what reads queries, finds records and answers.

import { makeAnswer } from "./answer.js"
import { openArchive } from "./archive.js"

self.archiveSearch = { openArchive, makeAnswer }
