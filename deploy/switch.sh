#!/bin/sh
# Show one of the versions that are there, such as the one before: sh deploy/switch.sh FOLDER VERSION
# nginx reads the link only when it reloads, so pages and headers change in one moment. If it refuses, the link goes
# back. RELOAD is the command that makes it reload.
set -eu
folder=$1
version=$2
reload=${RELOAD:-nginx -t -q && nginx -s reload}

point() {
  ln -sfn "$1" "$folder/next"
  mv -T "$folder/next" "$folder/current"
}

test -f "$folder/versions/$version/site.conf"
before=$(readlink "$folder/current" || true)
point "versions/$version"
if ! sh -c "$reload"; then
  if [ "$before" ]; then point "$before"; else rm "$folder/current"; fi
  exit 1
fi
echo "$version"
