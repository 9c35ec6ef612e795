//! The frame of every page: header, navigation, notice, footer.

use askama::Template;

use crate::assets;
use crate::html::{Html, Link, Text};
use crate::navigation::Crumb;
use crate::notice::Notice;
use crate::words::Words;

/// A whole page. The body brings its one `h1`.
#[derive(Debug, Clone, Template)]
#[template(path = "frame.html")]
pub struct Frame<'a> {
    pub words: &'a Words,
    /// `fi`, `sv` or `en`.
    pub lang: &'a str,
    pub title: Text<'a>,
    pub service_name: Text<'a>,
    /// Where the service's name leads.
    pub home: Text<'a>,
    pub nav: Vec<Nav<'a>>,
    pub languages: Vec<Language<'a>>,
    pub user: Option<User<'a>>,
    pub csrf: Text<'a>,
    pub notice: Option<Notice<'a>>,
    /// How long the session lasts without a request.
    pub session_seconds: Option<u32>,
    /// Something must be corrected: the title says so first.
    pub error: bool,
    pub breadcrumb: Vec<Crumb<'a>>,
    /// Accessibility statement, privacy.
    pub footer: Vec<Link<'a>>,
    pub body: Html,
    /// The whole width, for tables; otherwise the width of a readable line.
    pub wide: bool,
}

/// One place of the main navigation.
#[derive(Debug, Clone)]
pub struct Nav<'a> {
    pub label: Text<'a>,
    pub href: Text<'a>,
    pub current: bool,
    /// How many things wait there.
    pub count: Option<u32>,
}

/// The same page in another language.
#[derive(Debug, Clone)]
pub struct Language<'a> {
    pub code: Text<'a>,
    pub label: Text<'a>,
    pub href: Text<'a>,
    pub current: bool,
}

/// Who is signed in.
#[derive(Debug, Clone)]
pub struct User<'a> {
    pub name: Text<'a>,
    pub role: Text<'a>,
    pub sign_out_href: Text<'a>,
    pub profile_href: Text<'a>,
}

impl<'a> Frame<'a> {
    /// A page with nothing around it yet.
    pub fn new(words: &'a Words, lang: &'a str, title: impl Into<Text<'a>>, body: impl Into<Html>) -> Self {
        Self {
            words,
            lang,
            title: title.into(),
            service_name: Text::Borrowed("Rinnalla"),
            home: Text::Borrowed("/"),
            nav: Vec::new(),
            languages: Vec::new(),
            user: None,
            csrf: Text::Borrowed(""),
            notice: None,
            session_seconds: None,
            error: false,
            breadcrumb: Vec::new(),
            footer: Vec::new(),
            body: body.into(),
            wide: false,
        }
    }

    /// The whole document.
    pub fn render(self) -> String {
        let mut page = String::with_capacity(FRAME_BYTES + self.body.as_str().len());
        // Writing into a String fails only when a value's own Display does; ours do not.
        let _ = self.render_into(&mut page);
        page
    }
}

/// What the frame itself takes, generously.
const FRAME_BYTES: usize = 8 * 1024;
