//! More of a request, and of answers to it.

use super::{joined, number};
use crate::Job;
use crate::job::HANDOFF;

fn consumer(index: usize) -> String {
    format!(r#"{{"consumerContent":{{"sms":"{}"}},"variables":{{"1":"Jane"}}}}"#, number(index))
}

fn written(head: &str, consumers: &str) -> String {
    format!(
        r#"{{"campaignName":"A","skill":"sales","templateId":"H1","consent":true{head},"consumers":[{consumers}]}}"#
    )
}

fn request(consumers: &str) -> Job {
    with(written("", consumers), "{}".into())
}

fn head(head: &str) -> Job {
    with(written(head, &consumer(0)), "{}".into())
}

fn with(request: String, options: String) -> Job {
    Job::Request { handoff: HANDOFF.into(), request, options }
}

pub(super) fn consumers(count: usize) -> Job {
    request(&joined(count, ",", consumer))
}

pub(super) fn failing(count: usize) -> Job {
    request(&joined(count, ",", |index| format!(r#"{{"consumerContent":{{"sms":"12x{index}"}},"variables":{{}}}}"#)))
}

pub(super) fn equal_numbers(count: usize) -> Job {
    request(&joined(count, ",", |_| consumer(0)))
}

pub(super) fn surrogates(count: usize) -> Job {
    let one = |index| format!(r#"{{"consumerContent":{{"sms":"{}"}},"variables":{{"1":"\ud83d"}}}}"#, number(index));
    request(&joined(count, ",", one))
}

pub(super) fn surrogates_of_one(count: usize) -> Job {
    let one = joined(count, ",", |index| format!(r#""{}":"\ud83d""#, index + 1));
    request(&format!(r#"{{"consumerContent":{{"sms":"{}"}},"variables":{{{one}}}}}"#, number(0)))
}

pub(super) fn repeated_names(count: usize) -> Job {
    let one = |index| {
        format!(r#"{{"consumerContent":{{"sms":"1","sms":"{}"}},"variables":{{"1":"a","1":"b"}}}}"#, number(index))
    };
    request(&joined(count, ",", one))
}

pub(super) fn repeated_names_of_one(count: usize) -> Job {
    let one = joined(count, ",", |_| r#""1":"a""#.into());
    request(&format!(r#"{{"consumerContent":{{"sms":"{}"}},"variables":{{{one}}}}}"#, number(0)))
}

pub(super) fn variables(count: usize) -> Job {
    let one = joined(count, ",", |index| format!(r#""{}":"a""#, index + 1));
    request(&format!(r#"{{"consumerContent":{{"sms":"{}"}},"variables":{{{one}}}}}"#, number(0)))
}

pub(super) fn unknown_fields(count: usize) -> Job {
    head(&joined(count, "", |index| format!(r#","field{index}":1"#)))
}

pub(super) fn nearly_named_fields(count: usize) -> Job {
    head(&joined(count, "", |index| format!(r#","campaignNam{index}":1,"skil{index}":2"#)))
}

pub(super) fn customer_data(count: usize) -> Job {
    let data = joined(count, ",", |index| format!(r#""customerI{index}":"a""#));
    request(&format!(
        r#"{{"consumerContent":{{"sms":"{}"}},"variables":{{"1":"a"}},"customerInfo":{{"customerInfo":{{{data}}}}}}}"#,
        number(0)
    ))
}

pub(super) fn depth(count: usize) -> Job {
    head(&format!(r#","deep":{}1{}"#, "[".repeat(count), "]".repeat(count)))
}

pub(super) fn comments(count: usize) -> Job {
    request(&format!("{}{}", "/* nobody */ // at all\n".repeat(count), consumer(0)))
}

pub(super) fn trailing_commas(count: usize) -> Job {
    request(&joined(count, ",", |index| {
        format!(r#"{{consumerContent:{{"sms":"{}",}},"variables":{{"1":"a",}},}}"#, number(index))
    }))
}

pub(super) fn long_name(count: usize) -> Job {
    head(&format!(r#","{}":1"#, "campaignName".repeat(count / 12)))
}

pub(super) fn windows(count: usize) -> Job {
    let window = |index: usize| {
        format!(r#"{{"start":{{"hour":{},"minute":{}}},"end":{{"hour":23,"minute":1}}}}"#, index % 23, index % 60)
    };
    head(&format!(r#","schedulingMetrics":{{"MONDAY":[{}]}}"#, joined(count, ",", window)))
}

pub(super) fn skills(count: usize) -> Job {
    let skills = joined(count, ",", |skill| format!("\"sale{skill}\""));
    with(written("", &consumer(0)), format!(r#"{{ "skills": [{skills}] }}"#))
}

pub(super) fn mistake(count: usize) -> Job {
    request(&format!("{} x", joined(count / 70 + 1, ",", consumer)))
}

fn failed(index: usize, message: &str) -> String {
    format!(r#"{{"phone":"+{}","errorMessage":"{message}"}}"#, number(index))
}

fn answered(failed: &str, request: String) -> Job {
    Job::Answers { answers: format!(r#"[{{"acceptedConsumers":[],"failedConsumers":[{failed}]}}]"#), request }
}

pub(super) fn answer_entries(count: usize) -> Job {
    let bad = |index| format!(r#"{{"consumerContent":{{"sms":"{}"}},"variables":{{}}}}"#, number(index));
    let failed = joined(count, ",", |index| failed(index, "INSUFFICIENT_VARIABLES"));
    answered(&failed, written("", &joined(count, ",", bad)))
}

pub(super) fn answer_of_nobody(count: usize) -> Job {
    let failed = joined(count, ",", |index| failed(index + 1_000_000, "INVALID_NUMBER"));
    answered(&failed, written("", &joined(count, ",", consumer)))
}

pub(super) fn disagreements(count: usize) -> Job {
    let failed = joined(count, ",", |index| failed(index, "INVALID_NUMBER"));
    answered(&failed, written("", &joined(count, ",", consumer)))
}

pub(super) fn unlike_disagreements(count: usize) -> Job {
    let failed = joined(count, ",", |index| failed(index, &format!("NOBODY KNOWS {index}")));
    answered(&failed, written("", &joined(count, ",", consumer)))
}

pub(super) fn answers(count: usize) -> Job {
    let one =
        |index| format!(r#"{{"acceptedConsumers":[{{"phoneNumber":"+{}"}}],"failedConsumers":[]}}"#, number(index));
    Job::Answers {
        answers: format!("[{}]", joined(count, ",", one)),
        request: written("", &joined(count, ",", consumer)),
    }
}
