//! The functions that the browser calls. No logic: each is one line of the library and a conversion.
#![expect(unreachable_pub, reason = "wasm-bindgen exports what is pub")]

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::export::Kind;
use crate::export::note::Note;
use crate::rules::settings::Settings;
use crate::wire::types::Outcome;
use crate::{Input, ReadError, Units};

// Smaller and faster than the allocator that Rust brings along; see DESIGN.md.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"import type { Form, Note, Outcome, Reading, RuleSummary } from "../gouji.js";
export type Input = "unknown" | "html" | "text";
export type ExportKind = "csv" | "html" | "note" | "sarif" | "tables";"#;

/// Makes a panic say in the console where it happened.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}

/// Checks a report. Offsets count UTF-16 units of `text`. `settings` are what the user chose, as in a
/// settings file.
///
/// # Errors
///
/// Where there is nothing to read, or the settings cannot be followed: an `Error` with a sentence for the
/// user.
#[wasm_bindgen(unchecked_return_type = "Outcome")]
pub fn check(
    text: &str,
    #[wasm_bindgen(unchecked_param_type = "Input")] input: &str,
    settings: Option<String>,
) -> Result<JsValue, JsError> {
    plain(&outcome(text, input, settings, Units::Utf16)?)
}

/// The report's words as a person would read them, for showing them with marks.
///
/// # Errors
///
/// As `check`.
#[wasm_bindgen(unchecked_return_type = "Reading")]
pub fn read(
    text: &str,
    #[wasm_bindgen(unchecked_param_type = "Input")] input: &str,
) -> Result<JsValue, JsError> {
    plain(&crate::reading(text, input_of(input)?, Units::Utf16)?)
}

/// What a reader takes home, as text. `name` is that of the report's file, which only "sarif" tells; the rules
/// there are without the words of their pages, which the module does not carry.
///
/// # Errors
///
/// As `check`.
#[wasm_bindgen]
pub fn export_as(
    text: &str,
    #[wasm_bindgen(unchecked_param_type = "Input")] input: &str,
    settings: Option<String>,
    #[wasm_bindgen(unchecked_param_type = "ExportKind")] kind: &str,
    name: Option<String>,
) -> Result<String, JsError> {
    let kind = Kind::of(kind).ok_or_else(|| JsError::new(&format!("there is no kind {kind:?}")))?;
    let outcome = outcome(text, input, settings, Units::Utf8)?;
    Ok(crate::export::export(name.as_deref().unwrap_or(""), text, &outcome, kind))
}

/// The letter to those who are to correct the report, by its parts.
///
/// # Errors
///
/// As `check`.
#[wasm_bindgen(unchecked_return_type = "Note")]
pub fn note(
    text: &str,
    #[wasm_bindgen(unchecked_param_type = "Input")] input: &str,
    settings: Option<String>,
) -> Result<JsValue, JsError> {
    plain(&Note::of(&outcome(text, input, settings, Units::Utf8)?))
}

/// The text of a file, whatever encoding it is in. The decoding is the browser's own.
///
/// # Errors
///
/// Where the file is no text: an `Error` with a sentence for the user.
#[wasm_bindgen]
pub fn decode(bytes: &[u8]) -> Result<String, JsError> {
    let encoding = crate::read::decode::sniff(bytes)?;
    let decoder = web_sys::TextDecoder::new_with_label(encoding.name())
        .map_err(|_| JsError::from(ReadError::Binary))?;
    decoder.decode_with_u8_array(bytes).map_err(|_| JsError::from(ReadError::Binary))
}

/// The official formats, for drawing their forms.
///
/// # Errors
///
/// Never.
#[wasm_bindgen(unchecked_return_type = "Form[]")]
pub fn forms() -> Result<JsValue, JsError> {
    plain(&crate::wire::forms())
}

/// All rules in brief.
///
/// # Errors
///
/// Never.
#[wasm_bindgen(unchecked_return_type = "RuleSummary[]")]
pub fn rules() -> Result<JsValue, JsError> {
    plain(&crate::rules::all().map(crate::wire::summary).collect::<Vec<_>>())
}

fn outcome(text: &str, input: &str, settings: Option<String>, units: Units) -> Result<Outcome, JsError> {
    let settings = Settings::parse(settings.as_deref().unwrap_or(""))?;
    Ok(crate::check_with(text, input_of(input)?, units, &settings)?)
}

fn input_of(name: &str) -> Result<Input, JsError> {
    match name {
        "unknown" => Ok(Input::Unknown),
        "html" => Ok(Input::Html),
        "text" => Ok(Input::Text),
        other => {
            Err(JsError::new(&format!("input must be \"unknown\", \"html\" or \"text\", not {other:?}")))
        }
    }
}

/// A plain JavaScript value, as JSON would give it.
fn plain<T: Serialize>(value: &T) -> Result<JsValue, JsError> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}
