//! Names: given names that are common, family names that nobody has. Invented compounds of nature and a
//! thing, and for people with another language the word for "example" in it.

/// Given names of women.
pub(in crate::demo) const WOMEN_FI: &[&str] = &[
    "Aino", "Aila", "Anna", "Anni", "Anu", "Eeva", "Eija", "Elina", "Emilia", "Emma", "Eveliina", "Hanna",
    "Heidi", "Helena", "Helmi", "Henna", "Iida", "Inka", "Irina", "Jaana", "Jenni", "Johanna", "Jonna",
    "Kaisa", "Katja", "Katri", "Kirsi", "Laura", "Leena", "Liisa", "Maarit", "Maija", "Mari", "Maria",
    "Marika", "Marja", "Merja", "Mervi", "Milla", "Minna", "Mirja", "Nina", "Noora", "Outi", "Paula",
    "Päivi", "Piia", "Pirjo", "Raija", "Riikka", "Riitta", "Ritva", "Saara", "Sanna", "Sari", "Satu", "Sini",
    "Sirpa", "Sofia", "Sonja", "Susanna", "Suvi", "Taina", "Tanja", "Tarja", "Tiina", "Tuula", "Tytti",
    "Ulla", "Veera", "Venla", "Virpi",
];

/// Given names of men.
pub(in crate::demo) const MEN_FI: &[&str] = &[
    "Aki", "Antti", "Ari", "Arto", "Eero", "Eetu", "Esa", "Hannu", "Harri", "Heikki", "Henri", "Ilkka",
    "Jaakko", "Jani", "Janne", "Jari", "Jarmo", "Joni", "Jouni", "Juha", "Jukka", "Juuso", "Kalle", "Kari",
    "Kimmo", "Lasse", "Lauri", "Markku", "Marko", "Matias", "Matti", "Mika", "Mikael", "Mikko", "Miika",
    "Niko", "Olli", "Oskari", "Otto", "Pasi", "Pauli", "Pekka", "Pertti", "Petri", "Raimo", "Reijo", "Riku",
    "Risto", "Sakari", "Sami", "Samuel", "Seppo", "Tapio", "Teemu", "Tero", "Timo", "Toni", "Tuomas",
    "Tuomo", "Veli", "Vesa", "Ville",
];

/// Given names of Swedish-speaking women.
pub(in crate::demo) const WOMEN_SV: &[&str] = &[
    "Agneta", "Anna", "Annika", "Astrid", "Barbro", "Camilla", "Carina", "Ebba", "Elin", "Emma", "Eva",
    "Frida", "Gunilla", "Ida", "Ingrid", "Jenny", "Karin", "Kristina", "Linda", "Linnea", "Maria", "Monica",
    "Nina", "Pia", "Sara", "Sofia", "Susanne", "Ulrika",
];

/// Given names of Swedish-speaking men.
pub(in crate::demo) const MEN_SV: &[&str] = &[
    "Anders",
    "Axel",
    "Bengt",
    "Björn",
    "Christian",
    "Daniel",
    "Erik",
    "Fredrik",
    "Göran",
    "Gustav",
    "Henrik",
    "Jan",
    "Johan",
    "Jonas",
    "Karl",
    "Kim",
    "Kristian",
    "Lars",
    "Magnus",
    "Martin",
    "Mats",
    "Niklas",
    "Oskar",
    "Patrik",
    "Peter",
    "Robert",
    "Stefan",
    "Tom",
];

/// How Finnish family names begin.
pub(in crate::demo) const FAMILY_STARTS_FI: &[&str] = &[
    "Esimerkki",
    "Malli",
    "Sumu",
    "Routa",
    "Utu",
    "Hilla",
    "Naava",
    "Tuohi",
    "Tuisku",
    "Kide",
    "Halla",
    "Pouta",
    "Räntä",
    "Sade",
    "Kaste",
    "Kaiku",
    "Loimu",
    "Varpu",
    "Suopursu",
    "Kanerva",
    "Tyrsky",
    "Viima",
    "Rusko",
    "Kuutamo",
    "Lumme",
    "Pihka",
    "Kaarna",
    "Käpy",
    "Sammal",
    "Myrsky",
    "Hyrsky",
    "Karpalo",
    "Juolukka",
    "Vanamo",
];

/// How they end.
pub(in crate::demo) const FAMILY_ENDS_FI: &[&str] = &[
    "kello", "lyhty", "ratas", "airo", "kiuas", "portti", "purje", "tupa", "lato", "sauva", "penkki",
    "viitta", "huopa", "kannel", "kirnu", "kontti", "kopla", "lautta", "luuta", "masto", "mylly", "naula",
    "palli", "peili", "reki", "sampo", "seula", "soihtu", "taulu", "tuhti", "ämpäri", "vasara",
];

/// How Swedish family names begin.
pub(in crate::demo) const FAMILY_STARTS_SV: &[&str] = &[
    "Exempel", "Mönster", "Dim", "Frost", "Moln", "Rim", "Ljung", "Moss", "Norrsken", "Skare", "Dagg",
    "Hagel",
];

/// How they end.
pub(in crate::demo) const FAMILY_ENDS_SV: &[&str] = &[
    "lykta", "klocka", "ratt", "segel", "port", "bänk", "stav", "vagn", "spegel", "fackla", "hylla", "pall",
];

/// Languages, with given names of women and of men, and family names.
type Other = (&'static str, &'static [&'static str], &'static [&'static str], &'static [&'static str]);

/// People who speak something else.
pub(in crate::demo) const OTHERS: &[Other] = &[
    (
        "ru",
        &["Irina", "Natalia", "Olga", "Svetlana"],
        &["Aleksei", "Dmitri", "Igor", "Sergei"],
        &["Primernik", "Obrazets"],
    ),
    (
        "et",
        &["Kadri", "Liis", "Piret", "Triin"],
        &["Andres", "Jaan", "Rein", "Tõnu"],
        &["Näidismaa", "Eeskujukas"],
    ),
    (
        "uk",
        &["Iryna", "Oksana", "Olena", "Tetiana"],
        &["Andrii", "Mykola", "Oleh", "Taras"],
        &["Prykladko", "Zrazkovyi"],
    ),
    (
        "ar",
        &["Amal", "Fatima", "Layla", "Nour"],
        &["Ahmed", "Hassan", "Karim", "Omar"],
        &["Almithali", "Namudhaji"],
    ),
    (
        "so",
        &["Amina", "Faduma", "Hodan", "Sahra"],
        &["Abdi", "Ismail", "Mahad", "Yusuf"],
        &["Tusaalle", "Muunad"],
    ),
    (
        "en",
        &["Grace", "Joy", "Mary", "Sarah"],
        &["Daniel", "James", "John", "Samuel"],
        &["Exampleton", "Sampleby"],
    ),
    (
        "fa",
        &["Leila", "Maryam", "Shirin", "Zahra"],
        &["Ali", "Hamid", "Mehdi", "Reza"],
        &["Mesali", "Nemunepur"],
    ),
    (
        "ku",
        &["Berfin", "Dilan", "Rojin", "Zilan"],
        &["Azad", "Baran", "Rojan", "Serhat"],
        &["Mînakî", "Nimûnezade"],
    ),
];

/// Streets that are nowhere.
pub(in crate::demo) const STREETS: &[&str] = &[
    "Mallipolku",
    "Esimerkkikuja",
    "Keksitynkatu",
    "Kuvitelmankaari",
    "Luonnostie",
    "Harjoitusraitti",
    "Satuaukio",
    "Näytekatu",
];
