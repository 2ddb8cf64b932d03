#!/usr/bin/env bash
# How long it takes to find decisions among 5 million, in SQLite and in PostgreSQL. README.md beside
# this file says how to read it.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
source "$here/common.sh"
records=${RECORDS:-5000000}
input=${INPUT_BYTES:-300}
answer=${ANSWER_BYTES:-1200}
times=${TIMES:-2000}
read -r -a ways <<< "${WAYS:-sqlite postgresql}"
need psql unzip xz setpriv
[[ -d $here/product/target/classes ]] || fail "the tool is not compiled: src/bench/run --build"

needed=$((records * (input + answer + 1500) * 12 / 10 / 1048576))
free=$(df -m --output=avail "$work" | tail -1)
((free > needed)) || fail "$needed MB are needed in $work, $free MB are free. Set TMPDIR to another disk, or RECORDS to less."

echo "records          $records over two years, 200 callers, $input bytes asked and $answer answered each"
echo "load at start    $(load)"
for way in "${ways[@]}"; do
  database=
  mkdir "$work/$way"
  [[ $way != postgresql ]] || start_postgres
  echo "$way"
  arguments=("$database" "$work/$way" "$records" "$input" "$answer" "$times")
  run_java FindBenchmark -Xmx512m
  case $way in
    sqlite) size=$(du -sb "$work/sqlite" | cut -f1) ;;
    postgresql) size=$(psql -qAt "$database" -c 'SELECT pg_database_size(current_database())') ;;
  esac
  echo "size         $((size / 1048576)) MB, $((size / records)) bytes each, of which $((input + answer)) were asked and answered"
  if [[ ${VERIFY:-} == true ]]; then
    began=$(now_ms)
    KASKKIRI_DATA=$work/$way KASKKIRI_DATABASE=$database "${java[@]}" -jar "$jar" verify > "$work/verify.log" 2>&1 \
      || { cat "$work/verify.log" >&2; fail "$way does not verify."; }
    echo "verified     in $((($(now_ms) - began) / 1000)) s: $(tail -1 "$work/verify.log")"
  fi
  rm -rf "${work:?}/sqlite"
done
