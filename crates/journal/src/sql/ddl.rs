//! Table definitions, written once in a shared dialect and respelled for each database.
//!
//! Column types are `text`, `bigint` and `blob`. Respelled is only the *type* of a column, which is
//! the second word after an opening bracket or a comma: a column may be called `text` or `blob`. After the closing
//! bracket may stand `clustered`: the rows are short and lie in the order of the primary key.

/// `bigint primary key` becomes `integer primary key`, which is the row's own number: no second index. `clustered`
/// becomes `without rowid`: the key is the table, again no second index.
pub(super) fn for_sqlite(ddl: &str) -> String {
    respell(ddl, "without rowid", |word, rest| match word {
        "bigint" if rest.trim_start().starts_with("primary key") => "integer",
        _ => word,
    })
}

/// `blob` becomes `bytea`. Text gets the byte order that SQLite has: else the same `order by` and the same
/// comparison of two moments would answer differently on a server with a Finnish collation.
pub(super) fn for_postgres(ddl: &str) -> String {
    respell(ddl, "", |word, _| match word {
        "blob" => "bytea",
        "text" => "text collate \"C\"",
        _ => word,
    })
}

fn respell(ddl: &str, clustered: &str, spell: impl for<'w> Fn(&'w str, &str) -> &'w str) -> String {
    let mut out = String::with_capacity(ddl.len() + 256);
    let mut rest = ddl;
    let mut words = 2; // since the last bracket or comma
    let mut depth = 0; // of brackets
    while let Some(next) = rest.chars().next() {
        if next.is_ascii_alphanumeric() || next == '_' {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            words += 1;
            out.push_str(match words {
                _ if depth == 0 && word == "clustered" => clustered,
                2 => spell(word, after),
                _ => word,
            });
            rest = after;
            continue;
        }
        // A literal and a comment are copied whole: their words are no types.
        let end = match next {
            '\'' => rest.match_indices('\'').nth(1).map_or(rest.len(), |(at, quote)| at + quote.len()),
            '-' if rest.starts_with("--") => rest.find('\n').unwrap_or(rest.len()),
            _ => next.len_utf8(),
        };
        if matches!(next, '(' | ',') {
            words = 0;
        }
        depth += i32::from(next == '(') - i32::from(next == ')');
        let (piece, after) = rest.split_at(end);
        out.push_str(piece);
        rest = after;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "create table if not exists t (
        position bigint primary key, text text not null default 'a, blob', blob blob, n bigint, -- no type: text, (text blob)
        unique (text, blob)); create index if not exists t_text on t (text, n);
        create table if not exists c (clustered text, n bigint, primary key (n, clustered)) clustered;";

    #[test]
    fn only_the_types_of_columns_are_respelled() {
        let expected = TABLE.replace("position bigint", "position integer");
        assert_eq!(for_sqlite(TABLE), expected.replace(") clustered;", ") without rowid;"));
        let expected = TABLE
            .replace("text text", "text text collate \"C\"")
            .replace("clustered text", "clustered text collate \"C\"")
            .replace("blob blob,", "blob bytea,");
        assert_eq!(for_postgres(TABLE), expected.replace(") clustered;", ") ;"));
    }
}
