//! What a user chose: rules switched off or told at another level, findings ignored with a reason.
//!
//! The same text is kept as a file, handed to the command line and to the browser module:
//!
//! ```text
//! # a comment
//! TXT-10 = 关闭
//! PHR = 提示
//! 忽略 NUM-12 | 去年机构合并，确有这么多 | 表二 · 行政处罚 · 本年处理决定数量：12345678
//! ```

use std::fmt;

use super::all;
use crate::finding::{Finding, Severity};
use crate::rule::Rule;

/// Bytes of such a text that are read.
pub const MAX_BYTES: usize = 1 << 18;

/// What a user chose.
///
/// ```
/// use gouji::rules::settings::Settings;
///
/// let settings = Settings::parse("TXT-10 = 关闭\nFEE = 提示").unwrap();
/// assert_eq!(Settings::parse(&settings.to_string()).unwrap(), settings);
/// let error = Settings::parse("\nT9-99 = 关闭").unwrap_err();
/// assert_eq!(error.to_string(), "第 2 行：没有名为“T9-99”的规则或者规则组。");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Rules whose level was chosen, by their place among all rules, in order.
    pub levels: Vec<(usize, Level)>,
    /// Findings that are ignored.
    pub ignores: Vec<Ignore>,
}

/// How a rule is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Not at all.
    Off,
    /// So gravely.
    As(Severity),
}

/// A finding that is ignored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignore {
    /// The rule's id.
    pub rule: &'static str,
    /// Why, in the user's words; never empty.
    pub reason: String,
    /// Which: [`Finding::key`].
    pub key: String,
}

/// A finding that was ignored, and why.
#[derive(Clone, Debug)]
pub struct Ignored {
    /// The finding.
    pub finding: Finding,
    /// Why.
    pub reason: String,
}

/// A line that cannot be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsError {
    /// Which, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub problem: String,
}

impl fmt::Display for SettingsError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "第 {} 行：{}", self.line, self.problem)
    }
}

impl std::error::Error for SettingsError {}

impl Settings {
    /// Reads what was chosen; a later line goes before an earlier one.
    ///
    /// # Errors
    ///
    /// Where a line names no rule, no level, or gives no reason: nothing that a user wrote is passed over.
    pub fn parse(text: &str) -> Result<Self, SettingsError> {
        let mut settings = Self::default();
        let error = |line: usize, problem: String| Err(SettingsError { line: line + 1, problem });
        if text.len() > MAX_BYTES {
            return error(0, "设置太长，不像是设置文件。".to_owned());
        }
        for (number, line) in text.lines().enumerate() {
            let line = line.trim_start_matches('\u{feff}').trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let problem = match line.strip_prefix("忽略") {
                Some(rest) => settings.ignore(rest),
                None => settings.choose(line),
            };
            if let Err(problem) = problem {
                return error(number, problem);
            }
        }
        Ok(settings)
    }

    fn ignore(&mut self, line: &str) -> Result<(), String> {
        let parts: Vec<&str> = line.splitn(3, '|').map(str::trim).collect();
        let [id, reason, key] = parts[..] else {
            return Err("忽略一处要写三段：忽略 规则编号 | 理由 | 位置。".to_owned());
        };
        if reason.is_empty() || key.is_empty() {
            return Err("忽略一处要写明理由和位置。".to_owned());
        }
        let rule = all().find(|rule| rule.id.eq_ignore_ascii_case(id));
        let rule = rule.ok_or_else(|| format!("没有名为“{id}”的规则。"))?.id;
        self.ignores.push(Ignore { rule, reason: reason.to_owned(), key: key.to_owned() });
        Ok(())
    }

    fn choose(&mut self, line: &str) -> Result<(), String> {
        let Some((name, word)) = line.split_once(['=', '＝']) else {
            return Err(format!("看不懂“{line}”。每行写：规则编号 = 级别。"));
        };
        let (name, word) = (name.trim(), word.trim());
        let level = match word {
            "关闭" | "off" => Some(Level::Off),
            "必须改" | "错误" | "error" => Some(Level::As(Severity::Error)),
            "请核对" | "存疑" | "warning" => Some(Level::As(Severity::Warning)),
            "提示" | "info" => Some(Level::As(Severity::Info)),
            "默认" | "default" => None,
            _ => return Err(format!("“{word}”不是级别，可以写：必须改、请核对、提示、关闭、默认。")),
        };
        let mut is_known = false;
        for (number, rule) in all().enumerate() {
            let group = rule.id.split('-').next().unwrap_or(rule.id);
            if !name.eq_ignore_ascii_case(rule.id) && !name.eq_ignore_ascii_case(group) {
                continue;
            }
            is_known = true;
            let at = self.levels.partition_point(|(other, _)| *other < number);
            if self.levels.get(at).is_some_and(|(other, _)| *other == number) {
                self.levels.remove(at);
            }
            if let Some(level) = level {
                self.levels.insert(at, (number, level));
            }
        }
        if is_known { Ok(()) } else { Err(format!("没有名为“{name}”的规则或者规则组。")) }
    }

    /// Whether nothing was chosen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.levels.is_empty() && self.ignores.is_empty()
    }

    /// The level chosen for a rule, by its place among all rules.
    #[must_use]
    pub fn level(&self, number: usize) -> Option<Level> {
        let at = self.levels.binary_search_by_key(&number, |(other, _)| *other).ok()?;
        self.levels.get(at).map(|(_, level)| *level)
    }

    /// Rules whose level was chosen.
    pub fn chosen(&self) -> impl Iterator<Item = (&'static Rule, Level)> + '_ {
        self.levels.iter().filter_map(|(number, level)| Some((all().nth(*number)?, *level)))
    }

    /// Takes ignored findings out of a list; what was taken, and the ignores that no finding answers to
    /// though their rule was asked.
    #[must_use]
    pub fn sift(&self, findings: &mut Vec<Finding>, text: &str) -> (Vec<Ignored>, Vec<Ignore>) {
        let mut taken = Vec::new();
        let mut used = vec![false; self.ignores.len()];
        if self.ignores.is_empty() {
            return (taken, Vec::new());
        }
        for finding in std::mem::take(findings) {
            let key = finding.key(text);
            let is_meant = |ignore: &Ignore| ignore.rule == finding.rule.id && ignore.key == key;
            // Each ignore is for one finding: of two alike the second is told.
            let meant =
                (0..self.ignores.len()).find(|index| !used[*index] && is_meant(&self.ignores[*index]));
            match meant {
                Some(index) => {
                    used[index] = true;
                    taken.push(Ignored { finding, reason: self.ignores[index].reason.clone() });
                }
                None => findings.push(finding),
            }
        }
        let is_off = |id: &str| self.chosen().any(|(rule, level)| rule.id == id && level == Level::Off);
        let unmatched = self.ignores.iter().zip(used).filter(|(ignore, used)| !used && !is_off(ignore.rule));
        (taken, unmatched.map(|(ignore, _)| ignore.clone()).collect())
    }
}

impl fmt::Display for Settings {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (rule, level) in self.chosen() {
            let word = match level {
                Level::Off => "关闭",
                Level::As(Severity::Error) => "必须改",
                Level::As(Severity::Warning) => "请核对",
                Level::As(Severity::Info) => "提示",
            };
            writeln!(formatter, "{} = {word}", rule.id)?;
        }
        for Ignore { rule, reason, key } in &self.ignores {
            writeln!(formatter, "忽略 {rule} | {reason} | {key}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The ids of what is chosen, with its level.
    fn chosen(text: &str) -> Result<Vec<(&'static str, Level)>, String> {
        let settings = Settings::parse(text).map_err(|error| error.to_string())?;
        Ok(settings.chosen().map(|(rule, level)| (rule.id, level)).collect())
    }

    #[test]
    fn a_line_is_about_a_rule_or_about_its_group() {
        assert_eq!(chosen("t3-05 = 关闭"), Ok(vec![("T3-05", Level::Off)]));
        let group = chosen("Org=提示").unwrap_or_default();
        let ids: Vec<&str> = group.iter().map(|(id, _)| *id).collect();
        assert_eq!(ids, ["ORG-01", "ORG-02", "ORG-03", "ORG-04"]);
        assert!(group.iter().all(|(_, level)| *level == Level::As(Severity::Info)));
    }

    #[test]
    fn the_last_word_holds() {
        let text = "ORG = 关闭\nORG-02 = 必须改\nORG-03 = 默认\nORG-04 = 默认\nORG-04 = 请核对";
        let expected = vec![
            ("ORG-01", Level::Off),
            ("ORG-02", Level::As(Severity::Error)),
            ("ORG-04", Level::As(Severity::Warning)),
        ];
        assert_eq!(chosen(text), Ok(expected));
    }

    #[test]
    fn what_is_not_known_is_said() {
        let unknown = chosen("# 一县一策\n\nORG-99 = 关闭");
        assert!(unknown.as_ref().is_err_and(|words| words.contains("没有名为“ORG-99”")), "{unknown:?}");
        let level = chosen("ORG-01 = 也许");
        assert!(level.as_ref().is_err_and(|words| words.contains("“也许”不是级别")), "{level:?}");
        let line = chosen("ORG-01 关闭");
        assert!(line.as_ref().is_err_and(|words| words.contains("看不懂“ORG-01 关闭”")), "{line:?}");
    }
}
