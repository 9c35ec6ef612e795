//! PostgreSQL. Each commit is synchronous; writers of all nodes queue at one advisory lock.

use std::collections::HashMap;
use std::error::Error;
use std::str::FromStr;
use std::time::Duration;

use anyhow::{Context, Result};
use postgres::config::{Host, SslMode};
use postgres::error::SqlState;
use postgres::types::private::BytesMut;
use postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};
use postgres::{Client, Config, NoTls, Statement};

use super::value::Columns;
use super::{Row, Trouble, Value};
use crate::OpenError;

/// The number is any one that nothing else in the database locks.
pub(super) const BEGIN_WRITE: &str = "begin; select pg_advisory_xact_lock(7308604757471848)";
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

pub(super) struct Postgres {
    client: Client,
    /// Keyed by the statement as written, so the rewriting of `?1` is done once.
    statements: HashMap<&'static str, Statement>,
}

/// Without TLS, only a server that is reached without leaving this machine.
pub(super) fn check_address(address: &str) -> Result<(), OpenError> {
    let config = configured(address)?;
    if config.get_ssl_mode() == SslMode::Require {
        return Err(OpenError::NoTls { host: "the address asks for sslmode=require".to_owned() });
    }
    for host in config.get_hosts() {
        let near = match host {
            Host::Unix(_) => true,
            Host::Tcp(name) => {
                name == "localhost"
                    || name.parse().is_ok_and(|address: std::net::IpAddr| address.is_loopback())
            }
        };
        if !near {
            let Host::Tcp(host) = host else { continue };
            return Err(OpenError::NoTls { host: host.clone() });
        }
    }
    match config.get_hostaddrs().iter().find(|address| !address.is_loopback()) {
        Some(address) => Err(OpenError::NoTls { host: address.to_string() }),
        None => Ok(()),
    }
}

fn configured(address: &str) -> Result<Config, OpenError> {
    let mut config = Config::from_str(address).map_err(|error| OpenError::Unreachable(told(&error)))?;
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(CONNECT_TIMEOUT);
    }
    // The driver would tell each table that is there already as news.
    config.notice_callback(|notice| tracing::debug!("{}", notice.message()));
    Ok(config)
}

impl Postgres {
    pub(super) fn open(address: &str) -> Result<Self, OpenError> {
        let unreachable = |error: postgres::Error| OpenError::Unreachable(told(&error));
        let mut client = configured(address)?.connect(NoTls).map_err(unreachable)?;
        let mut shown = |sql: &str| client.query_one(sql, &[])?.try_get::<_, String>(0);
        let durable = shown("show synchronous_commit").map_err(unreachable)?;
        if !matches!(durable.as_str(), "on" | "remote_apply") {
            return Err(OpenError::Unsafe(format!(
                "PostgreSQL answers synchronous_commit = {durable}, needed is on"
            )));
        }
        if shown("show fsync").map_err(unreachable)? != "on" {
            tracing::warn!("PostgreSQL runs with fsync = off: a power cut loses what was saved");
        }
        Ok(Self { client, statements: HashMap::new() })
    }

    pub(super) fn one<T>(
        &mut self,
        sql: &'static str,
        values: &[Value<'_>],
        map: impl FnOnce(&Row<'_>) -> Result<T>,
    ) -> Result<Option<Result<T>>, Trouble> {
        let statement = self.prepared(sql)?;
        let rows = self.client.query(&statement, &bound(values)).map_err(trouble)?;
        Ok(rows.first().map(|row| map(&Row(Columns::Postgres(row)))))
    }

    /// Hands over row by row, until `each` answers no.
    pub(super) fn each(
        &mut self,
        sql: &'static str,
        values: &[Value<'_>],
        mut each: impl FnMut(&Row<'_>) -> bool,
    ) -> Result<(), Trouble> {
        let statement = self.prepared(sql)?;
        let rows = self.client.query(&statement, &bound(values)).map_err(trouble)?;
        for row in &rows {
            if !each(&Row(Columns::Postgres(row))) {
                break;
            }
        }
        Ok(())
    }

    pub(super) fn run(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<u64, Trouble> {
        let statement = self.prepared(sql)?;
        self.client.execute(&statement, &bound(values)).map_err(trouble)
    }

    pub(super) fn batch(&mut self, sql: &str) -> Result<(), Trouble> {
        self.client.batch_execute(sql).map_err(trouble)
    }

    /// Definitions change what prepared statements answer, so those are forgotten.
    pub(super) fn define(&mut self, sql: &str) -> Result<(), Trouble> {
        self.statements.clear();
        self.batch(sql)
    }

    pub(super) fn is_alive(&self) -> bool {
        !self.client.is_closed()
    }

    /// The server cleans up by itself; only the rows of deleted keys are not left to its leisure.
    pub(super) fn tidy(&mut self, scrub: bool) {
        if scrub && let Err(trouble) = self.batch("vacuum subject_key") {
            tracing::warn!(%trouble, "deleted keys are left to the server's own vacuum");
        }
    }

    fn prepared(&mut self, sql: &'static str) -> Result<Statement, Trouble> {
        if let Some(known) = self.statements.get(sql) {
            return Ok(known.clone());
        }
        let statement = self.client.prepare(&sql.replace('?', "$")).map_err(trouble)?;
        self.statements.insert(sql, statement.clone());
        Ok(statement)
    }
}

fn bound<'v>(values: &'v [Value<'_>]) -> Vec<&'v (dyn ToSql + Sync)> {
    values.iter().map(|value| value as _).collect()
}

#[expect(clippy::needless_pass_by_value, reason = "it is the function that `map_err` wants")]
fn trouble(error: postgres::Error) -> Trouble {
    let told = told(&error);
    match error.code() {
        // What the server says while it goes down, and what a standby says after a failover.
        Some(code) if code.code().starts_with("57P") || *code == SqlState::READ_ONLY_SQL_TRANSACTION => {
            Trouble::Lost(told)
        }
        Some(code) if code.code().starts_with("08") => Trouble::Lost(told),
        Some(code) if *code == SqlState::DISK_FULL => Trouble::Full,
        Some(code)
            if [SqlState::DATA_CORRUPTED, SqlState::INDEX_CORRUPTED, SqlState::IO_ERROR].contains(code) =>
        {
            Trouble::Fatal(told)
        }
        // No code and a source of input and output: the server did not answer.
        None if error.is_closed() || error.source().is_some_and(<dyn Error>::is::<std::io::Error>) => {
            Trouble::Lost(told)
        }
        Some(_) | None => Trouble::Statement(told),
    }
}

/// The driver's own text says only "db error"; what happened stands in its source.
fn told(error: &postgres::Error) -> String {
    error.source().map_or_else(|| error.to_string(), |source| format!("{error}: {source}"))
}

pub(super) fn int(row: &postgres::Row, column: usize) -> Result<Option<i64>> {
    let int: Option<AnyInt> = row.try_get(column).with_context(|| format!("column {column}"))?;
    Ok(int.map(|AnyInt(int)| int))
}

struct AnyInt(i64);

impl<'a> FromSql<'a> for AnyInt {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Self(match *ty {
            Type::INT2 => i16::from_sql(ty, raw)?.into(),
            Type::INT4 => i32::from_sql(ty, raw)?.into(),
            _ => i64::from_sql(ty, raw)?,
        }))
    }
    fn accepts(ty: &Type) -> bool {
        matches!(*ty, Type::INT2 | Type::INT4 | Type::INT8)
    }
}

impl ToSql for Value<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(int) => match *ty {
                Type::INT2 => i16::try_from(*int)?.to_sql(ty, out),
                Type::INT4 => i32::try_from(*int)?.to_sql(ty, out),
                Type::INT8 => int.to_sql(ty, out),
                _ => Err(format!("a whole number where {ty} is expected").into()),
            },
            Self::Text(text) if <&str as ToSql>::accepts(ty) => text.to_sql(ty, out),
            Self::Text(_) => Err(format!("text where {ty} is expected").into()),
            Self::Bytes(bytes) if *ty == Type::BYTEA => bytes.to_sql(ty, out),
            Self::Bytes(_) => Err(format!("bytes where {ty} is expected").into()),
        }
    }
    fn accepts(_: &Type) -> bool {
        true
    }
    to_sql_checked!();
}
