//! Charts of change, with samples of everything that may be missing.

use crate::{
    Better, ChangeBand, ChangeChart, ChangeKind, ChangeLegend, ChangePoint, Column, DecimalMark, GroupChange,
    GroupLegend, GroupMean, GroupRow, GroupShare, Html, Light, Profile, ProfileColumns, ProfileItem,
    ProfileScore, Row, Scale, StatusKind, StatusLabel, Table, Zone,
};

const MARK: DecimalMark = DecimalMark::Comma;

pub(super) fn charts() -> Html {
    Html::new().and(improved()).and(unsure()).and(profile()).and(group())
}

fn legend() -> ChangeLegend<'static> {
    ChangeLegend {
        start: "Tulos alussa".into(),
        within: "Mittausvirheen rajoissa alun tuloksesta".into(),
        beyond: "Muutos alusta on mittausvirhettä suurempi".into(),
        error: "Mittausvirhe: tällä alueella oleva tulos ei kerro varmasta muutoksesta".into(),
    }
}

fn point(
    label: &'static str,
    (when, day): (&'static str, i32),
    score: Option<u8>,
    kind: ChangeKind,
) -> ChangePoint<'static> {
    let text = score.map_or("puuttuu".into(), |score| score.to_string().into());
    ChangePoint { label: label.into(), when: when.into(), day, score: score.map(f64::from), text, kind }
}

fn table<'a>(rows: impl IntoIterator<Item = [&'a str; 5]>) -> Table<'a> {
    let columns = [
        Column::from("Mittaus"),
        Column::whole("Päivä"),
        Column::number("Pisteet"),
        Column::from("Luokka"),
        Column::from("Muutos alusta"),
    ];
    Table::new("Työkykypistemäärä mittauksittain", columns).caption_hidden().rows(plain(rows))
}

fn plain<'a, const N: usize>(rows: impl IntoIterator<Item = [&'a str; N]>) -> Vec<Row<'a>> {
    rows.into_iter().map(Row::new).collect()
}

fn work_ability(points: Vec<ChangePoint<'static>>, table: Table<'static>) -> ChangeChart<'static> {
    ChangeChart {
        caption: "Koettu työkyky asteikolla 0–10, tammikuu 2025 – tammikuu 2026".into(),
        verdict: None,
        said: "".into(),
        scale: Scale::new(-0.5, 10.5),
        ticks: [0, 2, 4, 6, 8, 10].map(|score| (f64::from(score), score.to_string().into())).into(),
        bands: vec![
            ChangeBand::new("Heikko", -0.5),
            ChangeBand::new("Kohtalainen", 5.5),
            ChangeBand::new("Hyvä tai erinomainen", 7.5),
        ],
        points,
        error: Some(1.92),
        legend: legend(),
        table,
    }
}

fn improved() -> ChangeChart<'static> {
    let points = vec![
        point("Alku", ("14.1.2025", 0), Some(5), ChangeKind::Start),
        point("Välimittaus", ("2.5.2025", 108), Some(6), ChangeKind::Within),
        point("6 kk", ("15.7.2025", 182), Some(8), ChangeKind::Beyond),
        point("12 kk", ("20.1.2026", 371), Some(7), ChangeKind::Beyond),
    ];
    let rows = [
        ["Alku", "14.1.2025", "5", "Heikko", "–"],
        ["Välimittaus", "2.5.2025", "6", "Kohtalainen", "+1, ei varmaa muutosta"],
        ["6 kk", "15.7.2025", "8", "Hyvä tai erinomainen", "+3, parantunut"],
        ["12 kk", "20.1.2026", "7", "Kohtalainen", "+2, parantunut"],
    ];
    ChangeChart {
        verdict: Some(StatusLabel::new(StatusKind::Success, "Parantunut")),
        said: "Työkykypistemäärä nousi viidestä seitsemään. Muutos on mittausvirhettä suurempi, ja luokka \
               vaihtui heikosta kohtalaiseksi."
            .into(),
        ..work_ability(points, table(rows))
    }
}

fn unsure() -> ChangeChart<'static> {
    let points = vec![
        point("Alku", ("3.2.2025", 0), Some(9), ChangeKind::Start),
        point("6 kk", ("4.8.2025", 182), None, ChangeKind::Within),
        point("12 kk", ("2.2.2026", 364), Some(10), ChangeKind::Within),
    ];
    let rows = [
        ["Alku", "3.2.2025", "9", "Hyvä tai erinomainen", "–"],
        ["6 kk", "4.8.2025", "puuttuu: ei tavoitettu", "–", "–"],
        ["12 kk", "2.2.2026", "10", "Hyvä tai erinomainen", "+1, ei varmaa muutosta"],
    ];
    ChangeChart {
        caption: "Koettu työkyky, kun yksi mittaus puuttuu".into(),
        verdict: Some(StatusLabel::new(StatusKind::Neutral, "Ei varmaa muutosta")),
        said: "Yhdeksästä kymmeneen: ero on mittausvirheen rajoissa.".into(),
        ..work_ability(points, table(rows))
    }
}

fn profile() -> Profile<'static> {
    let items = [
        ("Terveydentila", Some(4), Some(6)),
        ("Kyky voittaa elämässä eteen tulevia vaikeuksia", Some(5), Some(5)),
        ("Asumisolot", Some(8), Some(9)),
        ("Päivittäinen pärjääminen", Some(6), Some(8)),
        ("Perhe ja läheiset", Some(7), Some(7)),
        ("Luotettavien ystävien määrä", Some(3), None),
        ("Taloudellinen tilanne", Some(2), Some(5)),
        ("Omien vahvuuksien kehittäminen", Some(6), Some(7)),
        ("Itsetunto", Some(7), Some(4)),
        ("Elämä kokonaisuutena", None, Some(7)),
    ];
    let score = |score: Option<u8>| match score {
        Some(score) => ProfileScore::Given(f64::from(score), score.to_string().into()),
        None => ProfileScore::Missing("puuttuu".into()),
    };
    let change = |before: Option<u8>, after: Option<u8>| {
        let change = before.zip(after).map(|(before, after)| f64::from(after) - f64::from(before));
        change.map_or("–".into(), |change| MARK.change(change, 0).into())
    };
    let items = items.map(|(name, before, after)| ProfileItem {
        name: name.into(),
        before: score(before),
        after: score(after),
        change: change(before, after),
    });
    Profile {
        caption: "3X10D®-elämäntilannemittari: tyytyväisyys alussa ja kuuden kuukauden kohdalla".into(),
        columns: ProfileColumns {
            item: "Elämänalue".into(),
            before: "Alussa".into(),
            after: "6 kk".into(),
            change: "Muutos".into(),
        },
        scale: Scale::new(-0.5, 10.5),
        zones: vec![
            Zone::new(Light::Red, -0.5, "0–5", "tyytymätön"),
            Zone::new(Light::Yellow, 5.5, "6–7", "kohtalainen"),
            Zone::new(Light::Green, 7.5, "8–10", "tyytyväinen"),
        ],
        items: items.into(),
    }
}

fn shares(of: [(&'static str, Option<f64>); 3]) -> [GroupShare<'static>; 3] {
    let [improved, unchanged, declined] = of;
    let [one, two, three] = ["Parantunut", "Ei varmaa muutosta", "Huonontunut"];
    [(one, improved), (two, unchanged), (three, declined)]
        .map(|(label, (text, percent))| GroupShare::new(label, text, percent))
}

fn mean(
    (mean, interval): (f64, Option<(f64, f64)>),
    (error, reach): (Option<f64>, f64),
    (better, ends): (Better, [&'static str; 2]),
) -> GroupMean<'static> {
    let text = MARK.change(mean, 1);
    let said = match interval {
        Some((low, high)) => format!(
            "Keskimäärin {text} (95 %:n luottamusväli {}\u{a0}…\u{a0}{})",
            MARK.change(low, 1),
            MARK.change(high, 1)
        ),
        None => format!("Keskimäärin {text}"),
    };
    GroupMean { mean, interval, error, reach, better, ends: ends.map(Into::into), said: said.into() }
}

fn row(name: &'static str, count: &'static str) -> GroupRow<'static> {
    GroupRow { name: name.into(), count: count.into(), mean: None, shares: None, note: None }
}

fn rows() -> [GroupRow<'static>; 4] {
    let higher = (Better::Higher, ["−4 huonompi", "parempi +4"]);
    let lower = (Better::Lower, ["+6 huonompi", "parempi −6"]);
    let wide = (Better::Higher, ["−20 huonompi", "parempi +20"]);
    let told = [
        ("31\u{a0}(53\u{a0}%)", Some(53.4)),
        ("20\u{a0}(34\u{a0}%)", Some(34.5)),
        ("7\u{a0}(12\u{a0}%)", Some(12.1)),
    ];
    let half = [("9\u{a0}(22\u{a0}%)", Some(22.0)), ("ei kerrota", None), ("ei kerrota", None)];
    [
        GroupRow {
            mean: Some(mean((1.8, Some((1.2, 2.4))), (Some(0.25), 4.0), higher)),
            shares: Some(shares(told)),
            ..row("Työkykypistemäärä (0–10)", "58 vastaajaa 79:stä (73 %)")
        },
        GroupRow {
            mean: Some(mean((-0.6, Some((-1.7, 0.5))), (Some(0.62), 6.0), lower)),
            shares: Some(shares(half)),
            note: Some("Alle viiden henkilön osuuksia ei kerrota, eikä sitä, mistä ne voisi laskea.".into()),
            ..row("AUDIT (0–40, pienempi on parempi)", "41 vastaajaa 79:stä (52 %)")
        },
        GroupRow {
            mean: Some(mean((6.3, None), (None, 20.0), wide)),
            note: Some(
                "Ryhmä on niin pieni, että kerrotaan vain keskiarvo. Yksittäisen vastaajan muutosta ei tällä \
                 mittarilla arvioida."
                    .into(),
            ),
            ..row("Osallisuusindikaattori (0–100)", "8 vastaajaa 12:sta (67 %)")
        },
        GroupRow {
            note: Some("Ei kerrota: vastaajia on alle viisi.".into()),
            ..row("PHQ-9 (0–27, pienempi on parempi)", "")
        },
    ]
}

fn group() -> GroupChange<'static> {
    let columns = ["Pareja", "Muutos", "95 %:n väli", "Parantunut", "Ei varmaa muutosta", "Huonontunut"];
    let columns = std::iter::once(Column::from("Mittari")).chain(columns.map(Column::number));
    let numbers = [
        [
            "Työkykypistemäärä",
            "58",
            "+1,8",
            "+1,2\u{a0}…\u{a0}+2,4",
            "31\u{a0}(53\u{a0}%)",
            "20\u{a0}(34\u{a0}%)",
            "7\u{a0}(12\u{a0}%)",
        ],
        ["AUDIT", "41", "−0,6", "−1,7\u{a0}…\u{a0}+0,5", "9\u{a0}(22\u{a0}%)", "ei kerrota", "ei kerrota"],
        ["Osallisuusindikaattori", "8", "+6,3", "ei kerrota", "–", "–", "–"],
        ["PHQ-9", "alle 5", "ei kerrota", "ei kerrota", "ei kerrota", "ei kerrota", "ei kerrota"],
    ];
    GroupChange {
        caption: "Muutos alusta kuuden kuukauden kohdalle, päättyneet asiakkuudet 2025".into(),
        rows: rows().into(),
        legend: GroupLegend {
            mean: "Keskimääräinen muutos".into(),
            interval: "95 %:n luottamusväli".into(),
            error: "Ryhmän mittausvirhe: tällä alueella muutos ei ole varma".into(),
        },
        table: Table::new("Samat luvut taulukkona", columns).rows(plain(numbers)),
    }
}
