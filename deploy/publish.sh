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
# Print SHA-256 and path of the files that a manifest, or a part of one, lists.
listed_in() { awk -F'"' '/^  "/ { path = $2 } /^   "sha256"/ { print $4 "  " path }' "$@"; }
cd "$new/site"
listed_in manifest.json > ../listed
sha256sum --quiet -c ../listed || refuse
cut -c67- ../listed | grep '^manifest/[0-9]*[.]json$' > ../parts || true
while read -r part; do listed_in "$part"; done < ../parts > ../in-parts
[ ! -s ../in-parts ] || sha256sum --quiet -c ../in-parts || refuse
beside=$({ cat ../listed ../in-parts | cut -c67-; echo manifest.json; find . ! -type d | cut -c3-; } | LC_ALL=C sort | uniq -u)
links=$(find . -type l)
cd - > /dev/null
rm "$new/listed" "$new/parts" "$new/in-parts"
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
