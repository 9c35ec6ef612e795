//! What a browser fetches beside the page: one style sheet, one script, one font, one icon.
//!
//! The build script puts them together. Addresses hold a hash of the content, so they may be kept for ever:
//! serve with `Cache-Control: public, max-age=31536000, immutable`.

/// One file, ready to be sent.
#[derive(Debug, Clone, Copy)]
pub struct Asset {
    /// The path after `/assets/`: hash, slash, name.
    pub path: &'static str,
    pub bytes: &'static [u8],
    /// The same, compressed, for a browser that accepts gzip. None where it would not be smaller.
    pub gzip: Option<&'static [u8]>,
    pub mime: &'static str,
    /// With its quotes.
    pub etag: &'static str,
}

/// The file at the path after `/assets/`.
pub fn get(path: &str) -> Option<Asset> {
    ALL.iter().find(|asset| asset.path == path).copied()
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_asset_is_found_at_its_address_and_no_other() {
        for address in [CSS, JS, FONT, ICON] {
            let path = address.strip_prefix("/assets/").unwrap();
            let asset = get(path).unwrap();
            assert!(!asset.bytes.is_empty());
            assert!(path.starts_with(asset.etag.trim_matches('"')));
        }
        assert!(get("app.css").is_none() && get("../Cargo.toml").is_none());
    }

    #[test]
    fn the_style_sheet_fetches_only_the_font() {
        let css = std::str::from_utf8(get(CSS.strip_prefix("/assets/").unwrap()).unwrap().bytes).unwrap();
        for address in css.split("url(").skip(1).map(|rest| rest.trim_start_matches(['"', '\''])) {
            assert!(address.starts_with("data:") || address.starts_with(FONT), "{address:.60}");
        }
        assert!(!css.contains("@import"));
    }

    #[test]
    fn the_first_visit_of_a_phone_stays_small() {
        let sent = |address: &str| {
            let asset = get(address.strip_prefix("/assets/").unwrap()).unwrap();
            asset.gzip.unwrap_or(asset.bytes).len()
        };
        assert!(sent(CSS) < 18_000, "{}", sent(CSS));
        assert!(sent(JS) < 4_000, "{}", sent(JS));
        assert!(sent(FONT) < 50_000, "{}", sent(FONT));
    }
}
