//! The frame around every page: navigation, language, who is signed in; and problems told as pages.

use std::sync::LazyLock;

use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html as HtmlPage, IntoResponse as _, Response};
use domain::model::Right;
use ui::{Crumb, Form, Frame, Html, Language, LinkButton, Nav, Notice, NoticeKind, Title, User, Words};

use crate::ctx::{Ctx, Door};
use crate::problem::Told;
use crate::text::{Lang, Texts};

static WORDS: LazyLock<[Words; 3]> = LazyLock::new(|| Lang::ALL.map(|lang| words_in(Texts(lang))));

/// The words that components say themselves.
pub fn words(lang: Lang) -> &'static Words {
    let [fi, sv, en] = &*WORDS;
    match lang {
        Lang::Fi => fi,
        Lang::Sv => sv,
        Lang::En => en,
    }
}

fn words_in(t: Texts) -> Words {
    Words::fill(|key| match key {
        // The page's script puts the time in.
        "ui-draft-saved" => t.with(key, &[("time", "{time}".into())]).into(),
        _ => t.get(key).to_owned().into(),
    })
}

/// A page being put together.
pub struct Page<'a> {
    ctx: &'a Ctx,
    frame: Frame<'a>,
    status: StatusCode,
}

impl<'a> Page<'a> {
    /// A page for somebody who is signed in.
    pub fn new(ctx: &'a Ctx, title: impl Into<ui::Text<'a>>, body: impl Into<Html>) -> Self {
        let mut frame = Frame::new(words(ctx.door.lang), ctx.door.lang.code(), title, body);
        frame.home = ctx.href("/my-day").into();
        frame.nav = navigation(ctx);
        frame.languages = languages(&ctx.door);
        frame.csrf = ctx.session.csrf.as_str().into();
        frame.session_seconds = Some(ctx.site.config().idle_minutes * 60);
        frame.footer = vec![ui::Link::new(ctx.t.get("ui-about"), ctx.href("/about"))];
        if let Some(profile) = ctx.directory.workers.get(ctx.me()).and_then(|worker| worker.profile.as_ref())
        {
            frame.user = Some(User {
                name: profile.name.as_str().to_owned().into(),
                role: profile.title.as_str().to_owned().into(),
                sign_out_href: ctx.href("/sign-out").into(),
                profile_href: ctx.href("/profile").into(),
            });
        }
        Self { ctx, frame, status: StatusCode::OK }
    }

    /// The whole width, for tables.
    #[must_use]
    pub fn wide(mut self) -> Self {
        self.frame.wide = true;
        self
    }

    /// Where the page stands.
    #[must_use]
    pub fn under(mut self, crumbs: impl IntoIterator<Item = Crumb<'a>>) -> Self {
        self.frame.breadcrumb = crumbs.into_iter().collect();
        self
    }

    /// News above the page.
    #[must_use]
    pub fn notice(mut self, notice: Option<Notice<'a>>) -> Self {
        self.frame.notice = notice;
        self
    }

    /// Something must be corrected.
    #[must_use]
    pub fn wrong(mut self, wrong: bool) -> Self {
        if wrong {
            self.frame.error = true;
            self.status = StatusCode::UNPROCESSABLE_ENTITY;
        }
        self
    }

    /// With another status.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// The response.
    pub fn respond(self) -> Response {
        let _ = self.ctx;
        (self.status, HtmlPage(self.frame.render())).into_response()
    }
}

/// A page that is one form: title, what it is about, the errors, the form.
pub fn form_body(title: Title<'_>, form: &Form<'_>, before: Html) -> Html {
    let mut body = Html::new();
    body.push(&ui::ErrorSummary::of(form));
    body.push(&title);
    body.append(&before);
    body.push(form);
    body
}

/// The places of the main navigation that the reader may enter.
fn navigation(ctx: &Ctx) -> Vec<Nav<'static>> {
    let places: [(&str, &str, &[Right]); 11] = [
        ("/my-day", "nav-my-day", &[Right::Casework, Right::Consult, Right::Visit, Right::Peer, Right::Lead]),
        ("/cases", "nav-cases", &[Right::Casework, Right::Consult, Right::Visit, Right::Peer, Right::Lead]),
        ("/consultations", "nav-consultations", &[Right::Casework, Right::Consult]),
        ("/referrals", "nav-referrals", &[Right::Casework, Right::Consult, Right::Visit]),
        ("/answers", "nav-answers", &crate::answer::READERS),
        ("/rota", "nav-rota", &[Right::Consult]),
        ("/persons", "nav-persons", &[Right::Casework]),
        (
            "/team",
            "nav-team",
            &[Right::Casework, Right::Consult, Right::Visit, Right::Peer, Right::Lead, Right::Office],
        ),
        ("/model", "nav-model", &[]),
        ("/use-log", "nav-use-log", &[Right::Privacy]),
        ("/office", "nav-office", &[Right::Office]),
    ];
    places
        .into_iter()
        .filter(|(_, _, rights)| rights.is_empty() || rights.iter().any(|right| ctx.has(*right)))
        .filter(|(path, ..)| *path != "/rota" || crate::rota::is_kept(&ctx.directory))
        .map(|(path, key, _)| Nav {
            label: ctx.t.get(key).into(),
            href: ctx.href(path).into(),
            current: ctx
                .door
                .path
                .strip_prefix(path)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/')),
            count: None,
        })
        .collect()
}

/// The same page in the other languages.
pub fn languages(door: &Door) -> Vec<Language<'static>> {
    Lang::ALL
        .into_iter()
        .map(|lang| Language {
            code: lang.code().into(),
            label: lang.own_name().into(),
            href: format!("/{lang}{}", door.path).into(),
            current: lang == door.lang,
        })
        .collect()
}

/// A page for somebody who is not signed in.
pub fn outside(door: &Door, title: &str, body: Html, wrong: bool) -> Response {
    let mut frame = Frame::new(words(door.lang), door.lang.code(), title, body);
    frame.home = door.href("/my-day").into();
    frame.languages = languages(door);
    frame.error = wrong;
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    (status, HtmlPage(frame.render())).into_response()
}

/// Makes a page of a problem, in the reader's language, and sets the headers that every answer carries.
pub async fn around(request: Request, next: Next) -> Response {
    let uri = request.uri().clone();
    let mut response = next.run(request).await;
    let told = response.extensions().get::<Told>().cloned();
    // The router refuses an address that is only read by itself, and knows no words for it.
    let refused = response.status() == StatusCode::METHOD_NOT_ALLOWED;
    let told = told.or(refused.then_some(Told { code: "problem-only-read", reference: None }));
    if let Some(told) = told.filter(|_| crate::fhir::is_ours(uri.path())) {
        response = crate::fhir::outcome(&told, response);
    } else if let Some(told) = response.extensions().get::<Told>().cloned()
        && !response.status().is_redirection()
    {
        let status = response.status();
        let mut headers = std::mem::take(response.headers_mut());
        headers.remove(header::CONTENT_LENGTH);
        response = problem_page(&Door::of(uri.path()), &told, status);
        for (name, value) in headers {
            if let Some(name) = name.filter(|name| name != header::CONTENT_TYPE) {
                response.headers_mut().insert(name, value);
            }
        }
    }
    let headers = response.headers_mut();
    headers.reserve(HEADERS.len() + 4);
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

const HEADERS: [(header::HeaderName, &str); 8] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; \
         connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (header::HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=()"),
    (header::STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains"),
];

fn problem_page(door: &Door, told: &Told, status: StatusCode) -> Response {
    let t = Texts(door.lang);
    let title = t.get(told.code);
    let text = t.find(&format!("{}-text", told.code)).unwrap_or_default();
    let mut body = Html::new().and(Title::new(title).lead(text));
    if let Some(reference) = &told.reference {
        let line = t.with("problem-reference", &[("reference", reference.as_str().into())]);
        body.push(&Notice::new(NoticeKind::Error, line, ""));
    }
    body.push(&LinkButton::new(t.get("problem-home"), door.href("/my-day"), ui::ButtonKind::Secondary));
    let mut response = outside(door, title, body, false);
    *response.status_mut() = status;
    response
}
