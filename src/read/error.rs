//! Why a file could not be read at all.

use std::fmt;

/// Characters beyond which nothing is read. The longest report seen has 62 KB; 20 MB is a file
/// chosen by mistake.
pub const MAX_BYTES: usize = 20_000_000;

/// Why nothing could be read. That the text is no annual report is not an error but a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReadError {
    /// There is nothing but white space.
    Empty,
    /// It is longer than [`MAX_BYTES`].
    TooLong {
        /// Its length in bytes.
        bytes: usize,
    },
    /// It is a picture.
    Picture,
    /// It is a file of another program, named in the error.
    OtherProgram(&'static str),
    /// It is no text.
    Binary,
}

impl fmt::Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => formatter.write_str("没有内容：请提供年度报告的全文。"),
            Self::TooLong { bytes } => write!(
                formatter,
                "内容太长（{}.{} MB，上限 {} MB）：一份年度报告通常不到 0.1 MB，请只提供报告正文。",
                bytes / 1_000_000,
                bytes / 100_000 % 10,
                MAX_BYTES / 1_000_000
            ),
            Self::Picture => {
                formatter.write_str("这是一张图片，读不出其中的表格：请提供报告的文字，或网页、文本文件。")
            }
            Self::OtherProgram(program) => write!(
                formatter,
                "这是{}文件，目前不能直接读取：请用相应软件打开，全选复制后提供文字。",
                spaced(program)
            ),
            Self::Binary => formatter.write_str("这不是文本文件：请提供报告的文字，或网页、文本文件。"),
        }
    }
}

/// A name between Chinese words, with the spaces that Latin letters have there.
fn spaced(name: &str) -> String {
    let before = if name.starts_with(|first: char| first.is_ascii()) { " " } else { "" };
    let behind = if name.ends_with(|last: char| last.is_ascii()) { " " } else { "" };
    format!("{before}{name}{behind}")
}

impl std::error::Error for ReadError {}
