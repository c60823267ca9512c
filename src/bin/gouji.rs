//! The command line: `gouji check FILE…`, `gouji rules`.

use std::ffi::{OsStr, OsString};
use std::fmt::Write as _;
use std::io::{self, Read as _, Write as _};
use std::process::ExitCode;

use gouji::export::{self, Checked, Kind};
use gouji::read::decode::{self, Encoding};
use gouji::rules::settings::Settings;
use gouji::wire::types::{Ignored, Outcome, Severity, Target};
use gouji::{Input, ReadError, Units};
use lexopt::prelude::*;

const HELP: &str = "\
gouji 勾稽：核验政府信息公开工作年度报告

用法：
  gouji check [--format 格式] [--settings 设置文件] [--output 输出文件] 文件…
                                                  核验文件；- 表示标准输入
  gouji rules [--format text|json]                列出全部规则
  gouji explain 规则编号                          说明一条规则

格式：
  text    给人看的结果(默认)
  json    一份文件的完整结果
  jsonl   每份文件一行：{\"file\":…,\"outcome\":…} 或 {\"file\":…,\"error\":…}
  csv     问题清单，用 Excel、WPS 打开；可以有多份文件
  sarif   SARIF 2.1.0，供其他程序读取；可以有多份文件
  html    一份文件的核对结果，单个网页，可以打印
  note    一份文件的整改意见，纯文本
  tables  一份文件的三张表，用 Excel、WPS 打开

设置文件每行写一条，网页上也能导出：
  TXT-10 = 关闭                  规则或者规则组(如 TXT)的级别：必须改、请核对、提示、关闭、默认
  忽略 规则编号 | 理由 | 位置    不再报告这一处；位置用 json 结果里的 key

退出状态：
  0  没有错误    1  有错误    2  有文件读不了，或者用法不对
";

/// How results are printed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Text,
    Json,
    JsonLines,
    /// What a reader takes home.
    Export(Kind),
}

impl Format {
    const NAMES: &str = "text、json、jsonl、csv、sarif、html、note、tables";

    fn of(name: &str) -> Option<Self> {
        match name {
            "text" => Some(Self::Text),
            "json" => Some(Self::Json),
            "jsonl" => Some(Self::JsonLines),
            name => Kind::of(name).map(Self::Export),
        }
    }

    /// Its name and what can be used instead, where it holds only one report.
    fn of_one(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Json => Some(("json", "jsonl")),
            Self::Export(Kind::Html) => Some(("html", "csv")),
            Self::Export(Kind::Note) => Some(("note", "csv")),
            Self::Export(Kind::Tables) => Some(("tables", "jsonl")),
            Self::Text | Self::JsonLines | Self::Export(Kind::Csv | Kind::Sarif) => None,
        }
    }
}

/// What to do.
enum Command {
    Check { files: Vec<OsString>, format: Format, settings: Option<OsString>, output: Option<OsString> },
    Rules { format: Format },
    Explain { id: String },
    Help,
    Version,
}

fn main() -> ExitCode {
    let status = match command() {
        Ok(Command::Check { files, format, settings, output }) => {
            match settings.as_deref().map_or_else(|| Ok(Settings::default()), chosen) {
                Ok(settings) => check(&files, format, &settings, output.as_deref()),
                Err(error) => {
                    eprintln!("gouji:{error}");
                    return ExitCode::from(2);
                }
            }
        }
        Ok(Command::Rules { format }) => rules(format),
        Ok(Command::Explain { id }) => explain(&id),
        Ok(Command::Help) => print(HELP).map(|()| 0),
        Ok(Command::Version) => print(concat!("gouji ", env!("CARGO_PKG_VERSION"), "\n")).map(|()| 0),
        Err(error) => {
            eprintln!("gouji:{}\n\n{HELP}", visible(&error));
            return ExitCode::from(2);
        }
    };
    match status {
        Ok(status) => ExitCode::from(status),
        // Whoever reads has gone away: `gouji check … | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::from(2),
        Err(error) => {
            eprintln!("gouji:{error}");
            ExitCode::from(2)
        }
    }
}

fn command() -> Result<Command, String> {
    let mut parser = lexopt::Parser::from_env();
    let mut words: Vec<OsString> = Vec::new();
    let mut format = None;
    let mut settings = None;
    let mut output: Option<OsString> = None;
    while let Some(argument) = parser.next().map_err(|error| format!("用法不对：{error}"))? {
        match argument {
            Long("format") => {
                let Ok(value) = parser.value() else {
                    return Err(format!("--format 后面要写格式：{}", Format::NAMES));
                };
                let name = value.to_string_lossy();
                format = Some(
                    Format::of(&name)
                        .ok_or_else(|| format!("没有 {name} 这种格式，只有 {}", Format::NAMES))?,
                );
            }
            Long("output") => {
                output = Some(parser.value().map_err(|_| "--output 后面要写输出文件".to_owned())?);
            }
            Long("settings") => {
                settings = Some(parser.value().map_err(|_| "--settings 后面要写设置文件".to_owned())?);
            }
            Short('h') | Long("help") => return Ok(Command::Help),
            Short('V') | Long("version") => return Ok(Command::Version),
            Value(value) => words.push(value),
            Long(option) => return Err(format!("没有 --{option} 这个选项")),
            Short(option) => return Err(format!("没有 -{option} 这个选项")),
        }
    }
    let format = format.unwrap_or(Format::Text);
    let mut words = words.into_iter();
    let first = words.next();
    let first = first.as_ref().map(|word| word.to_string_lossy());
    if settings.is_some() && first.as_deref() != Some("check") {
        return Err("--settings 只用于 gouji check".to_owned());
    }
    if output.is_some() && first.as_deref() != Some("check") {
        return Err("--output 只用于 gouji check".to_owned());
    }
    match first.as_deref() {
        Some("check") => {
            let files: Vec<OsString> = words.collect();
            match (files.len(), format.of_one()) {
                (0, _) => Err("要核验哪个文件？".to_owned()),
                (2.., Some((name, other))) => {
                    Err(format!("{name} 格式一次只核验一份文件；多份文件请用 {other}"))
                }
                _ => {
                    if let Some(output) = &output
                        && files.iter().any(|file| is_same(file, output))
                    {
                        return Err(format!(
                            "输出文件 {} 就是要核验的文件，会把它覆盖",
                            output.to_string_lossy()
                        ));
                    }
                    Ok(Command::Check { files, format, settings, output })
                }
            }
        }
        Some("rules") => match words.next() {
            Some(word) => Err(format!(
                "rules 列出全部规则，后面不写别的（多了 {}）；说明一条规则请用 gouji explain 规则编号",
                word.to_string_lossy()
            )),
            None if matches!(format, Format::Text | Format::Json) => Ok(Command::Rules { format }),
            None => Err("rules 只有 text、json 两种格式".to_owned()),
        },
        Some("explain") => match (words.next(), words.next()) {
            (Some(id), None) => Ok(Command::Explain { id: id.to_string_lossy().into_owned() }),
            _ => Err("要说明哪一条规则？例如：gouji explain T3-01".to_owned()),
        },
        Some(other) => Err(format!("没有 {other} 这个用法")),
        None => Ok(Command::Help),
    }
}

/// What a settings file says; else a sentence for the user.
fn chosen(file: &OsStr) -> Result<Settings, String> {
    let name = file.to_string_lossy();
    let (text, _) = read(file).map_err(|error| format!("设置文件 {name}：{error}"))?;
    Settings::parse(&text).map_err(|error| format!("设置文件 {name} {error}"))
}

/// Whether two names are of one file that is there.
fn is_same(one: &OsStr, other: &OsStr) -> bool {
    let path = |name: &OsStr| std::fs::canonicalize(name).ok();
    one != "-" && path(one).is_some_and(|path_of_one| Some(path_of_one) == path(other))
}

/// Where results go: printed at once, or written to a file in the end.
struct Sink<'a> {
    output: Option<&'a OsStr>,
    text: String,
}

impl Sink<'_> {
    fn write(&mut self, text: &str) -> io::Result<()> {
        if self.output.is_none() {
            return print(text);
        }
        self.text.push_str(text);
        Ok(())
    }

    /// Nothing is written over a file where there is nothing to write.
    fn close(self) -> io::Result<()> {
        let Some(output) = self.output.filter(|_| !self.text.is_empty()) else { return Ok(()) };
        std::fs::write(output, &self.text).map_err(|error| {
            io::Error::new(error.kind(), format!("输出文件 {} 写不了：{error}", output.to_string_lossy()))
        })
    }
}

fn check(files: &[OsString], format: Format, settings: &Settings, output: Option<&OsStr>) -> io::Result<u8> {
    let mut status = 0;
    let mut sink = Sink { output, text: String::new() };
    // What is told of all files together.
    let mut kept = Vec::new();
    for name in files {
        let file = name.to_string_lossy();
        let (read, is_verbatim) = match read(name) {
            Ok((text, is_verbatim)) => (Ok(text), is_verbatim),
            Err(error) => (Err(error), false),
        };
        let checked = read.and_then(|text| {
            let outcome = gouji::check_with(&text, Input::Unknown, Units::Utf8, settings);
            outcome.map(|outcome| (text, outcome)).map_err(|error| error.to_string())
        });
        match &checked {
            Ok((_, outcome)) => status = status.max(u8::from(outcome.counts.error > 0)),
            Err(error) => {
                status = 2;
                eprintln!("{}:{error}", visible(&file));
            }
        }
        match (format, &checked) {
            (Format::Export(Kind::Csv | Kind::Sarif), _) => kept.push((file, is_verbatim, checked)),
            (Format::Text, Ok((_, outcome))) => sink.write(&visible(&text(&file, outcome)))?,
            (Format::Json, Ok((_, outcome))) => {
                sink.write(&format!("{}\n", serde_json::to_string_pretty(outcome)?))?;
            }
            (Format::JsonLines, Ok((_, outcome))) => sink.write(&format!(
                "{{\"file\":{},\"outcome\":{}}}\n",
                serde_json::to_string(&file)?,
                serde_json::to_string(outcome)?
            ))?,
            (Format::JsonLines, Err(error)) => sink.write(&format!(
                "{{\"file\":{},\"error\":{}}}\n",
                serde_json::to_string(&file)?,
                serde_json::to_string(error)?
            ))?,
            (Format::Export(kind), Ok((source, outcome))) => {
                sink.write(&export::export(&file, source, outcome, kind))?;
            }
            (Format::Text | Format::Json | Format::Export(_), Err(_)) => {}
        }
    }
    let reports: Vec<Checked<'_>> = kept
        .iter()
        .map(|(name, is_verbatim, checked)| Checked {
            name,
            source: checked.as_ref().map_or("", |(text, _)| text),
            is_verbatim: *is_verbatim,
            outcome: checked.as_ref().map(|(_, outcome)| outcome).map_err(String::as_str),
        })
        .collect();
    match format {
        Format::Export(Kind::Sarif) => sink.write(&export::sarif::text(&reports))?,
        Format::Export(Kind::Csv) => sink.write(&export::csv::findings(&reports))?,
        _ => {}
    }
    sink.close()?;
    Ok(status)
}

/// The text of a file, whatever encoding it is in, and whether its bytes are those of the file; else a
/// sentence for the user.
fn read(file: &OsStr) -> Result<(String, bool), String> {
    // A byte more than is accepted is enough to refuse it.
    let limit = gouji::read::error::MAX_BYTES as u64 + 1;
    let mut bytes = Vec::new();
    let mut length = None;
    if file == "-" {
        io::stdin().lock().take(limit).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(file).and_then(|opened| {
            // Only a file says how long it is; a pipe does not.
            let known = opened.metadata().ok().filter(std::fs::Metadata::is_file);
            length = known.map(|file| file.len());
            if length.is_some_and(|length| length >= limit) {
                return Ok(0);
            }
            opened.take(limit).read_to_end(&mut bytes)
        })
    }
    .map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => "没有这个文件。".to_owned(),
        io::ErrorKind::PermissionDenied => "没有权限读这个文件。".to_owned(),
        io::ErrorKind::IsADirectory => "这是文件夹，不是文件。".to_owned(),
        _ => format!("读不了：{error}"),
    })?;
    if let Some(bytes) = length.filter(|length| *length >= limit) {
        let bytes = usize::try_from(bytes).unwrap_or(usize::MAX);
        return Err(ReadError::TooLong { bytes }.to_string());
    }
    let encoding = decode::sniff(&bytes).map_err(|error: ReadError| error.to_string())?;
    let label = match encoding {
        Encoding::Utf8 => encoding_rs::UTF_8,
        Encoding::Utf16LittleEndian => encoding_rs::UTF_16LE,
        Encoding::Utf16BigEndian => encoding_rs::UTF_16BE,
        Encoding::Gb18030 => encoding_rs::GB18030,
    };
    let text = label.decode(&bytes).0.into_owned();
    let is_verbatim = text.as_bytes() == bytes;
    Ok((text, is_verbatim))
}

/// Words for a terminal: what would steer it, or turn the direction of words around, is shown as a mark.
fn visible(words: &str) -> String {
    let steers = |sign: char| {
        sign.is_control() && sign != '\n' || matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    words.replace(steers, "\u{fffd}")
}

/// The outcome for a person to read.
fn text(file: &str, outcome: &Outcome) -> String {
    let mut text = String::new();
    let coverage = &outcome.coverage;
    let _ = writeln!(text, "{}", file.replace('\n', "\u{fffd}"));
    let year = outcome.year.map_or_else(|| "年度不详".to_owned(), |year| format!("{year} 年度"));
    let format = outcome.format.map_or_else(|| "表式不详".to_owned(), |format| format!("{format} 年格式"));
    let _ = writeln!(text, "  {} · {year} · {format}", outcome.agency.as_deref().unwrap_or("机关不详"));
    let _ = writeln!(
        text,
        "  应读 {} 格，读出 {}；应查 {} 条关系，已查 {}，成立 {}",
        coverage.cells.expected,
        coverage.cells.read,
        coverage.relations.expected,
        coverage.relations.checked,
        coverage.relations.held
    );
    for (severity, title) in
        [(Severity::Error, "必须改"), (Severity::Warning, "请核对"), (Severity::Info, "提示")]
    {
        for finding in outcome.findings.iter().filter(|finding| finding.severity == severity) {
            // Of words in the text the line they stand in leads there; a gathered finding has no key.
            let place = finding.at.first().map_or("", |place| match place.target {
                Target::Text if !finding.key.is_empty() => finding.key.as_str(),
                _ => place.words.as_str(),
            });
            let _ = writeln!(text, "  {title} {} {place}\n      {}", finding.rule, finding.message);
            if let Some(basis) = finding.basis {
                let _ = writeln!(text, "      依据：{} {}", basis.document, basis.clause);
            }
        }
    }
    // Rules that wait for the same thing stand on one line.
    let mut told: Vec<(&str, Vec<&str>)> = Vec::new();
    for open in &coverage.not_assessable {
        match told.iter_mut().find(|(reason, _)| *reason == open.reason) {
            Some((_, rules)) if rules.contains(&open.rule) => {}
            Some((_, rules)) => rules.push(open.rule),
            None => told.push((&open.reason, vec![open.rule])),
        }
    }
    for (reason, rules) in told {
        let _ = writeln!(text, "  无法判断 {}：{reason}", rules.join("、"));
    }
    if let Some(choices) = &outcome.choices {
        let off: Vec<&str> =
            choices.levels.iter().filter(|level| level.level == "off").map(|level| level.rule).collect();
        if !off.is_empty() {
            let _ = writeln!(text, "  按设置没有查 {}", off.join("、"));
        }
        for ignored in &choices.ignored {
            let Ignored { finding, reason } = ignored;
            let _ = writeln!(text, "  按设置忽略 {} {}（理由：{reason}）", finding.rule, finding.key);
        }
        for ignore in &choices.unmatched {
            let _ = writeln!(
                text,
                "  设置里的这条忽略没有对上任何问题，可以删去：{} {}",
                ignore.rule, ignore.key
            );
        }
    }
    text
}

fn rules(format: Format) -> io::Result<u8> {
    let summaries: Vec<_> = gouji::rules::all().map(gouji::wire::summary).collect();
    if format == Format::Json {
        print(&format!("{}\n", serde_json::to_string_pretty(&summaries)?))?;
        return Ok(0);
    }
    let mut text = String::new();
    for rule in summaries {
        let severity = match rule.severity {
            Severity::Error => "必须改",
            Severity::Warning => "请核对",
            Severity::Info => "提示",
        };
        let basis = rule
            .basis
            .map_or_else(|| "经验规则".to_owned(), |basis| format!("{} {}", basis.document, basis.clause));
        let _ = writeln!(text, "{}\t{severity}\t{}\t{basis}", rule.id, rule.title);
    }
    print(&text)?;
    Ok(0)
}

fn explain(id: &str) -> io::Result<u8> {
    let Some(rule) = gouji::rules::all().find(|rule| rule.id.eq_ignore_ascii_case(id)) else {
        eprintln!("gouji:没有 {id} 这条规则；gouji rules 列出全部规则");
        return Ok(2);
    };
    let page = &rule.documentation;
    let basis = rule
        .basis
        .map_or_else(|| "经验规则".to_owned(), |basis| format!("{} {}", basis.document, basis.clause));
    let mut text = format!(
        "{} {}\n\n要求：{}\n为什么：{}\n怎么改：{}\n",
        rule.id, rule.title, page.demand, page.why, page.repair
    );
    if !page.exception.is_empty() {
        let _ = writeln!(text, "什么情况下不算错：{}", page.exception);
    }
    let _ = writeln!(text, "依据：{basis}");
    print(&text)?;
    Ok(0)
}

fn print(text: &str) -> io::Result<()> {
    io::stdout().lock().write_all(text.as_bytes())
}
