//! What the service answered.

use sendcheck::{
    Agreement, AnswerReport, CampaignRequest, MadeCase, ReadOptions, Sent, SentRequest, ServiceAnswer, Standing,
    cases_of, check_noted, failed_request, is_answer, read_answers,
};

use crate::given;
use crate::input::Input;

/// The first document is the answer, the second the request or the list that it answers.
pub(crate) fn target(bytes: &[u8]) {
    let mut input = Input::of(bytes);
    let (handoff, policy) = (given::handoff(&mut input), given::policy(&mut input));
    let [answer, sent] = input.documents();
    let answers = match ServiceAnswer::read(answer) {
        Ok(answers) => answers,
        Err(error) => return assert!(error.to_string().len() < 1_000, "{error}"),
    };
    let _ = is_answer(answer);
    adds_up(&read_answers(&answers, &Sent::Unsaid));
    if let Ok((request, notes)) = CampaignRequest::read(sent) {
        let report = check_noted(&request, &notes, handoff, policy);
        let sent = [SentRequest { request: &request, report: Some(&report) }];
        let told = read_answers(&answers, &Sent::Requests(&sent));
        adds_up(&told);
        if let Some(failed) = failed_request(&told, &sent) {
            assert!((1..=request.consumers().len()).contains(&failed.consumers().len()));
        }
        cases_run(&cases_of(&told, &Sent::Requests(&sent), handoff, policy));
    }
    if let Some(recipients) = given::checked(sent, handoff, policy, &ReadOptions::default()) {
        let told = recipients.read_answers(&answers);
        adds_up(&told);
        let _ = recipients.refused_csv(&told).count();
        cases_run(&recipients.cases_of(&told));
    }
}

fn adds_up(report: &AnswerReport) {
    let said = || serde_json::to_string(report).unwrap();
    let of = |agreement| report.entries.iter().filter(|entry| entry.agreement == agreement).count();
    assert_eq!(report.summary.answers as usize, report.answers.len(), "{}", said());
    assert_eq!(report.summary.twice as usize, of(Agreement::Twice), "{}", said());
    assert_eq!(report.summary.not_sent as usize, of(Agreement::NotSent), "{}", said());
    let wrong = report.entries.iter().filter(|entry| entry.agreement.is_disagreement()).count()
        + report.answers.iter().filter(|answer| answer.agreement.is_disagreement()).count();
    assert_eq!(report.summary.disagreed as usize, wrong, "{}", said());
    assert_eq!(report.summary.failed, report.answers.iter().map(|answer| answer.failed).sum::<u32>(), "{}", said());
    assert!(report.entries.iter().all(|entry| entry.at.starts_with('/') || entry.at.is_empty()), "{}", said());
}

/// A case shows what it was made of: the engine still forecasts what was wrong.
fn cases_run(made: &[MadeCase]) {
    for made in made {
        let MadeCase::Case(file) = made else { continue };
        for case in &file.cases {
            let ran = case.run(file).unwrap();
            assert_eq!(ran.standing, Standing::Disagrees, "{}", file.to_json_pretty());
        }
    }
}
