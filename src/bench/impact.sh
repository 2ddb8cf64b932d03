#!/usr/bin/env bash
# How many funding decisions a second the impact analysis makes, and how much memory it needs for
# many. README.md beside this file says how to read it.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
jar=$project/target/quarkus-app/quarkus-run.jar
few=${FEW:-20000}
many=${MANY:-100000}
read -r -a java <<< "${JAVA:-java -Xmx256m}"

fail() { echo "bench: $*" >&2; exit 1; }

for tool in jq python3; do
  command -v "$tool" > /dev/null || fail "$tool is missing (Debian: apt-get install jq python3)."
done
[[ -f $jar ]] || fail "$jar is missing. Build it first: mvn -DskipTests package"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The other state: one amount in both editions' tables is another one, so every answer changes.
mkdir "$work/to"
cp -r "$project/rules" "$project/test-data" "$work/to/"
sed -i 's|<text>7123.00</text>|<text>8000.00</text>|' "$work"/to/rules/kov-ktg/*/funding.dmn
cmp -s "$project/rules/kov-ktg/2019-01-01/funding.dmn" "$work/to/rules/kov-ktg/2019-01-01/funding.dmn" &&
  fail "the amount to change is not in funding.dmn any more."

jq -c '{stage, requested, contract: (.contract | {firstDay, lastDay}),
        members: [.members[] | {name, participation, youngPeople, mergedFrom}]}' \
  "$here/group-of-seven.json" > "$work/one.json"
lines() { # count: as many groups, each with other numbers of young people
  python3 - "$1" "$work/one.json" << 'PYTHON'
import json, sys
one = json.load(open(sys.argv[2]))
for n in range(int(sys.argv[1])):
    for k, member in enumerate(one["members"]):
        member["youngPeople"] = 100 + (n * 31 + k * 17) % 900
    print(json.dumps({"instrument": "kov-ktg", "topic": "funding", "on": "2019-01-02", "ref": str(n), "input": one}, ensure_ascii=False))
PYTHON
}
lines "$few" > "$work/few.ndjson"
lines "$many" > "$work/many.ndjson"

took() { # file: milliseconds of wall time, then the largest resident size in MB
  local began
  began=$(date +%s%N)
  "${java[@]}" -jar "$jar" impact --from "$project" --to "$work/to" --portfolio "$work/$1.ndjson" \
    > "$work/$1.out" 2> "$work/$1.err" &
  local process=$! most=0 now
  while kill -0 "$process" 2> /dev/null; do
    now=$(awk '/^VmHWM/ {print int($2 / 1024)}' "/proc/$process/status" 2> /dev/null || echo 0)
    ((${now:-0} > most)) && most=$now
    sleep 0.1
  done
  wait "$process" || { cat "$work/$1.err" "$work/$1.out" >&2; fail "the analysis failed."; }
  grep -qE "^$(sed ':a;s/\B[0-9]\{3\}\>/ &/;ta' <<< "$2") asked" "$work/$1.out" || grep -q "^$2 asked" "$work/$1.out" ||
    { head "$work/$1.out" >&2; fail "not every line was asked."; }
  echo "$((($(date +%s%N) - began) / 1000000)) $most"
}

echo "command          ${java[*]} -jar target/quarkus-app/quarkus-run.jar impact"
echo "load at start    $(cut -d' ' -f1-3 /proc/loadavg)"
read -r few_ms few_mb <<< "$(took few "$few")"
read -r many_ms many_mb <<< "$(took many "$many")"
echo "$few lines       $few_ms ms with start and compiling, at most $few_mb MB resident"
echo "$many lines      $many_ms ms with start and compiling, at most $many_mb MB resident"
awk -v n="$((many - few))" -v t="$((many_ms - few_ms))" \
  'BEGIN {printf "in between       %.0f decisions/s, both releases counted (20 000 are wanted)\n", n * 2 * 1000 / t}'
