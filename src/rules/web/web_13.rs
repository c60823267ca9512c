//! No personal data.

use crate::documentation;
use crate::finding::{Place, Severity};
use crate::rule::{Context, Findings, Rule};
use crate::rules::ext;
use crate::span::Span;
use crate::text::date::Date;
use crate::text::pattern::Pattern;

/// What makes a long number the number of a card.
static CARD: Pattern = Pattern::new("卡号|银行卡|账号|帐号|账户|帐户");

/// What makes eleven digits a telephone number.
static PHONE: Pattern = Pattern::new("(?:电话|手机|联系|微信|咨询|热线)[^。，；0-9]{0,10}[0-9、/ -]{0,30}$");

/// The digits of a mobile number: the fewest of any number looked at.
const MOBILE: usize = 11;

pub(super) static RULE: Rule = Rule {
    id: "WEB-13",
    title: "没有公开个人信息",
    severity: Severity::Warning,
    basis: None,
    documentation: documentation! {
        demand: "报告里不应当有完整的身份证号码、银行卡号；公开的联系电话最好是办公电话。",
        why: "公开个人信息可能侵害个人隐私，是政府网站检查时的常见问题。",
        repair: "删去号码，或者遮盖中间几位；联系电话改用办公电话。",
        exception: "身份证号码和银行卡号按校验规则推算，极少数碰巧符合的长数字会误报。手机号是专供办公用的，没有问题，只作提示。",
        bad: Example {
            title: "联系人后面写了身份证号码",
            base: "sample-2021.txt",
            edits: &[("电话:0781-5550162", "联系人身份证号:99010119900307004X,手机:13800000000")],
        },
        good: Example {
            title: "办公电话和信用代码",
            base: "sample-2021.txt",
            edits: &[("电话:0781-5550162", "电话:0781-5550162,统一社会信用代码:113301097000000001,网站累计访问13800000000人次")],
        },
    },
    words: &[],
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let text = ext::body(context);
    let bytes = text.as_bytes();
    let mut at = MOBILE - 1;
    // No run of so many digits slips through between two places so far apart.
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += MOBILE;
            continue;
        }
        let is_other = |byte: &u8| !byte.is_ascii_digit();
        let start = bytes[..at].iter().rposition(is_other).map_or(0, |before| before + 1);
        let end = bytes[at..].iter().position(is_other).map_or(bytes.len(), |length| at + length);
        judge(context, findings, Span::new(start, end));
        at = end + MOBILE;
    }
}

fn judge(context: &Context<'_>, findings: &mut Findings, run: Span) {
    let text = context.text();
    let bytes = text.as_bytes();
    let byte = |at: usize| bytes.get(at).copied().unwrap_or(b' ');
    let digits = run.of(text).as_bytes();
    let is_glued = run.start() > 0
        && (byte(run.start() - 1).is_ascii_alphabetic() || byte(run.start() - 1) == b'.')
        || byte(run.end()) == b'.' && byte(run.end() + 1).is_ascii_digit();
    if is_glued || context.is_in_table(run) {
        return;
    }
    let line = context.line(run);
    let ends_with_x = digits.len() == 17 && matches!(byte(run.end()), b'x' | b'X');
    let whole = Span::new(run.start(), run.end() + usize::from(ends_with_x));
    let (severity, kind) = match digits.len() {
        17 if ends_with_x && is_identity(digits, 10) => (Severity::Warning, "身份证号码"),
        18 if is_identity(&digits[..17], digits[17] - b'0') => (Severity::Warning, "身份证号码"),
        16..=19 if digits.starts_with(b"62") && is_card(digits) && CARD.is_in(line.of(text)) => {
            (Severity::Warning, "银行卡号")
        }
        MOBILE if is_mobile(context, run, line) => (Severity::Info, "手机号码"),
        _ => return,
    };
    let shown = &whole.of(text)[..3];
    let message = format!("“{shown}…”像是完整的{kind}，请确认可以公开，否则删去或者遮盖中间几位。");
    findings.report_as(severity, Place::text(whole), message);
}

/// Whether seventeen digits and a check (10 for X) are the number of an identity card.
fn is_identity(digits: &[u8], check: u8) -> bool {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let number =
        |digits: &[u8]| digits.iter().fold(0_u16, |number, digit| number * 10 + u16::from(digit - b'0'));
    let part = |from: usize, to: usize| u8::try_from(number(&digits[from..to])).unwrap_or(0);
    let year = number(&digits[6..10]);
    let is_born = (1900..2100).contains(&year) && Date::new(year, part(10, 12), part(12, 14)).is_some();
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    is_born && (12 - sum % 11) % 11 == u32::from(check)
}

/// Whether the last digit checks the others, as on a bank card.
fn is_card(digits: &[u8]) -> bool {
    let mut sum = 0;
    for (place, digit) in digits.iter().rev().enumerate() {
        let value = u32::from(digit - b'0') * if place % 2 == 1 { 2 } else { 1 };
        sum += value / 10 + value % 10;
    }
    sum % 10 == 0
}

/// Whether eleven digits are a mobile number, by their first and by the words before them.
fn is_mobile(context: &Context<'_>, run: Span, line: Span) -> bool {
    let text = context.text();
    let digits = run.of(text).as_bytes();
    let before = Span::new(line.start(), run.start()).of(text);
    // No such mark stands in the pattern: what is before the last one need not be searched.
    let before = before.rsplit(['。', '，', '；']).next().unwrap_or_default();
    digits[0] == b'1' && digits[1] >= b'3' && PHONE.is_in(before)
}
