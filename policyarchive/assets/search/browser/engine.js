// What the worker fetches at the first query: what reads, finds and prints records, and the word index.

import { makeAnswer } from "./answer.js"
import { Archive } from "./archive.js"
import { Lines } from "./box_lines.js"
import { Passages } from "./passages.js"

self.archiveSearch = { Archive, Lines, Passages, makeAnswer }
