//! Which encoding a file is in. Decoding itself is done by those who can: the browser, or
//! `encoding_rs` on the command line.

use super::ReadError;
use super::error::MAX_BYTES;

/// An encoding of files that hold reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, the low byte first.
    Utf16LittleEndian,
    /// UTF-16, the high byte first.
    Utf16BigEndian,
    /// GB18030, which holds GBK and GB2312.
    Gb18030,
}

impl Encoding {
    /// Its name in the WHATWG Encoding standard.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16LittleEndian => "utf-16le",
            Self::Utf16BigEndian => "utf-16be",
            Self::Gb18030 => "gb18030",
        }
    }
}

/// Tells the encoding of a file by its byte order mark, by its validity as UTF-8, and else takes it
/// for GB18030, which old Chinese files are in whatever they say of themselves.
///
/// ```
/// use gouji::read::decode::{Encoding, sniff};
///
/// assert_eq!(sniff("报告".as_bytes()), Ok(Encoding::Utf8));
/// assert_eq!(sniff(b"\xb1\xa8\xb8\xe6"), Ok(Encoding::Gb18030));
/// assert_eq!(sniff(b"\xff\xfe1\0"), Ok(Encoding::Utf16LittleEndian));
/// assert!(sniff(b"\x89PNG\r\n\x1a\n").is_err());
/// ```
///
/// # Errors
///
/// Where the file is no text, or too long.
pub fn sniff(bytes: &[u8]) -> Result<Encoding, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLong { bytes: bytes.len() });
    }
    let begins = |mark: &[u8]| bytes.starts_with(mark);
    if begins(b"\x89PNG") || begins(b"\xff\xd8\xff") || begins(b"GIF8") || begins(b"BM") && bytes.contains(&0)
    {
        return Err(ReadError::Picture);
    }
    if begins(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Err(ReadError::Picture);
    }
    if begins(b"%PDF") {
        return Err(ReadError::OtherProgram("PDF"));
    }
    if begins(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Err(ReadError::OtherProgram("旧版 Word 或 Excel"));
    }
    if begins(b"PK\x03\x04") {
        return Err(ReadError::OtherProgram("Word、Excel 或压缩"));
    }
    if begins(b"{\\rtf") {
        return Err(ReadError::OtherProgram("RTF"));
    }
    if begins(b"\xef\xbb\xbf") {
        return Ok(Encoding::Utf8);
    }
    if begins(b"\xff\xfe") {
        return Ok(Encoding::Utf16LittleEndian);
    }
    if begins(b"\xfe\xff") {
        return Ok(Encoding::Utf16BigEndian);
    }
    let start = &bytes[..bytes.len().min(4096)];
    if start.contains(&0) {
        // UTF-16 without a mark: Latin letters and digits have a zero in every second byte.
        let zeros = |odd: usize| start.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
        let (even, odd) = (zeros(0), zeros(1));
        return match () {
            () if odd > 4 * even.max(1) => Ok(Encoding::Utf16LittleEndian),
            () if even > 4 * odd.max(1) => Ok(Encoding::Utf16BigEndian),
            () => Err(ReadError::Binary),
        };
    }
    if std::str::from_utf8(bytes).is_ok() {
        return Ok(Encoding::Utf8);
    }
    // Control characters in quantity are in no text.
    let controls =
        start.iter().filter(|byte| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0c)).count();
    if controls * 50 > start.len() {
        return Err(ReadError::Binary);
    }
    Ok(Encoding::Gb18030)
}
