//! Puts the style sheet, script, font and icon together, names them by their content and compresses them.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// The style sheet, in order: tokens, the components of the design system that we use, our own.
const STYLES: [&str; 11] = [
    "node_modules/hds-design-tokens/lib/all.min.css",
    "node_modules/hds-core/lib/components/button/button.min.css",
    "node_modules/hds-core/lib/components/checkbox/checkbox.min.css",
    "node_modules/hds-core/lib/components/notification/notification.min.css",
    "node_modules/hds-core/lib/components/radio-button/radio-button.min.css",
    "node_modules/hds-core/lib/components/selection-group/selection-group.min.css",
    "node_modules/hds-core/lib/components/status-label/status-label.min.css",
    "node_modules/hds-core/lib/components/table/table.min.css",
    "node_modules/hds-core/lib/components/tag/tag.min.css",
    "node_modules/hds-core/lib/components/text-input/text-input.min.css",
    "assets/app.css",
];
/// What the licences ask to be kept.
const NOTICE: &str = "/*! Helsinki Design System: MIT, (c) City of Helsinki. Inter: SIL OFL 1.1, (c) The Inter Project Authors */\n";
const FONT: &str = "node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2";
const SCRIPT: &str = "assets/app.js";
const ICON: &str = "assets/icon.svg";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    for file in STYLES.iter().chain(&[FONT, SCRIPT, ICON]) {
        println!("cargo::rerun-if-changed={}", root().join(file).display());
    }
    if let Err(reason) = build() {
        println!("cargo::error={reason}");
    }
}

fn build() -> Result<(), String> {
    let mut out = Out { dir: PathBuf::from(env_out_dir()?), rust: String::new(), all: String::new() };
    let font = out.add("FONT", "inter.woff2", "font/woff2", read(FONT)?)?;
    out.add("ICON", "icon.svg", "image/svg+xml", read(ICON)?)?;
    out.add("JS", "app.js", "text/javascript; charset=utf-8", read(SCRIPT)?)?;
    out.add("CSS", "app.css", "text/css; charset=utf-8", styles(&font)?.into_bytes())?;
    let Out { dir, rust, all } = out;
    let rust = format!("{rust}\nconst ALL: &[Asset] = &[{all}];\n");
    write(&dir.join("assets.rs"), rust.as_bytes())
}

fn styles(font: &str) -> Result<String, String> {
    let mut css = NOTICE.to_owned();
    for file in STYLES {
        let text = String::from_utf8(read(file)?).map_err(|problem| format!("{file}: {problem}"))?;
        css.push_str(&slim(&text));
    }
    Ok(css.replace("url(\"inter.woff2\")", &format!("url(\"{font}\")")))
}

/// Without comments, indentation and empty lines. Strings of our style sheets hold no comment marks.
fn slim(css: &str) -> String {
    let mut slim = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        slim.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, rest)| rest);
    }
    slim.push_str(rest);
    let mut lines = String::with_capacity(slim.len());
    for line in slim.lines().map(str::trim).filter(|line| !line.is_empty()) {
        lines.push_str(line);
        lines.push('\n');
    }
    lines
}

/// What the build script writes.
struct Out {
    dir: PathBuf,
    rust: String,
    all: String,
}

impl Out {
    /// Writes one file and its entry; answers its address.
    fn add(&mut self, constant: &str, name: &str, mime: &str, bytes: Vec<u8>) -> Result<String, String> {
        let mut hash = String::new();
        for byte in Sha256::digest(&bytes).iter().take(8) {
            let _ = write!(hash, "{byte:02x}");
        }
        write(&self.dir.join(name), &bytes)?;
        let packed = gzip(&bytes);
        let gzip = if packed.len() + packed.len() / 10 < bytes.len() {
            write(&self.dir.join(format!("{name}.gz")), &packed)?;
            format!("Some(include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}.gz\")))")
        } else {
            "None".to_owned()
        };
        let _ = writeln!(
            self.rust,
            "/// The address of `{name}`.\npub const {constant}: &str = \"/assets/{hash}/{name}\";"
        );
        let _ = write!(
            self.all,
            "Asset {{ path: \"{hash}/{name}\", bytes: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\")), \
             gzip: {gzip}, mime: \"{mime}\", etag: \"\\\"{hash}\\\"\" }},"
        );
        Ok(format!("/assets/{hash}/{name}"))
    }
}

/// RFC 1952: a header without a name or time, the deflated bytes, their check sum and length.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    const SMALLEST: u8 = 10;
    let mut packed = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255];
    packed.extend(miniz_oxide::deflate::compress_to_vec(bytes, SMALLEST));
    packed.extend(crc32(bytes).to_le_bytes());
    packed.extend(u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_le_bytes());
    packed
}

fn crc32(bytes: &[u8]) -> u32 {
    let rest = bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xedb8_8320 * (sum & 1)))
    });
    !rest
}

fn read(file: &str) -> Result<Vec<u8>, String> {
    fs::read(root().join(file)).map_err(|problem| {
        if file.starts_with("node_modules") {
            format!(
                "{file} is missing ({problem}). Run `npm ci --ignore-scripts` at the root of the repository."
            )
        } else {
            format!("{file}: {problem}")
        }
    })
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(path, bytes).map_err(|problem| format!("{}: {problem}", path.display()))
}

fn root() -> PathBuf {
    // Asked when the script runs, not when it was compiled: a kept target folder may serve another checkout.
    Path::new(&std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../..")
}

fn env_out_dir() -> Result<std::ffi::OsString, String> {
    std::env::var_os("OUT_DIR").ok_or_else(|| "cargo gave no OUT_DIR".to_owned())
}
