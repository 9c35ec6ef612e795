//! The words that components say themselves.

use std::borrow::Cow;

/// The words that components say themselves, in one language. The app fills one per language when it starts.
#[derive(Debug, Clone)]
pub struct Words {
    /// "Siirry sisältöön".
    pub skip_link: Cow<'static, str>,
    /// "Valikko": the button that opens the menu on a phone.
    pub menu: Cow<'static, str>,
    /// "Päävalikko": the name of the main navigation for a screen reader.
    pub main_navigation: Cow<'static, str>,
    /// "Olet tässä": the name of the breadcrumb.
    pub breadcrumb: Cow<'static, str>,
    /// "Kieli": the name of the language links.
    pub language: Cow<'static, str>,
    /// "Kirjaudu ulos".
    pub sign_out: Cow<'static, str>,
    /// "Tarkista nämä kohdat": the title of the error summary.
    pub error_summary: Cow<'static, str>,
    /// "Virhe": put before the page's title and before each field's error.
    pub error: Cow<'static, str>,
    /// "(vapaaehtoinen)".
    pub optional: Cow<'static, str>,
    /// "Täytä kaikki kohdat, joita ei ole merkitty vapaaehtoisiksi."
    pub required_info: Cow<'static, str>,
    /// "Kyllä", the answer of a criterion.
    pub yes: Cow<'static, str>,
    /// "Ei".
    pub no: Cow<'static, str>,
    /// "Ei tiedossa".
    pub unknown: Cow<'static, str>,
    /// "Valitse": the empty choice of a select.
    pub choose: Cow<'static, str>,
    /// "Luonnos tallennettu klo {time}", with the place of the time.
    pub draft_saved: Cow<'static, str>,
    /// "Luonnosta ei voitu tallentaa. Teksti on yhä tällä sivulla; …".
    pub draft_failed: Cow<'static, str>,
    /// "Istuntosi päättyy pian …".
    pub session_ends: Cow<'static, str>,
    /// "Istunto on päättynyt. Kirjoittamasi teksti on tallessa …".
    pub session_ended: Cow<'static, str>,
    /// As above, when the text could not be saved: it is still on the page.
    pub session_ended_unsaved: Cow<'static, str>,
    /// "Pysy kirjautuneena".
    pub stay: Cow<'static, str>,
    /// "Kirjaudu sisään", shown when the session has ended.
    pub sign_in: Cow<'static, str>,
    /// "Edellinen sivu".
    pub previous: Cow<'static, str>,
    /// "Seuraava sivu".
    pub next: Cow<'static, str>,
    /// "Sivutus": the name of the pagination.
    pub pages: Cow<'static, str>,
    /// "Hae".
    pub search: Cow<'static, str>,
    /// "Sulje".
    pub close: Cow<'static, str>,
    /// "Tehty": a step of the path that is behind.
    pub step_done: Cow<'static, str>,
    /// "Nyt": the step of the path where the case is.
    pub step_here: Cow<'static, str>,
    /// "Ohitettu".
    pub step_skipped: Cow<'static, str>,
    /// "Edessä".
    pub step_ahead: Cow<'static, str>,
    /// "Myöhässä".
    pub overdue: Cow<'static, str>,
    /// "Korjattu".
    pub corrected: Cow<'static, str>,
}

impl Words {
    /// The words by their text keys: `ui-` and the field's name with hyphens.
    pub fn fill(text: impl Fn(&'static str) -> Cow<'static, str>) -> Self {
        Self {
            skip_link: text("ui-skip-link"),
            menu: text("ui-menu"),
            main_navigation: text("ui-main-navigation"),
            breadcrumb: text("ui-breadcrumb"),
            language: text("ui-language"),
            sign_out: text("ui-sign-out"),
            error_summary: text("ui-error-summary"),
            error: text("ui-error"),
            optional: text("ui-optional"),
            required_info: text("ui-required-info"),
            yes: text("ui-yes"),
            no: text("ui-no"),
            unknown: text("ui-unknown"),
            choose: text("ui-choose"),
            draft_saved: text("ui-draft-saved"),
            draft_failed: text("ui-draft-failed"),
            session_ends: text("ui-session-ends"),
            session_ended: text("ui-session-ended"),
            session_ended_unsaved: text("ui-session-ended-unsaved"),
            stay: text("ui-stay"),
            sign_in: text("ui-sign-in"),
            previous: text("ui-previous"),
            next: text("ui-next"),
            pages: text("ui-pages"),
            search: text("ui-search"),
            close: text("ui-close"),
            step_done: text("ui-step-done"),
            step_here: text("ui-step-here"),
            step_skipped: text("ui-step-skipped"),
            step_ahead: text("ui-step-ahead"),
            overdue: text("ui-overdue"),
            corrected: text("ui-corrected"),
        }
    }
}
