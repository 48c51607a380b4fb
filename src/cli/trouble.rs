//! Trouble of the program or its surroundings: typed where the exit code depends on it, printed once as a chain.

use super::ui::Ui;
use crate::model::PeriodError;
use crate::registry::Fault;
use crate::settings::SettingsFault;
use crate::text::{Lang, Phrase, Text, text};
use std::fmt;
use std::io::ErrorKind;
use std::process::ExitCode;

/// An error whose words are known in both languages, with the exit code it means.
#[derive(Debug)]
pub struct Trouble {
    /// What is wrong and what to do.
    pub said: Phrase,
    /// The exit code.
    pub code: u8,
}

impl Trouble {
    /// Wrong usage or configuration, no registry, no such path: code 2.
    pub fn usage(said: impl Into<Phrase>) -> anyhow::Error {
        Trouble {
            said: said.into(),
            code: 2,
        }
        .into()
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said.en)
    }
}

impl std::error::Error for Trouble {}

/// Prints an error chain once and gives the exit code. A broken pipe is a quiet success.
pub fn report(error: &anyhow::Error, ui: &mut Ui) -> ExitCode {
    let io = error
        .chain()
        .find_map(|cause| cause.downcast_ref::<std::io::Error>());
    if io.is_some_and(|io| io.kind() == ErrorKind::BrokenPipe) {
        return ExitCode::SUCCESS;
    }
    let lang = ui.lang();
    let mut said: Vec<String> = Vec::new();
    for cause in error.chain() {
        let words = say(cause, lang);
        if !said.iter().any(|before| before.contains(&words)) {
            said.push(words);
        }
    }
    ui.error(&said.join(": "));
    ExitCode::from(code(error))
}

fn say(cause: &(dyn std::error::Error + 'static), lang: Lang) -> String {
    if let Some(trouble) = cause.downcast_ref::<Trouble>() {
        return trouble.said.pick(lang).to_owned();
    }
    if let Some(fault) = cause.downcast_ref::<Fault>() {
        return fault.phrase().pick(lang).to_owned();
    }
    if let Some(fault) = cause.downcast_ref::<SettingsFault>() {
        return fault.say(lang);
    }
    if let Some(fault) = cause.downcast_ref::<PeriodError>() {
        return fault.phrase().pick(lang).to_owned();
    }
    if let Some(io) = cause.downcast_ref::<std::io::Error>() {
        return io_words(io).map_or_else(|| io.to_string(), |words| words.pick(lang).to_owned());
    }
    cause.to_string()
}

fn io_words(error: &std::io::Error) -> Option<Text> {
    Some(match error.kind() {
        ErrorKind::NotFound => text("không có tệp hoặc thư mục này", "no such file or folder"),
        ErrorKind::PermissionDenied => text("không có quyền", "permission denied"),
        ErrorKind::StorageFull => text("ổ đĩa đầy", "the disk is full"),
        ErrorKind::ReadOnlyFilesystem => text("ổ đĩa chỉ cho đọc", "the disk is read-only"),
        _ => return None,
    })
}

fn code(error: &anyhow::Error) -> u8 {
    if let Some(trouble) = error
        .chain()
        .find_map(|cause| cause.downcast_ref::<Trouble>())
    {
        return trouble.code;
    }
    if let Some(fault) = Fault::of(error) {
        return match fault {
            Fault::NoRegistry(_) => 2,
            Fault::Busy(_) | Fault::Damaged(_) | Fault::Newer(_) => 4,
            Fault::NoSpace(_) | Fault::ReadOnly(_) => 5,
        };
    }
    let is_io = error.chain().any(|cause| cause.is::<std::io::Error>());
    if is_io { 5 } else { 2 }
}
