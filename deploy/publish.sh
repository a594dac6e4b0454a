#!/bin/sh
# Put a built site beside the versions before it and show it: sh deploy/publish.sh SITE FOLDER
# FOLDER (such as /srv/archive) then holds versions/<time>-<checksum>/ and the link current, which nginx.conf reads.
# The last five versions are kept. Nothing is shown whose files differ from their manifest.
set -eu
site=$1
mkdir -p "$2/versions"
folder=$(cd "$2" && pwd)
version=$(date -u +%Y%m%dT%H%M%S%3NZ)-$(sha256sum "$site/manifest.json" | cut -c1-12)
new=$folder/versions/$version

mkdir "$new"
cp -Rp "$site" "$new/site"
awk -F'"' '/^  "/ { path = $2 } /^   "sha256"/ { print $4 "  " path }' "$new/site/manifest.json" |
  (cd "$new/site" && sha256sum --quiet -c -) || { rm -r "$new"; exit 1; }
printf 'root %s;\ninclude %s;\n' "$new/site" "$new/site/headers.nginx.conf" > "$new/site.conf"
sh "$(dirname "$0")/switch.sh" "$folder" "$version"

shown=$(basename "$(readlink "$folder/current")")
ls -1 "$folder/versions" | sort | head -n -5 | while read -r old; do
  [ "$old" = "$shown" ] || rm -r "$folder/versions/$old"
done
