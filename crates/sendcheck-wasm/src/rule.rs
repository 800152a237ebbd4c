//! What a rule says of itself.

use sendcheck_core::rules::{RuleCode, RuleMeta, Scope, Verdict};
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::to_js::to_js;

/// A rule as the entry `sendcheck/rules` has it.
#[derive(Serialize)]
struct RuleForm {
    code: &'static str,
    spelled: String,
    title: &'static str,
    help: &'static str,
    severity: SeverityForm,
    milder: Option<&'static str>,
    origin: &'static str,
    scopes: Vec<&'static str>,
    verdict: &'static str,
    cite: &'static str,
}

#[derive(Serialize)]
struct SeverityForm {
    api: &'static str,
    webtool: &'static str,
}

/// The rule behind a code or one of the service's messages; `undefined` if there is none.
#[wasm_bindgen]
pub fn rule_info(code: &str) -> Result<JsValue, JsValue> {
    match RuleCode::from_error_message(code) {
        Some(rule) => to_js(&RuleForm::of(rule.meta())),
        None => Ok(JsValue::UNDEFINED),
    }
}

impl RuleForm {
    fn of(meta: &RuleMeta) -> Self {
        let mut scopes: Vec<_> = meta.code.scopes().iter().copied().map(Scope::as_str).collect();
        scopes.dedup();
        Self {
            code: meta.text,
            spelled: meta.spelled(),
            title: meta.title,
            help: meta.help,
            severity: SeverityForm { api: meta.severity.api.as_str(), webtool: meta.severity.web_tool.as_str() },
            milder: meta.milder,
            origin: meta.origin.as_str(),
            scopes,
            verdict: match meta.verdict {
                Verdict::Fails => "fails",
                Verdict::Skips => "skips",
                Verdict::Keeps => "keeps",
            },
            cite: meta.cite,
        }
    }
}
