#!/bin/sh
# Put a built site beside the versions before it and show it: sh deploy/publish.sh SITE FOLDER
# FOLDER (such as /srv/archive) then holds versions/<time>-<checksum>/ and the link current, which nginx.conf reads.
# The last five versions are kept. What is shown is what the manifest lists, to the byte and nothing beside it.
set -eu
site=$1
mkdir -p "$2/versions"
folder=$(cd "$2" && pwd)
case "$folder" in *[\"\\\$\;\{\}]*) echo "nginx cannot be told of a folder with one of these signs: \" \\ \$ ; { }" >&2; exit 1 ;; esac
exec 9> "$folder/lock"
flock --nonblock 9 || { echo "Another version is being published to $folder" >&2; exit 1; }
version=$(date -u +%Y%m%dT%H%M%S%3NZ)-$(sha256sum "$site/manifest.json" | cut -c1-12)
new=$folder/versions/$version

refuse() {
  rm -r "$new"
  exit 1
}

mkdir "$new"
cp -RPp "$site" "$new/site"
listed=$(awk -F'"' '/^  "/ { path = $2 } /^   "sha256"/ { print $4 "  " path }' "$new/site/manifest.json")
printf '%s\n' "$listed" | (cd "$new/site" && sha256sum --quiet -c -) || refuse
beside=$({ printf '%s\n' "$listed" | cut -c67-; echo manifest.json; (cd "$new/site" && find . ! -type d | cut -c3-); } |
  LC_ALL=C sort | uniq -u)
links=$(cd "$new/site" && find . -type l)
if [ "$beside$links" ]; then
  printf 'Not in the manifest, or no plain file:\n%s\n' "$beside$links" >&2
  refuse
fi
printf 'root "%s";\ninclude "%s";\n' "$new/site" "$new/site/headers.nginx.conf" > "$new/site.conf"
sh "$(dirname "$0")/switch.sh" "$folder" "$version"

shown=$(basename "$(readlink "$folder/current")")
ls -1 "$folder/versions" | sort | head -n -5 | while read -r old; do
  [ "$old" = "$shown" ] || rm -r "$folder/versions/$old"
done
