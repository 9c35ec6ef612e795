# Brings what the commands need, or says which command brings it. Sourced by run, test and bench.

say() { printf '%s\n' "$*" >&2; }

need_command() { # command, what it is for, how it comes
  command -v "$1" >/dev/null 2>&1 && return 0
  say "missing: $1 ($2). Install it with: $3"
  exit 1
}

# Debian packages: installed when we may, else named with the command that brings them.
need_packages() { # packages…
  local missing=()
  for package in "$@"; do
    dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    say "installing: ${missing[*]}"
    DEBIAN_FRONTEND=noninteractive apt-get update -qq >/dev/null
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  else
    say "missing packages. Install them with: sudo apt-get install ${missing[*]}"
    exit 1
  fi
}

# npm packages of a folder, when they are missing or the lock has changed.
need_npm() { # folder
  local folder=$1 stamp="$1/node_modules/.lock-stamp"
  if ! cmp -s "$folder/package-lock.json" "$stamp" 2>/dev/null; then
    say "npm packages in $folder …"
    (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null)
    cp "$folder/package-lock.json" "$stamp"
  fi
}

need_toolchain() {
  need_command cargo "Rust" "https://rustup.rs (Rust 1.95 or newer)"
  need_command cc "a C compiler for the embedded database" "sudo apt-get install gcc libc6-dev"
  need_command node "Node.js" "sudo apt-get install nodejs npm (Node 20 or newer)"
  need_command npm "npm" "sudo apt-get install npm"
  need_npm .
}

# A throw-away PostgreSQL cluster on a free loopback port; stopped and removed at exit by stop_postgres.
start_postgres() {
  need_packages postgresql
  PG_BIN=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
  PG_DIR=$(mktemp -d /tmp/rinnalla-postgres.XXXXXX)
  PG_PORT=$(node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
  PG_AS=()
  if [ "$(id -u)" = 0 ]; then
    chown postgres "$PG_DIR"
    PG_AS=(runuser -u postgres --)
  fi
  "${PG_AS[@]}" "$PG_BIN/initdb" -D "$PG_DIR/data" -U rinnalla -A trust --data-checksums -E UTF8 --locale=C >/dev/null
  "${PG_AS[@]}" "$PG_BIN/pg_ctl" -D "$PG_DIR/data" -w -l "$PG_DIR/log" \
    -o "-c listen_addresses=127.0.0.1 -p $PG_PORT -c unix_socket_directories=$PG_DIR -c max_connections=300" start >/dev/null
  TEST_POSTGRES="postgres://rinnalla@127.0.0.1:$PG_PORT/postgres"
  export TEST_POSTGRES
}

stop_postgres() {
  [ -n "${PG_DIR:-}" ] || return 0
  "${PG_AS[@]}" "$PG_BIN/pg_ctl" -D "$PG_DIR/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$PG_DIR"
}
