// Numbers of a query that are no numbers of documents: what counts something ("5 xã"), names a part ("điều 5") or is a figure ("31,82%").

const FIGURE = /(?<![\d/.,-])[+−-]?(\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(?![\d/]|[.,]\d)(\s*%)?/g

// Return a function from tokens to the places of those that are no numbers of documents, with the words that say so:
// { quantities, parts }, each [{ from, to, number }]. facets: as facets.js gives them; what begins a longer name is no unit: "05 people's
// council".
export function makeTakeQuantities({ unit_names, part_names }, units, tokens) {
  const split = text => tokens(text).map(({ word }) => word)
  const unitWords = [...unit_names, ...units].map(split), partWords = part_names.map(split)
  const starts = (typed, at, phrases) => phrases.filter(words => words.length && words.every((word, k) => typed[at + k]?.word === word))
    .sort((a, b) => b.length - a.length)[0]
  return (typed, facets) => {
    const isName = (from, to) => facets.some(facet => facet.from === from && facet.to > to)
    const quantities = [], parts = []
    typed.forEach(({ word }, i) => {
      const unit = isDigits(word) && starts(typed, i + 1, unitWords)
      if (unit && !isDigits(typed[i + 1 + unit.length]?.word) && !isName(i + 1, i + unit.length)) quantities.push({ from: i, to: i + unit.length, number: word })
      const part = starts(typed, i, partWords)
      const at = part && i + part.length + Number(isSign(typed[i + part.length]))
      if (part && isDigits(typed[at]?.word) && !isSlash(typed, at)) parts.push({ from: i, to: at, number: bare(typed[at].word), name: part.join(" ") })
    })
    return { quantities, parts }
  }
}

// Return the figures of a text as numbers that its marks can mean: [["302500", "302.5"], …], those with a decimal, thousands or "%".
export function figuresIn(text) {
  return [...text.matchAll(FIGURE)].filter(([, figure, percent]) => percent || /[.,]/.test(figure)).map(([, figure]) => meaningsOf(figure))
}

// Return what a figure can mean, with a point before its decimals and no other mark.
function meaningsOf(figure) {
  const plain = mark => figure.replaceAll(mark === "," ? "." : ",", "").replace(mark, ".")
  const isThousands = /^\d{1,3}([.,]\d{3})+$/.test(figure)
  const all = [...(isThousands ? [figure.replace(/[.,]/g, "")] : []), plain(","), plain(".")].filter(one => /^\d+(\.\d+)?$/.test(one))
  return [...new Set(all.map(String))]
}

// Return every figure that a text of the archive prints, in the marks of its language.
export function figuresOf(text, decimal) {
  return (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map(figure => figure.replaceAll(decimal === "," ? "." : ",", "").replace(decimal, "."))
}

const isDigits = word => /^\d+$/.test(word ?? "")
const isSign = token => token && /^(so|no|number)$/.test(token.word)
const bare = digits => digits.replace(/^0+(?=\d)/, "")
const isSlash = (typed, at) => isDigits(typed[at + 1]?.word) && typed[at + 1].at === typed[at].at + 1
