#!/bin/sh
# Shows that the reading may be spread over any number of workers: GNU parallel hands out parts of
# the articles, the parts are merged, and the result has the bytes of one run.
#
#   scripts/bench/parallel.sh [number of articles]        (2000)
set -eu
cd "$(dirname "$0")/../.."

if ! command -v parallel >/dev/null 2>&1; then
  echo "GNU parallel is missing; on Debian: apt-get install parallel" >&2
  exit 1
fi

count="${1:-2000}"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT INT TERM

node --import tsx scripts/bench/write-articles.ts "$count" > "$folder/articles.ndjson"

npm run --silent extract < "$folder/articles.ndjson" > "$folder/whole.ndjson"
npm run --silent merge -- "$folder/whole.ndjson" > "$folder/one.ndjson"

# Without --keep-order: the parts come back as they are done, and it must not matter.
parallel --will-cite --pipe --block 1M --jobs 4 \
  npm run --silent extract -- --jobs 1 < "$folder/articles.ndjson" > "$folder/parts.ndjson"
npm run --silent merge -- "$folder/parts.ndjson" > "$folder/many.ndjson"

one="$(sha256sum < "$folder/one.ndjson" | cut -d ' ' -f 1)"
many="$(sha256sum < "$folder/many.ndjson" | cut -d ' ' -f 1)"
echo "one run:     $one"
echo "in parallel: $many"
if [ "$one" = "$many" ]; then
  echo "The same $(wc -l < "$folder/one.ndjson") lines from $count articles."
else
  echo "They differ." >&2
  exit 1
fi
