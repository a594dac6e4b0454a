#!/bin/sh
# What the tests and reports need besides Python: a browser for all, Node and Java for the checkers of HTML,
# other browsers for the tasks of readers, programs of others that our files are used in.
# Usage: ensure_tools.sh [chromium] [checkers] [browsers] [borders]. Installs Debian's packages where something is missing,
# or says what is needed; then installs the checkers of tests/tools in their locked versions.
set -eu
tools="$(dirname "$0")/../tests/tools"

found() {
  for name in "$@"; do if command -v "$name" >/dev/null 2>&1; then return 0; fi; done
  return 1
}

missing=""
for wanted in "$@"; do
  case "$wanted" in
    chromium) found chromium-headless-shell google-chrome || missing="$missing chromium-headless-shell" ;;
    checkers)
      found node || missing="$missing nodejs"
      found npm || missing="$missing npm"
      found java || missing="$missing default-jre-headless" ;;
    browsers)
      found firefox-esr firefox || missing="$missing firefox-esr"
      found WebKitWebDriver || missing="$missing webkit2gtk-driver"
      found xvfb-run || missing="$missing xvfb"
      found xauth || missing="$missing xauth" ;; # xvfb-run calls it
    borders)
      found pdflatex || missing="$missing texlive-latex-base texlive-latex-extra texlive-lang-other"
      found biber || missing="$missing biber texlive-bibtex-extra"
      found bibtool || missing="$missing bibtool"
      found pandoc || missing="$missing pandoc"
      found soffice || missing="$missing libreoffice-writer libreoffice-calc fonts-liberation"
      ldconfig -p | grep -q libpangoft2-1.0.so.0 || missing="$missing libpango-1.0-0 libpangoft2-1.0-0"
      found nginx /usr/sbin/nginx || missing="$missing nginx-light"
      found pdftotext || missing="$missing poppler-utils" ;;
    *) echo "Unknown tool: $wanted" >&2; exit 2 ;;
  esac
done

if [ -n "$missing" ]; then
  if ! found apt-get; then
    echo "Missing:$missing. Install what these Debian packages hold with your system's package manager, then run again." >&2
    exit 1
  fi
  if [ "$(id -u)" -eq 0 ]; then as_root=""; else as_root="sudo"; fi
  echo "Installing$missing …"
  $as_root apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing
fi

case " $* " in *" checkers "*)
  if [ ! "$tools/node_modules/.package-lock.json" -nt "$tools/package-lock.json" ]; then
    echo "Installing the checkers of HTML …"
    npm ci --prefix "$tools" --ignore-scripts --no-audit --no-fund --silent
    touch "$tools/node_modules/.package-lock.json"
  fi ;;
esac
