#!/usr/bin/env bash
# Kills the service under load again and again, and then looks for every answer that was received
# before: each must be in the record, byte for byte, and the chains must verify.
# usage: kill.sh [sqlite|postgresql]
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
source "$here/common.sh"
way=${1:-sqlite}
kills=${KILLS:-20}
connections=${CONNECTIONS:-32}
need jq unzip xz setpriv psql
[[ -d $here/product/target/classes ]] || fail "the tool is not compiled: src/bench/run --build"

jq -c '{stage, requested, contract: (.contract | {firstDay, lastDay}),
        members: [.members[] | {name, participation, youngPeople, mergedFrom}]}' \
  "$here/group-of-seven.json" > "$work/request.json"
database=
case $way in
  sqlite) ;;
  postgresql) start_postgres ;;
  *) fail "'$way' is no database: sqlite or postgresql." ;;
esac
port=$(free_port)
export KASKKIRI_DATA=$work/data KASKKIRI_DATABASE=$database QUARKUS_HTTP_PORT=$port
cd "$work"
arguments=("$kills" "$connections" "$port" "$work/request.json" "$work/received" "${java[@]}" -jar "$jar")
run_java KillBenchmark -Xmx256m || { tail -20 "$work/victim.log" >&2; fail "answers are missing, or the service did not start."; }
"${java[@]}" -jar "$jar" verify || fail "the chains do not verify."
