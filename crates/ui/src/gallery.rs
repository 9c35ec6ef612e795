//! Every component in every state on one page, for eyes and for axe. Its sample text is Finnish: long words break layouts.

mod change;

use crate::{
    Align, Bar, Bars, Button, ButtonKind, Buttons, Card, Cards, Cell, Chart, Choice, Column, Details, Empty,
    Entry, ErrorSummary, Field, Fieldset, Figure, Filter, Form, Html, KeyValue, KeyValues, Lane, LaneItem,
    Lanes, Link, LinkButton, Mark, Narrow, Near, Notice, NoticeKind, Pagination, PostButton, Row, Search,
    Section, Share, StatusKind, StatusLabel, Step, StepState, Steps, Summary, SummaryList, Tab, Table, Tabs,
    Tag, Task, TaskList, Text, Timeline, Title, Words,
};

/// Every component in every state.
pub fn gallery(words: &Words) -> Html {
    let form = form(words);
    Html::new()
        .and(ErrorSummary::of(&form))
        .and(
            Title::new("Käyttöliittymän osat")
                .above("Rinnalla")
                .status(StatusLabel::new(StatusKind::Neutral, "Näytesivu"))
                .lead("Jokainen osa jokaisessa tilassaan.")
                .action(LinkButton::new("Etusivulle", "#", ButtonKind::Secondary)),
        )
        .and(Section::new("Ilmoitukset", notices()))
        .and(Section::new("Painikkeet ja merkit", buttons()))
        .and(Section::new("Palvelupolku", path(words)))
        .and(Section::new("Välilehdet, haku ja sivutus", ways(words)))
        .and(Section::new("Taulukko", table()))
        .and(Section::new("Tiedot", facts()))
        .and(Section::new("Tehtävät", tasks(words)))
        .and(Section::new("Tapahtumat", timeline(words)))
        .and(Section::new("Kortit", cards()))
        .and(Section::new("Puolet rinnakkain", lanes()))
        .and(Section::new("Kuviot", figures()))
        .and(Section::new("Muutos", change::charts()))
        .and(Section::new("Tyhjä", empty()).id("tyhja"))
        .and(Section::new("Lomake", form))
        .and(Section::new("Lomake, joka päättää jotakin", danger_form(words)))
}

fn notices() -> Html {
    let long = "Asiakas on suostunut siihen, että Kelan ja työllisyysalueen kanssa keskustellaan työkyvystä.";
    Html::new()
        .and(Notice::new(NoticeKind::Info, "Vastaus on luvattu kahden arkipäivän kuluessa", long))
        .and(Notice::new(NoticeKind::Success, "Suunnitelma on tallennettu", ""))
        .and(Notice::new(NoticeKind::Alert, "Suostumus päättyy 14.3.2026", long).link("Uusi suostumus", "#"))
        .and(
            Notice::new(NoticeKind::Error, "Tiedot ovat muuttuneet sillä välin", long)
                .link("Näytä muutokset", "#"),
        )
}

fn buttons() -> Html {
    let row = [ButtonKind::Primary, ButtonKind::Secondary, ButtonKind::Quiet, ButtonKind::Danger]
        .map(|kind| LinkButton::new("Tallenna", "#", kind).into());
    let posts = [
        Button::new("Lähetä").into(),
        PostButton::new("Ota hoitaakseni", "#", "x").into(),
        PostButton::new("Kuittaa", "#", "x").small("Virtanen, Maija").into(),
    ];
    let marks = [
        StatusLabel::new(StatusKind::Neutral, "Ei aloitettu").into(),
        StatusLabel::new(StatusKind::Info, "Odottaa Kelan vastausta").into(),
        StatusLabel::new(StatusKind::Success, "Valmis").into(),
        StatusLabel::new(StatusKind::Alert, "Päättyy pian").into(),
        StatusLabel::new(StatusKind::Error, "Myöhässä").into(),
        Tag::new("Kuntoutus").into(),
        Tag { text: "Osatyökykyisyys".into(), href: Some("#".into()) }.into(),
    ];
    Html::new()
        .and(Buttons { buttons: row.into() })
        .and(Buttons { buttons: posts.into() })
        .and(Buttons { buttons: marks.into() })
}

fn path(words: &Words) -> Html {
    let steps = [
        Step::new("Tunnistaminen ja konsultaatio", "Kohtaaminen", StepState::Done)
            .note("3.11.2025")
            .href("#"),
        Step::new("Alkuhaastattelu", "Asiakasohjaus", StepState::Done).note("17.11.2025").href("#"),
        Step::new("Työterveyshuollon selvitys", "Arviointi ja suunnitelma", StepState::Skipped)
            .note("Asiakkaalla ei ole työterveyshuoltoa"),
        Step::new("Verkostotapaaminen", "Arviointi ja suunnitelma", StepState::Here)
            .note("Odottaa Kelan vastausta, päivä 6/14")
            .href("#"),
        Step::new("Palvelut", "Järjestäminen ja toteutus", StepState::Ahead),
        Step::new("Seuranta ja päättäminen", "Seuranta ja arviointi", StepState::Ahead),
    ];
    Steps::new(words, "Työkyvyn tuen palvelupolku", steps).into()
}

fn ways(words: &Words) -> Html {
    let tabs = [
        Tab::new("Yhteenveto", "#", true),
        Tab::new("Suunnitelma", "#", false),
        Tab::new("Tehtävät", "#", false).count(3),
        Tab::new("Tapaamiset", "#", false),
        Tab::new("Suostumukset", "#", false),
        Tab::new("Käyttöloki", "#", false),
    ];
    let search = Search {
        words,
        action: "#".into(),
        csrf: "x".into(),
        name: "haku".into(),
        label: "Hae asiakasta".into(),
        hint: Some("Nimi tai henkilötunnus".into()),
        value: Text::Borrowed(""),
        more: Html::new(),
    };
    let filter = Filter {
        action: "#".into(),
        kept: vec![("nakyma".into(), "omat".into())],
        narrows: vec![Narrow {
            name: "kunta".into(),
            label: "Kunta".into(),
            all: "Kaikki".into(),
            choices: vec![Choice::new("1", "Rantakylä").chosen(true), Choice::new("2", "Metsäkylä")],
        }],
        submit: "Näytä".into(),
    };
    let pages = Pagination { words, previous: Some("#".into()), next: Some("#".into()) };
    Html::new().and(Tabs::new("Asiakkuus", tabs)).and(search).and(filter).and(pages)
}

fn table() -> Html {
    let columns = ["Asiakas", "Vaihe", "Tila", "Vastuuhenkilö"]
        .map(Column::from)
        .into_iter()
        .chain([Column::number("Päiviä")]);
    let rows = [
        ("Virtanen, Maija", "Alkuhaastattelu", StatusKind::Info, "Odottaa asiakasta", "Sanna Korhonen", "4"),
        ("Nieminen, Jarkko", "Verkostotapaaminen", StatusKind::Error, "Myöhässä", "Sanna Korhonen", "31"),
        ("Mäkelä-Lindström, Anna-Kaisa", "Palvelut", StatusKind::Success, "Etenee", "Pekka Heikkinen", "120"),
        ("Laine, Oskari", "Tunnistaminen", StatusKind::Neutral, "Ei aloitettu", "–", "0"),
    ];
    let rows = rows.map(|(name, stage, kind, state, responsible, days)| {
        let cells: [Cell<'_>; 5] = [
            name.into(),
            stage.into(),
            StatusLabel::new(kind, state).into(),
            responsible.into(),
            days.into(),
        ];
        Row::new(cells).href("#").marked(kind == StatusKind::Error)
    });
    let wide = Table::new("Tiimin asiakkuudet", columns).rows(rows);
    let small = Table::new(
        "Toteutuneet palvelut",
        [Column { label: "Palvelu".into(), align: Align::Start }, Column::number("Kertoja")],
    )
    .rows([Row::new(["Fysioterapeutin ohjaus", "5"]), Row::new(["Velkaneuvonta", "1"])]);
    Html::new().and(wide).and(small)
}

fn facts() -> Html {
    let numbers = [
        KeyValue::new("Avoimia asiakkuuksia", "48").note("tavoite enintään 60"),
        KeyValue::new("Kysymyksestä vastaukseen", "1,4 pv").note("mediaani, tavoite 2 pv"),
        KeyValue::new("Työkykypistemäärän muutos", "+1,8").note("95 % lv 1,1–2,5"),
    ];
    let rows = [
        Summary::text("Asiakas", "Maija Virtanen"),
        Summary::text("Vastuuhenkilö", "Sanna Korhonen, sosiaaliohjaaja").action("Vaihda", "#"),
        Summary::html("Suostumus", Html::paragraphs("Kela, työllisyysalue.\nVoimassa 14.3.2026 asti."))
            .action("Muuta", "#"),
        Summary::html("Tila", StatusLabel::new(StatusKind::Info, "Arviointi ja suunnitelma")),
    ];
    Html::new().and(KeyValues::new(numbers)).and(SummaryList::new(rows))
}

fn tasks(words: &Words) -> Html {
    let items = vec![
        Task::new("Vastaa konsultaatioon", "#")
            .about("Nimetön kysymys, terveysasema")
            .due("eilen klo 15.00", true),
        Task::new("Kirjaa asiakkaan oma arvio", "#")
            .about("Virtanen, Maija")
            .due("12.2.2026", false)
            .status(StatusLabel::new(StatusKind::Info, "Kesken")),
        Task { href: None, ..Task::new("Kutsu verkosto koolle", "").about("Nieminen, Jarkko") },
    ];
    TaskList { words, items }.into()
}

fn timeline(words: &Words) -> Html {
    let entries = vec![
        Entry::new("2.2.2026 klo 9.15", "Sanna Korhonen, sosiaaliohjaaja", "Alkuhaastattelu").body(Html::paragraphs(
            "Maija kertoi, että selkäkipu on helpottanut, mutta yöunet ovat katkonaisia.\n\nSovittiin fysioterapeutin arviosta \
             ja siitä, että Sanna soittaa perjantaina.",
        )),
        Entry {
            corrected: Some("Oli 14.1.2026. Korjasi Pekka Heikkinen 20.1.2026: väärä päivä.".into()),
            actions: vec![Link::new("Korjaa", "#")],
            ..Entry::new("15.1.2026", "Pekka Heikkinen, työkykykoordinaattori", "Suostumus kirjattu")
        },
        Entry {
            flag: Some(StatusLabel::new(StatusKind::Neutral, "Asiakas ei halunnut")),
            ..Entry::new("9.1.2026", "Pekka Heikkinen, työkykykoordinaattori", "Ehdotettu lääkärin arviota")
        },
    ];
    Timeline { words, entries }.into()
}

fn cards() -> Html {
    let place = "Torstai 12.2.2026 klo 13.00\nTikkurilan sosiaali- ja terveysasema";
    let meeting = Card::new("Seuraava tapaaminen", Html::paragraphs(place)).link("Ehdota toista aikaa", "#");
    let questions = Html::paragraphs("Vastaa kymmeneen kysymykseen voinnistasi.");
    let own = Card { href: Some("#".into()), ..Card::new("Oma arvio", questions) };
    let more = Details::new("Miksi tätä kysytään?", Html::paragraphs("Jotta muutos näkyy myös sinulle."));
    Html::new().and(Cards { cards: vec![meeting.into(), own.into()] }).and(more)
}

fn lanes() -> Html {
    let talks =
        LaneItem::new("Keskusteluapu kerran viikossa").fact("Järjestää: Terveysasema").link("Muuta", "#");
    let debts = LaneItem {
        above: Some("Etuudet".into()),
        status: Some(StatusLabel::new(StatusKind::Alert, "Määräaika on mennyt")),
        ..LaneItem::new("Toimeentulotuen hakemus").fact("Järjestää: Kela").fact("Viimeistään 3/2026")
    };
    let none = "Ei vielä sovittua";
    let lanes = vec![
        Lane::new("Sosiaalipalvelut", none, []),
        Lane::new("Terveyspalvelut", none, [talks]),
        Lane::new("Muut", none, [debts]),
    ];
    Lanes { lanes }.into()
}

fn empty() -> Html {
    Empty::new("Ei vielä suunnitelmia", "Suunnitelma tehdään verkostotapaamisessa.")
        .action("Kutsu tapaaminen", "#")
        .into()
}

fn figures() -> Html {
    let bars = [
        Bar::new("Vastattu ajoissa", "42 / 48", 88).target(90),
        Bar::new("Suunnitelma kuukaudessa", "17 / 30", 57).target(80),
        Bar::new("Loppumittaus tehty", "alle 5", 0),
    ];
    let drawing = Html::trusted(
        "<svg viewBox=\"0 0 240 60\" role=\"img\" aria-label=\"Työkykypistemäärä nousi viidestä seitsemään\"><polyline points=\"10,50 \
         80,42 150,30 230,12\" class=\"line\"/></svg>"
            .to_owned(),
    );
    let shares = [Some(58), Some(61), None, Some(70), Some(84), Some(79), Some(81)];
    let columns = shares
        .iter()
        .zip(1..)
        .map(|(percent, month)| Share { label: format!("{month}/2026").into(), percent: *percent });
    let chart = Chart {
        title: "Konsultaatioiden osuus kuukausittain".into(),
        columns: columns.collect(),
        marks: vec![
            Mark { label: "Lähtötaso 60 %".into(), percent: 60 },
            Mark { label: "Tavoite 80 %".into(), percent: 80 },
        ],
    };
    let share = Figure {
        drawing: chart.into(),
        caption: "Konsultaatioiden osuus kuukausittain".into(),
        below: Html::new(),
    };
    Html::new().and(share).and(Bars::new("Tavoitteiden toteutuminen, tammi–maaliskuu 2026", bars)).and(
        Figure {
            drawing,
            caption: "Työkykypistemäärä alussa ja kuuden kuukauden kohdalla".into(),
            below: Html::new(),
        },
    )
}

fn form(words: &Words) -> Form<'_> {
    let [title, text, day, area] = writing();
    let [contact, helpers] = choosing();
    Form::new(words, "#", "x")
        .command("c")
        .version(7)
        .draft("gallery")
        .part(title)
        .part(text)
        .part(Html::from(near()))
        .part(day)
        .part(area)
        .part(contact)
        .part(helpers)
        .part(signs())
        .heading("Kirjautuminen")
        .part(Field::hidden("carried", "along"))
        .part(Field::password("password", "Salasana"))
        .part(Field::code("code", "Kertakäyttöinen koodi", 6))
        .error("Lomaketta ei voitu lähettää: asiakkuus on siirtynyt toiseen vaiheeseen")
        .submit("Lähetä kysymys")
        .secondary("Peruuta", "#")
}

fn near() -> Near<'static> {
    let answer = Html::paragraphs("Ammatillinen kuntoutus haetaan ennen tuen päättymistä.");
    let mut list = Html::trusted("<p class=\"near-title\">Näistä vastauksista voi olla apua</p>".to_owned());
    list.push(&Details::new("Kuntoutustuki päättyy: mitä ennen sitä?", answer));
    Near { path: "/near".into(), list, label: "Hae vastauksia".into() }
}

fn writing() -> [Field<'static>; 4] {
    let places = ["Järvenpää", "Kerava", "Vantaa"].map(|place| Choice::new(place, place));
    [
        Field::text("title", "Otsikko"),
        Field::area("text", "Mitä haluat kysyä?", 5).hint("Älä kirjoita nimeä tai henkilötunnusta."),
        Field::date("day", "Päivä")
            .hint("Esimerkiksi 1.2.2026")
            .value("31.2.2026")
            .error(Some("Helmikuussa ei ole 31. päivää")),
        Field::select("area", "Alue", places),
    ]
    .map(Field::required)
}

fn choosing() -> [Field<'static>; 2] {
    let number =
        Field::text("number", "Puhelinnumero").inputmode("tel").autocomplete("tel").size(16).required();
    let ways = [
        Choice::new("phone", "Puhelin")
            .hint("Soitamme arkisin klo 9–15")
            .then(number.error(Some("Anna puhelinnumero"))),
        Choice::new("letter", "Kirje"),
    ];
    let helpers = [
        Choice::new("kela", "Kela").chosen(true),
        Choice::new("tyo", "Työllisyysalue").hint("Myös palkkatuki ja työkokeilu"),
        Choice::new("velka", "Velkaneuvonta"),
    ];
    [
        Field::radios("contact", "Miten saamme yhteyden?", ways).required().error(Some("Valitse tapa")),
        Field::checkboxes("helpers", "Kenen kanssa asiasta saa puhua?", helpers).hint("Voit valita useita."),
    ]
}

fn signs() -> Fieldset<'static> {
    let signs = [
        Field::yes_no_unknown("s1", "Sairauspoissaoloja on ollut yli 30 päivää vuoden aikana").value("yes"),
        Field::yes_no_unknown("s2", "Työttömyys on jatkunut yli 12 kuukautta").error(Some("Valitse yksi")),
        Field::yes_no_unknown("s3", "Asiakas arvioi itse työkykynsä heikentyneen")
            .hint("Kysy asiakkaalta suoraan."),
    ];
    Fieldset::new("Tunnusmerkit", signs.map(Field::required)).hint("Vastaa sen mukaan, mitä nyt tiedät.")
}

fn danger_form(words: &Words) -> Form<'_> {
    Form::new(words, "#", "x")
        .scope("end-")
        .part(Field::area("text", "Syy", 2).required())
        .submit("Peru suostumus")
        .danger()
}
