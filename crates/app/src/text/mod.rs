//! Sentences by key and language. Written in `text/<language>/*.ftl`, carried in the binary.
//!
//! A sentence without placeables is found as it stands, one with names alone is put together; only those that choose
//! between variants are formatted by Fluent when asked for.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;
use rust_embed::RustEmbed;
use ui::DecimalMark;

#[derive(RustEmbed)]
#[folder = "../../text"]
struct Files;

/// A language of the pages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    #[default]
    Fi,
    Sv,
    En,
}

impl Lang {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Fi, Self::Sv, Self::En];

    /// The code in addresses and in the `lang` attribute.
    pub fn code(self) -> &'static str {
        match self {
            Self::Fi => "fi",
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// The language's own name for itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Fi => "Suomi",
            Self::Sv => "Svenska",
            Self::En => "English",
        }
    }

    /// What stands before the decimals.
    pub fn mark(self) -> DecimalMark {
        match self {
            Self::Fi | Self::Sv => DecimalMark::Comma,
            Self::En => DecimalMark::Point,
        }
    }

    /// The language of an address.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

struct Book {
    plain: HashMap<String, String>,
    /// Sentences with names alone.
    pieces: HashMap<String, Vec<Piece>>,
    /// Every key with the names of its placeables.
    keys: BTreeMap<String, BTreeSet<String>>,
    bundle: FluentBundle<FluentResource>,
    faults: Vec<String>,
}

/// A piece of a sentence with names: words, or the name of what stands there.
enum Piece {
    Words(String),
    Name(String),
}

static BOOKS: LazyLock<[Book; 3]> = LazyLock::new(|| Lang::ALL.map(Book::read));

impl Book {
    fn new(lang: Lang) -> Self {
        let mut bundle = FluentBundle::new_concurrent(lang.code().parse().into_iter().collect());
        bundle.set_use_isolating(false);
        let (plain, pieces) = (HashMap::new(), HashMap::new());
        Self { plain, pieces, keys: BTreeMap::new(), bundle, faults: Vec::new() }
    }

    fn read(lang: Lang) -> Self {
        let mut book = Self::new(lang);
        let folder = format!("{lang}/");
        for path in Files::iter().filter(|path| path.starts_with(&folder)) {
            if let Some(file) = Files::get(&path) {
                book.add(&path, String::from_utf8_lossy(&file.data).into_owned());
            }
        }
        book
    }

    fn add(&mut self, path: &str, source: String) {
        let resource = FluentResource::try_new(source).unwrap_or_else(|(readable, errors)| {
            self.faults.extend(errors.iter().map(|error| format!("{path}: {error}")));
            readable
        });
        for entry in resource.entries() {
            if let ast::Entry::Message(message) = entry {
                let key = message.id.name.to_owned();
                if let Some(text) = message.value.as_ref().and_then(plain) {
                    self.plain.insert(key.clone(), text);
                } else if let Some(pieces) = message.value.as_ref().and_then(pieces) {
                    self.pieces.insert(key.clone(), pieces);
                }
                self.keys.insert(key, message.value.as_ref().map(placeables).unwrap_or_default());
            }
        }
        if let Err(errors) = self.bundle.add_resource(resource) {
            self.faults.extend(errors.iter().map(|error| format!("{path}: {error}")));
        }
    }
}

/// The text of a pattern that has no placeables.
fn plain(pattern: &ast::Pattern<&str>) -> Option<String> {
    pattern
        .elements
        .iter()
        .map(|element| match element {
            ast::PatternElement::TextElement { value } => Some(*value),
            ast::PatternElement::Placeable { .. } => None,
        })
        .collect()
}

/// The pieces of a pattern that needs nothing but names filled in.
fn pieces(pattern: &ast::Pattern<&str>) -> Option<Vec<Piece>> {
    let piece = |element: &ast::PatternElement<&str>| match element {
        ast::PatternElement::TextElement { value } => Some(Piece::Words((*value).to_owned())),
        ast::PatternElement::Placeable {
            expression: ast::Expression::Inline(ast::InlineExpression::VariableReference { id }),
        } => Some(Piece::Name(id.name.to_owned())),
        ast::PatternElement::Placeable { .. } => None,
    };
    pattern.elements.iter().map(piece).collect()
}

/// The sentence of these pieces; none when a name is not filled.
fn put_together(pieces: &[Piece], fill: &[(&str, Fill<'_>)]) -> Option<String> {
    let mut text = String::with_capacity(64);
    for piece in pieces {
        match piece {
            Piece::Words(words) => text.push_str(words),
            Piece::Name(wanted) => match fill.iter().find(|(name, _)| name == wanted)?.1 {
                Fill::Text(value) => text.push_str(value),
                Fill::Count(count) => text.push_str(&count.to_string()),
            },
        }
    }
    Some(text)
}

/// The names of all that a pattern is filled with.
fn placeables(pattern: &ast::Pattern<&str>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            name_placeables(expression, &mut names);
        }
    }
    names
}

fn name_placeables(expression: &ast::Expression<&str>, names: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Inline(inline) => name_placeable(inline, names),
        ast::Expression::Select { selector, variants } => {
            name_placeable(selector, names);
            names.extend(variants.iter().flat_map(|variant| placeables(&variant.value)));
        }
    }
}

fn name_placeable(inline: &ast::InlineExpression<&str>, names: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => _ = names.insert(id.name.to_owned()),
        ast::InlineExpression::Placeable { expression } => name_placeables(expression, names),
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| name_placeable(argument, names));
        }
        ast::InlineExpression::StringLiteral { .. }
        | ast::InlineExpression::NumberLiteral { .. }
        | ast::InlineExpression::MessageReference { .. }
        | ast::InlineExpression::TermReference { .. } => {}
    }
}

/// The sentences of one language.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Texts(pub Lang);

impl Texts {
    fn book(self) -> &'static Book {
        let [fi, sv, en] = &*BOOKS;
        match self.0 {
            Lang::Fi => fi,
            Lang::Sv => sv,
            Lang::En => en,
        }
    }

    /// A sentence without placeables. A key that is missing is shown as itself; a test keeps that from
    /// happening.
    pub fn get<'k>(self, key: &'k str) -> &'k str
    where
        'static: 'k,
    {
        self.book().plain.get(key).map_or(key, String::as_str)
    }

    /// A sentence whose key is made of two parts: `field` and `reason` make `field-reason`.
    pub fn key(self, first: &str, second: &str) -> &'static str {
        let key = format!("{first}-{second}");
        self.find(&key).unwrap_or_else(|| {
            tracing::error!(key, "a text is missing");
            ""
        })
    }

    /// A sentence, if there is one.
    pub fn find(self, key: &str) -> Option<&'static str> {
        self.book().plain.get(key).map(String::as_str)
    }

    /// All sentences whose keys begin with `first`: the rest of the key, and the sentence.
    pub fn family(self, first: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
        let begins = format!("{first}-");
        let book = self.book();
        let keys = book
            .keys
            .range(begins.clone()..)
            .map_while(move |(key, _)| Some((key, key.strip_prefix(&begins)?)));
        keys.filter_map(|(key, rest)| Some((rest, book.plain.get(key)?.as_str())))
    }

    /// A sentence with its placeables filled.
    pub fn with<'a>(self, key: &str, fill: &[(&'a str, Fill<'a>)]) -> String {
        let book = self.book();
        if let Some(whole) = book.pieces.get(key).and_then(|pieces| put_together(pieces, fill)) {
            return whole;
        }
        let bundle = &book.bundle;
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut args = FluentArgs::with_capacity(fill.len());
        for (name, value) in fill {
            let value = match value {
                Fill::Text(text) => FluentValue::String(Cow::Borrowed(text)),
                Fill::Count(count) => FluentValue::from(*count),
            };
            args.set(*name, value);
        }
        bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }
}

/// What fills a placeable.
#[derive(Debug, Clone, Copy)]
pub enum Fill<'a> {
    Text(&'a str),
    Count(i64),
}

impl<'a> From<&'a str> for Fill<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Fill<'_> {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

/// What is wrong with the files of texts: syntax, keys that stand twice, keys that one language lacks,
/// placeables that differ. Empty when all is well.
pub fn faults() -> Vec<String> {
    faults_of(&BOOKS)
}

fn faults_of(books: &[Book; 3]) -> Vec<String> {
    let mut faults: Vec<String> = books.iter().flat_map(|book| book.faults.clone()).collect();
    for (lang, book) in Lang::ALL.iter().zip(books) {
        for (other, theirs) in Lang::ALL.iter().zip(books) {
            for (key, placeables) in &theirs.keys {
                match book.keys.get(key) {
                    None => faults.push(format!("{key}: in {other}, not in {lang}")),
                    Some(own) => faults.extend(
                        placeables
                            .difference(own)
                            .map(|name| format!("{key}: ${name} in {other}, not in {lang}")),
                    ),
                }
            }
        }
    }
    faults
}

#[cfg(test)]
mod tests;
