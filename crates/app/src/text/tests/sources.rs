//! The sources as the tests of texts read them: each string with the code before it.

use std::fs;
use std::path::{Path, PathBuf};

/// A string of a source file, and the code between it and the string before.
pub(super) struct Piece {
    pub(super) file: String,
    pub(super) code: String,
    pub(super) text: String,
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with("tests") || name.starts_with("testing") {
            continue;
        }
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// All strings of a crate, tests left out, in their order.
pub(super) fn of(name: &str) -> Vec<Piece> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name).join("src");
    let mut found = Vec::new();
    files(&root, &mut found);
    found.sort();
    let read = |path: &PathBuf| {
        let file = path.strip_prefix(&root).unwrap().display().to_string();
        let source = fs::read_to_string(path).unwrap();
        pieces(&source).into_iter().map(move |(code, text)| Piece { file: file.clone(), code, text })
    };
    found.iter().flat_map(read).collect()
}

/// Strings with the code before each; what follows the last string comes as code of an empty one.
pub(super) fn pieces(source: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut code = String::new();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let raw = raw_fence(&code, rest);
        if rest.starts_with("//") {
            rest = rest.split_once('\n').map_or("", |(_, after)| after);
        } else if let Some(fence) = raw {
            let (_, body) = rest.split_once('"').unwrap();
            let (text, after) = body.split_once(&fence).unwrap();
            found.push((squeezed(&code), text.to_owned()));
            (code, rest) = (String::new(), after);
        } else if let Some(after) = rest.strip_prefix("'\"'").or_else(|| rest.strip_prefix("'\\\"'")) {
            code.push(' ');
            rest = after;
        } else if let Some(body) = rest.strip_prefix('"') {
            let (text, after) = string(body);
            found.push((squeezed(&code), text));
            (code, rest) = (String::new(), after);
        } else {
            code.push(first);
            rest = rest.get(first.len_utf8()..).unwrap();
        }
    }
    found.push((squeezed(&code), String::new()));
    found
}

/// What ends the raw string that begins here, if one does.
fn raw_fence(before: &str, rest: &str) -> Option<String> {
    let hashes = rest.strip_prefix('r')?;
    let count = hashes.len() - hashes.trim_start_matches('#').len();
    let begins = hashes.trim_start_matches('#').starts_with('"') && !before.ends_with(is_of_name);
    begins.then(|| format!("\"{}", "#".repeat(count)))
}

/// The text of a string after its opening quote, and what follows it.
fn string(body: &str) -> (String, &str) {
    let mut text = String::new();
    let mut signs = body.char_indices();
    while let Some((at, sign)) = signs.next() {
        match sign {
            '"' => return (text, body.get(at + 1..).unwrap()),
            '\\' => text.extend(signs.next().map(|(_, escaped)| escaped)),
            _ => text.push(sign),
        }
    }
    panic!("a string that does not end: {body}");
}

/// Code on one line, as if it had never been broken.
fn squeezed(code: &str) -> String {
    let line = code.split_whitespace().collect::<Vec<_>>().join(" ");
    line.replace(" .", ".").replace("( ", "(").replace("[ ", "[")
}

pub(super) fn is_of_name(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || sign == '_'
}

impl Piece {
    /// Does the code before the string end with a call to a method of texts: `t.get(`, `self.texts.get(`?
    pub(super) fn asks(&self, method: &str) -> bool {
        ["t", "texts"].iter().any(|texts| {
            let before = self.code.strip_suffix(&format!("{texts}.{method}("));
            before.is_some_and(|before| !before.ends_with(is_of_name))
        })
    }
}
