#!/usr/bin/env bash
# What a decision costs over HTTP beside an echo of the same JSON, how long the start takes, and
# how much memory stays resident. README.md beside this file says how to read it.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
jar=$project/target/quarkus-app/quarkus-run.jar
rounds=${ROUNDS:-5}
seconds=${SECONDS_EACH:-8}
warmup=${WARMUP_SECONDS:-45}
read -r -a java <<< "${JAVA:-java -Xmx192m -XX:+UseSerialGC}"

fail() { echo "bench: $*" >&2; exit 1; }

for tool in wrk curl jq; do
  command -v "$tool" > /dev/null || fail "$tool is missing (Debian: apt-get install wrk curl jq)."
done
[[ -f $jar ]] || fail "$jar is missing. Build it first: mvn -DskipTests package"

work=$(mktemp -d)
server=
finish() {
  if [[ -n $server ]]; then
    kill "$server" 2> /dev/null || true
    wait "$server" 2> /dev/null || true
  fi
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
decision="http://127.0.0.1:$port/api/instruments/kov-ktg/decisions/funding?on=2019-01-02"
echo_address="http://127.0.0.1:$port/bench/echo"

# Only what funding needs: what it merely accepts would be read and checked, but answer nothing.
jq -c '{stage, requested, contract: (.contract | {firstDay, lastDay}),
        members: [.members[] | {name, participation, youngPeople, mergedFrom}]}' \
  "$here/group-of-seven.json" > "$work/request.json"

now_ms() { echo $(($(date +%s%N) / 1000000)); }

post() { # body, answer, address: prints the status, 000 if nobody answers
  curl -s -o "$2" -w '%{http_code}' -H 'Content-Type: application/json' --data-binary "@$1" "$3" || true
}

resident_mb() { awk '/^VmRSS/ {printf "%.0f", $2 / 1024}' "/proc/$server/status"; }

cpu_ms() { awk -v hz="$(getconf CLK_TCK)" '{print int(($14 + $15) * 1000 / hz)}' "/proc/$server/stat"; }

load() { cut -d' ' -f1-3 /proc/loadavg; }

began=$(now_ms)
KASKKIRI_BENCH_ECHO=true KASKKIRI_DATA=$work/data QUARKUS_HTTP_PORT=$port \
  "${java[@]}" -jar "$jar" > "$work/server.log" 2>&1 &
server=$!
until [[ $(post "$work/request.json" "$work/answer.json" "$decision") == 200 ]]; do
  kill -0 "$server" 2> /dev/null || { cat "$work/server.log" >&2; fail "the service ended."; }
  (($(now_ms) - began < 120000)) || { cat "$work/server.log" >&2; fail "no answer in 120 s."; }
  sleep 0.02
done
first=$(($(now_ms) - began))
first_cpu=$(cpu_ms)
resident_start=$(resident_mb)

# An echo reads and writes the same JSON. Half of request and answer together: as many bytes pass.
request=$(wc -c < "$work/request.json")
answer=$(wc -c < "$work/answer.json")
jq -c --argjson size $(((request + answer) / 2)) \
  'until((tojson | utf8bytelength) <= $size;
     if (.outcome.perMember | length) > 0 then .outcome.perMember |= .[:-1]
     elif (.fired | length) > 0 then .fired |= .[:-1]
     else .reasons |= .[:-1] end)' "$work/answer.json" > "$work/half.json"
cp "$work/answer.json" "$work/whole.json"

script() { # body: a wrk script that posts it and counts what failed
  cat > "$work/$1.lua" << LUA
local file = io.open("$work/$1.json", "rb")
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = file:read("*a")
file:close()
done = function(summary)
  local e = summary.errors
  io.write(string.format("RESULT %.0f %d\n", summary.requests / summary.duration * 1e6,
    e.connect + e.read + e.write + e.status + e.timeout))
end
LUA
}
for body in request half whole; do script "$body"; done

rate() { # body, address, seconds: requests/s; ends the benchmark if one failed
  local result
  result=$(wrk -t1 -c32 -d"${3}s" -s "$work/$1.lua" "$2" | tee "$work/wrk.log" | awk '/^RESULT/ {print $2, $3}')
  [[ ${result#* } == 0 ]] || { cat "$work/wrk.log" >&2; fail "requests failed at $2."; }
  echo "${result% *}"
}

median() { sort -n | awk '{v[NR] = $1} END {print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2}'; }

ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", a / b}'; }

echo "command          ${java[*]} -jar target/quarkus-app/quarkus-run.jar"
echo "JSON             request $request bytes, answer $answer bytes; echo $(wc -c < "$work/half.json") bytes (half of both), $answer bytes (answer)"
echo "load at start    $(load)"
echo "first answer     $first ms after the process was started, $first_cpu ms of CPU"
echo "resident         $resident_start MB after it"

rate request "$decision" "$warmup" > /dev/null
rate half "$echo_address" "$((warmup / 4 + 1))" > /dev/null

printf '%-6s %10s %11s %7s %13s %7s   %s\n' round decisions 'echo(half)' ratio 'echo(answer)' ratio load
for ((round = 1; round <= rounds; round++)); do
  a=$(rate request "$decision" "$seconds")
  b=$(rate half "$echo_address" "$seconds")
  c=$(rate whole "$echo_address" "$seconds")
  ratio "$a" "$b" | tee -a "$work/ratios.half" > "$work/one.half"; echo >> "$work/ratios.half"
  ratio "$a" "$c" | tee -a "$work/ratios.whole" > "$work/one.whole"; echo >> "$work/ratios.whole"
  printf '%-6s %8s/s %9s/s %7s %11s/s %7s   %s\n' "$round" "$a" "$b" "$(cat "$work/one.half")" "$c" "$(cat "$work/one.whole")" "$(load)"
done
echo "median           $(median < "$work/ratios.half") of an echo of half of request and answer, $(median < "$work/ratios.whole") of an echo of the answer"
echo "resident         $(resident_mb) MB after the load"
