//! A record whose tables an older version made.

use domain::case::Case;

use crate::county::{County, databases};

/// The shape that the names had before municipalities stood beside them.
const OLD: [&str; 2] =
    ["drop table person_view", "create table person_view (person text primary key, name blob not null)"];

#[test]
fn tables_of_an_older_version_are_made_again_at_the_start() {
    for database in databases() {
        let county = County::by("keusote-2024", database.as_ref());
        county.registers("aino", "p1");
        county.does::<Case>("aino", "c1", county.opening("p1", Some(county.agreement())));
        let version = county.case("c1").version;
        let made_old = county.site.journal().write_blocking(|tx| {
            for ddl in OLD {
                tx.define(ddl)?;
            }
            tx.set_schema(1)
        });
        made_old.unwrap();

        let county = county.starts_again();

        assert_eq!(county.site.journal().schema().unwrap(), app::view::SCHEMA);
        assert_eq!(county.case("c1").version, version);
        county.registers_as("aino", "p2", "Toinen", "020290-9027");
        county.ends_whole();
    }
}
