//! Seats of team templates: who fills them, how often, in which days; and user names by role.

use domain::model::{Model, Right, Role, Seat, SeatKind, Team, Validity, find};
use jiff::civil::Date;

use super::staff::Duty;

/// The role of a team's coordinators: sits in its core, does case work and may be responsible.
pub(super) fn carrying_role<'m>(model: &'m Model, template: &Team) -> Option<&'m Role> {
    let core = template.seats.iter().filter(|seat| seat.kind == SeatKind::Core);
    let able: Vec<&Role> = core
        .filter_map(|seat| model.role(&seat.role))
        .filter(|role| role.responsible && role.rights.contains(&Right::Casework))
        .collect();
    let coordinates = |role: &&&Role| role.id.as_str() == "work-ability-coordinator";
    let named = |role: &&&Role| role.id.as_str().contains("coordinator");
    able.iter().find(coordinates).or(able.iter().find(named)).or(able.first()).copied()
}

pub(super) fn core_seat(role: &Role, share: Option<u8>) -> Seat {
    Seat {
        role: role.id.clone(),
        kind: SeatKind::Core,
        count: 1,
        share,
        stay_months: None,
        open: false,
        by_municipality: false,
    }
}

pub(super) fn duty_of(role: &Role, seat: &Seat) -> Duty {
    let has = |right| role.rights.contains(&right);
    if has(Right::Lead) {
        Duty::Lead
    } else if has(Right::Casework) && seat.kind == SeatKind::Core {
        if seat.stay_months.is_some() { Duty::Support } else { Duty::Core }
    } else if has(Right::Casework) || has(Right::Consult) || has(Right::Visit) {
        Duty::Support
    } else {
        Duty::Other
    }
}

/// How often a seat is filled: once, some times, or for some municipalities.
pub(super) fn copies(model: &Model, seat: &Seat) -> Vec<Option<String>> {
    if seat.by_municipality {
        return model.organisation.municipalities.iter().take(3).cloned().map(Some).collect();
    }
    vec![None; usize::from(seat.count.max(1))]
}

/// The days of a role: those of the partner that sends it. None when that ended before the start.
pub(super) fn validity(model: &Model, role: &Role, start: Date) -> Option<Validity> {
    let partner = role.partner.as_ref().and_then(|partner| find(&model.partners, partner));
    let days = partner.map(|partner| partner.valid).unwrap_or_default();
    if days.until.is_some_and(|until| until < start) {
        return None;
    }
    Some(Validity { from: days.from.filter(|from| *from > start).or(Some(start)), until: days.until })
}

/// User names by role: short, in ASCII.
pub(super) fn user_stem(role: &str) -> String {
    let known = match role {
        "office" => "paakayttaja",
        "privacy" => "tietosuoja",
        "lead" => "johto",
        "work-ability-coordinator" => "koordinaattori",
        "case-coordinator" => "casekoordinaattori",
        "working-age-professional" => "ammattilainen",
        "physician" => "laakari",
        "nurse" => "sairaanhoitaja",
        "public-health-nurse" => "terveydenhoitaja",
        "mental-health-nurse" => "mielenterveyshoitaja",
        "social-expert" => "sosiaaliasiantuntija",
        "social-counsellor" => "sosiaaliohjaaja",
        "social-worker" => "sosiaalityontekija",
        "social-rehabilitation-counsellor" => "kuntoutussosiaaliohjaaja",
        "typ-social-counsellor" => "typohjaaja",
        "typ-social-worker" => "typsosiaalityo",
        "rehabilitation-counsellor" => "kuntoutusohjaaja",
        "physiotherapist" => "fysioterapeutti",
        "occupational-therapist" => "toimintaterapeutti",
        "psychologist" => "psykologi",
        "te-psychologist" => "tepsykologi",
        "experience-expert" => "kokemusasiantuntija",
        "kela-expert" => "kela",
        "te-expert" => "te",
        "employment-expert" => "tyovoimapalvelut",
        "third-sector-worker" => "jarjesto",
        "line-supervisor" => "lahiesihenkilo",
        "coordinating-supervisor" => "koordinoiva",
        other => other,
    };
    known.to_owned()
}
