use super::file;

#[test]
fn what_is_shipped_is_in_order() {
    let lines = file::shipped().err().unwrap_or_default();
    assert!(lines.is_empty(), "{}", lines.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
}
