//! What fuzzing found, and what it keeps: every input goes through its target again, without a fuzzer.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "../fuzz/src/lib.rs"]
mod fuzz;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use fuzz::{kept, targets};

/// Runs inputs through a target; the names of those that it does not hold for.
fn failing(target: targets::Target, inputs: Vec<(String, Vec<u8>)>) -> Vec<String> {
    let fails = |input: &[u8]| catch_unwind(AssertUnwindSafe(|| target(input))).is_err();
    inputs.into_iter().filter(|(_, input)| fails(input)).map(|(name, _)| name).collect()
}

/// Each input that once broke something: `fuzz/regressions/<target>/<what it was>`.
#[test]
fn what_was_found_stays_mended() {
    let mut folders = 0;
    for (name, target) in targets::ALL {
        let Ok(folder) = fs::read_dir(Path::new("fuzz/regressions").join(name)) else { continue };
        folders += 1;
        let inputs = folder.map(|entry| {
            let path = entry.unwrap().path();
            (path.to_string_lossy().into_owned(), fs::read(path).unwrap())
        });
        assert_eq!(failing(target, inputs.collect()), [""; 0], "{name}");
    }
    assert_eq!(
        folders,
        fs::read_dir("fuzz/regressions").unwrap().count(),
        "a folder has the name of no target"
    );
}

#[test]
fn what_is_kept_holds() {
    let check = |name: &str, target| {
        let lines = fs::read_to_string(kept::file(name)).unwrap();
        let inputs = kept::inputs(&lines).into_iter().zip(1..);
        let inputs = inputs.map(|(input, number)| (format!("line {number}"), input));
        assert_eq!(failing(target, inputs.collect()), [""; 0], "{}", kept::file(name).display());
    };
    std::thread::scope(|scope| {
        for (name, target) in targets::ALL {
            scope.spawn(move || check(name, target));
        }
    });
}

/// An input comes back as it was.
#[test]
fn inputs_are_kept_as_they_are() {
    let inputs: [&[u8]; 4] = [b"", "年\n\"\\\0\u{7f}".as_bytes(), b"\xff\xfe1\0", b"[1]"];
    let lines: Vec<String> = inputs.iter().map(|input| kept::line(input)).collect();
    assert_eq!(kept::inputs(&lines.join("\n")), inputs);
}
