#!/usr/bin/env bash
# How long a saved change takes until it decides, and what many changes in a row cost whoever asks
# meanwhile. README.md beside this file says how to read it.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
jar=$project/target/quarkus-app/quarkus-run.jar
changes=${CHANGES:-200}
early=${EARLY:-20}
connections=${CONNECTIONS:-16}
warmup=${WARMUP_SECONDS:-40}
quiet=${QUIET_SECONDS:-30}
read -r -a java <<< "${JAVA:-java -Xmx512m}"

fail() { echo "bench: $*" >&2; exit 1; }

for tool in wrk curl jq jcmd; do
  command -v "$tool" > /dev/null || fail "$tool is missing (Debian: apt-get install wrk curl jq; jcmd is in the JDK)."
done
[[ -f $jar ]] || fail "$jar is missing. Build it first: mvn -DskipTests package"

work=$(mktemp -d)
server=
load=
finish() {
  for process in $load $server; do
    kill "$process" 2> /dev/null || true
    wait "$process" 2> /dev/null || true
  done
  rm -rf "$work"
}
trap finish EXIT

free_port() {
  local port
  while port=$((RANDOM % 20000 + 20000)); do
    (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null || { echo "$port"; return; }
  done
}

port=$(free_port)
at="http://127.0.0.1:$port"
decision="$at/api/instruments/kov-ktg/decisions/funding?on=2019-01-02"

# A new edition, which is not published yet and so may change.
mkdir "$work/rules" "$work/next"
cp -r "$project/rules" "$project/test-data" "$work/rules/"
cp -r "$project/rules" "$project/test-data" "$work/next/"
"${java[@]}" -jar "$jar" new-edition kov-ktg 2023-09-01 "$work/next" > "$work/new.log" || { cat "$work/new.log" >&2; fail "no new edition."; }
changed=$work/rules/rules/kov-ktg/2023-09-01/funding.dmn
cp "$work/next/rules/kov-ktg/2023-09-01/funding.dmn" "$work/funding.dmn"

jq -c '{stage, requested, contract: (.contract | {firstDay, lastDay}),
        members: [.members[] | {name, participation, youngPeople, mergedFrom}]}' \
  "$here/group-of-seven.json" > "$work/request.json"
cat > "$work/request.lua" << LUA
local file = io.open("$work/request.json", "rb")
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = file:read("*a")
file:close()
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format("RESULT %d %.2f %.0f\n", e.connect + e.read + e.write + e.status + e.timeout,
    latency:percentile(99) / 1000, summary.requests / summary.duration * 1e6))
end
LUA

now_ms() { echo $(($(date +%s%N) / 1000000)); }

# The release that decides, as a decision says it; empty if nobody answers.
decides() {
  curl -s -H 'Content-Type: application/json' --data-binary "@$work/request.json" "$decision" | jq -r '.release // empty' 2> /dev/null || true
}

metric() { # pattern: sum of the samples
  curl -s "$at/q/metrics" | awk -v p="$1" '$0 ~ p {sum += $2} END {printf "%.0f", sum}'
}

# Loaded classes, metaspace kB, heap kB. The heap is what the histogram counts after its own full
# collection, in one pause: what is used a moment later is what the load made meanwhile.
state() {
  jcmd "$server" GC.run > /dev/null
  echo "$(metric '^jvm_classes_loaded_classes') $(($(metric '^jvm_memory_used_bytes.*Metaspace') / 1024)) $(jcmd "$server" GC.class_histogram | awk '/^Total/ {print int($3 / 1024)}')"
}

result() { awk '/^RESULT/ {print $2, $3, $4}' "$1"; }

KASKKIRI_REPOSITORY=$work/rules KASKKIRI_DATA=$work/data QUARKUS_HTTP_PORT=$port \
  "${java[@]}" -jar "$jar" > "$work/server.log" 2>&1 &
server=$!
began=$(now_ms)
until [[ -n $(decides) ]]; do
  kill -0 "$server" 2> /dev/null || { cat "$work/server.log" >&2; fail "the service ended."; }
  (($(now_ms) - began < 120000)) || { cat "$work/server.log" >&2; fail "no answer in 120 s."; }
  sleep 0.1
done

before=$(decides)
cp -r "$work/next/." "$work/rules/"
began=$(now_ms)
while now=$(decides); [[ -z $now || $now == "$before" ]]; do
  (($(now_ms) - began < 120000)) || { tail -20 "$work/server.log" >&2; fail "the new edition does not decide."; }
  sleep 0.1
done
echo "command          ${java[*]} -jar target/quarkus-app/quarkus-run.jar"
wrk -t1 "-c$connections" "-d${warmup}s" -s "$work/request.lua" "$decision" > "$work/warm.log"
wrk -t1 "-c$connections" "-d${quiet}s" -s "$work/request.lua" "$decision" > "$work/quiet.log"
read -r failed quiet_p99 quiet_rate <<< "$(result "$work/quiet.log")"
[[ $failed == 0 ]] || { cat "$work/quiet.log" >&2; fail "requests failed without any change."; }
echo "without changes  p99 $quiet_p99 ms, $quiet_rate decisions/s"

wrk -t1 "-c$connections" -d3600s -s "$work/request.lua" "$decision" > "$work/load.log" &
load=$!
for ((n = 1; n <= changes; n++)); do
  before=$(decides)
  { cat "$work/funding.dmn"; echo "<!-- change $n -->"; } > "$work/next.dmn"
  began=$(now_ms)
  mv "$work/next.dmn" "$changed"
  while now=$(decides); [[ -z $now || $now == "$before" ]]; do
    (($(now_ms) - began < 60000)) || { tail -20 "$work/server.log" >&2; fail "change $n does not decide after 60 s."; }
    sleep 0.02
  done
  echo "$(($(now_ms) - began))" >> "$work/times"
  ((n == early)) && first=$(state)
  ((n % 20 == 0)) && echo "  $n of $changes, the last in $(tail -1 "$work/times") ms" >&2
done
last=$(state)
kill -INT "$load"
wait "$load" || true
load=
read -r failed busy_p99 busy_rate <<< "$(result "$work/load.log")"

sort -n "$work/times" > "$work/sorted"
at_part() { awk -v p="$1" '{v[NR] = $1} END {i = int(NR * p); print v[i < 1 ? 1 : i]}' "$work/sorted"; }
echo "$changes changes     until one decides: median $(at_part 0.5) ms, 95 of 100 within $(at_part 0.95) ms, at most $(tail -1 "$work/sorted") ms"
echo "meanwhile        $failed requests failed; p99 $busy_p99 ms ($(awk -v a="$busy_p99" -v b="$quiet_p99" 'BEGIN {printf "%.1f", a / b}') times), $busy_rate decisions/s"
read -r c1 m1 h1 <<< "${first:-$last}"
read -r c2 m2 h2 <<< "$last"
growth() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%+.1f %%", (b - a) * 100 / a}'; }
echo "after $early / $changes   classes $c1 / $c2 ($(growth "$c1" "$c2")), metaspace $m1 / $m2 kB ($(growth "$m1" "$m2")), heap $h1 / $h2 kB ($(growth "$h1" "$h2"))"
[[ $failed == 0 ]] || fail "$failed requests failed while rules changed."
