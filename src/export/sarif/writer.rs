//! A log as text, by whatever writes JSON where we are.
//!
//! Both write the same: two spaces a level, and no escape that is not needed. A writer of JSON of its own would
//! cost the browser module more than all the rest of SARIF.

use super::shape::Log;

#[cfg(not(target_arch = "wasm32"))]
pub(super) fn json(log: &Log) -> String {
    serde_json::to_string_pretty(log).expect("all names are texts")
}

#[cfg(target_arch = "wasm32")]
pub(super) fn json(log: &Log) -> String {
    use js_sys::JSON;
    use serde::Serialize as _;
    use wasm_bindgen::{JsValue, UnwrapThrowExt as _};

    // Not `expect`: it would bring along what shows any value of JavaScript.
    let value = log.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_throw();
    let text = JSON::stringify_with_replacer_and_space(&value, &JsValue::NULL, &JsValue::from(2));
    text.unwrap_throw().into()
}
