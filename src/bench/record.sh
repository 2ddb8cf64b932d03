#!/usr/bin/env bash
# What the record costs: the same decision without a record, recorded in SQLite, and recorded in a
# PostgreSQL on this machine. README.md beside this file says how to read it.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
source "$here/common.sh"
rounds=${ROUNDS:-5}
seconds=${SECONDS_EACH:-8}
warmup=${WARMUP_SECONDS:-30}
connections=${CONNECTIONS:-32}
need wrk curl jq sqlite3 psql unzip xz setpriv

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
  io.write(string.format("RESULT %.0f %.2f %d %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(99) / 1000, summary.requests, e.connect + e.read + e.write + e.status + e.timeout))
end
LUA

ways=(off sqlite postgresql)
declare -A at process answered asked
start_postgres

serve() { # way, variables: starts a service and waits for its first decision
  local way=$1 port began
  shift
  port=$(free_port)
  at[$way]="http://127.0.0.1:$port"
  env KASKKIRI_DATA="$work/$way" QUARKUS_HTTP_PORT="$port" "$@" "${java[@]}" -jar "$jar" > "$work/$way.log" 2>&1 &
  process[$way]=$!
  processes=("$!" "${processes[@]}")
  began=$(now_ms)
  answered[$way]=0
  asked[$way]=0
  until [[ $(curl -s -o /dev/null -w '%{http_code}' -H 'Content-Type: application/json' --data-binary "@$work/request.json" "$(address "$way")") == 200 ]]; do
    kill -0 "${process[$way]}" 2> /dev/null || { cat "$work/$way.log" >&2; fail "the service ($way) ended."; }
    (($(now_ms) - began < 120000)) || { cat "$work/$way.log" >&2; fail "no answer in 120 s ($way)."; }
    sleep 0.1
  done
  answered[$way]=1
}

address() { echo "${at[$1]}/api/instruments/kov-ktg/decisions/funding?on=2019-01-02"; }

declare rate p99
measure() { # way, seconds: sets rate and p99; ends the benchmark if a request failed
  local answers failed
  wrk -t1 "-c$connections" "-d${2}s" -s "$work/request.lua" "$(address "$1")" > "$work/wrk.log"
  read -r rate p99 answers failed <<< "$(awk '/^RESULT/ {print $2, $3, $4, $5}' "$work/wrk.log")"
  [[ $failed == 0 ]] || { cat "$work/wrk.log" >&2; tail -5 "$work/$1.log" >&2; fail "$failed requests failed ($1)."; }
  answered[$1]=$((answered[$1] + answers))
  asked[$1]=$((asked[$1] + connections))
}

bytes() {
  case $1 in
    sqlite) stat -c %s "$work/sqlite/decisions.db" ;;
    postgresql) psql -qAt "$database" -c 'SELECT pg_database_size(current_database())' ;;
  esac
}
serve off KASKKIRI_BENCH_RECORD=false
serve sqlite
serve postgresql KASKKIRI_DATABASE="$database"
declare -A empty=([sqlite]=$(bytes sqlite) [postgresql]=$(bytes postgresql))

echo "command          ${java[*]} -jar target/quarkus-app/quarkus-run.jar"
echo "disk             $(stat -f -c %T "$work"), PostgreSQL $(psql -qAt "$database" -c 'SHOW server_version'), fsync $(psql -qAt "$database" -c 'SHOW fsync')"
echo "load at start    $(load)"
for way in "${ways[@]}"; do measure "$way" "$warmup"; done

printf '%-6s %9s %5s %9s %9s %5s %9s %9s %5s %9s   %s\n' round off '' p99 sqlite ratio p99 postgresql ratio p99 load
for ((round = 1; round <= rounds; round++)); do
  line=$(printf '%-6s' "$round")
  for way in "${ways[@]}"; do
    measure "$way" "$seconds"
    echo "$p99" >> "$work/p99.$way"
    [[ $way == off ]] && without=$rate
    ratio "$rate" "$without" >> "$work/ratios.$way"
    echo >> "$work/ratios.$way"
    line+=$(printf ' %7s/s %5s %6s ms' "$rate" "$(tail -1 "$work/ratios.$way")" "$p99")
  done
  echo "$line   $(load)"
done
for way in "${ways[@]}"; do
  echo "$(printf '%-16s' "$way") median $(median < "$work/ratios.$way") of without a record; p99 median $(median < "$work/p99.$way") ms, at most $(sort -n "$work/p99.$way" | tail -1) ms"
done

# Every answer has its record. Those that wrk no longer waited for have one too.
count() {
  case $1 in
    sqlite) sqlite3 -readonly "$work/sqlite/decisions.db" 'SELECT count(*) FROM decision' ;;
    postgresql) psql -qAt "$database" -c 'SELECT count(*) FROM decision' ;;
  esac
}
for way in off sqlite postgresql; do
  kill "${process[$way]}"
  wait "${process[$way]}" || true
done
[[ -z $(sqlite3 -readonly "$work/off/decisions.db" 'SELECT 1 FROM decision LIMIT 1' 2> /dev/null) ]] || fail "the service without a record recorded."
for way in sqlite postgresql; do
  records=$(count "$way")
  ((records >= answered[$way] && records <= answered[$way] + asked[$way])) \
    || fail "$way: ${answered[$way]} answers, but $records records."
  echo "$(printf '%-16s' "$way") ${answered[$way]} answers, $records records (at most ${asked[$way]} more were under way when a load ended), $((($(bytes "$way") - empty[$way]) / records)) bytes each"
  variables=(KASKKIRI_DATA="$work/$way")
  [[ $way == sqlite ]] || variables+=(KASKKIRI_DATABASE="$database")
  began=$(now_ms)
  env "${variables[@]}" "${java[@]}" -jar "$jar" verify > "$work/verify.log" 2>&1 \
    || { cat "$work/verify.log" >&2; fail "$way does not verify."; }
  echo "$(printf '%-16s' "$way") verified in $(($(now_ms) - began)) ms: $(tail -1 "$work/verify.log")"
done
