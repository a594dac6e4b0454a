// What the worker fetches at the first query: what reads, finds and answers, and the word index.

import { makeAnswer } from "./answer.js"
import { Archive } from "./archive.js"
import { Lines } from "./box_lines.js"

self.archiveSearch = { Archive, Lines, makeAnswer }
