#!/bin/sh
# actionlint and zizmor over our workflows, the examples, the pages, and whatever Keyturn writes into a repository.
#   scripts/lint-workflows.sh
# Both are installed once into the cache of the user; where that cannot be, this fails.
set -eu
cd "$(dirname "$0")/.."
ACTIONLINT=1.7.12
ZIZMOR=1.32.0
node=${KEYTURN_NODE:-node_modules/node/bin/node}
cache=${XDG_CACHE_HOME:-$HOME/.cache}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

zizmor=$cache/keyturn-zizmor-$ZIZMOR
sh test/servers/wheel.sh "$zizmor" "zizmor==$ZIZMOR"

actionlint=$(sh scripts/go-tool.sh github.com/rhysd/actionlint/cmd/actionlint "$ACTIONLINT")

"$node" scripts/written-workflows.ts "$work/written"
set -- .github/workflows/*.yml examples/workflows/*.yml "$work"/written/*.yml
printf '%s workflows\n' "$#"
failed=0
# GitHub has `queue` since 2026; this actionlint does not know it.
"$actionlint" -no-color -ignore 'unexpected key "queue" for "concurrency" section' "$@" || failed=1
"$zizmor/bin/zizmor" --offline --no-progress --color=never --quiet --strict-collection --config .github/zizmor.yml \
  "$@" action.yml .github/dependabot.yml || failed=1
exit "$failed"
