//! Trouble of the program or its surroundings: typed where the exit code depends on it, printed once as a sentence.

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

/// Prints what is wrong once and gives the exit code. A broken pipe is a quiet success.
pub fn report(error: &anyhow::Error, ui: &mut Ui) -> ExitCode {
    let io = error
        .chain()
        .find_map(|cause| cause.downcast_ref::<std::io::Error>());
    if io.is_some_and(|io| io.kind() == ErrorKind::BrokenPipe) {
        return ExitCode::SUCCESS;
    }
    ui.error(&words(error, ui.lang(), ui.is_verbose()));
    ExitCode::from(code(error))
}

/// One sentence where the program has one for it, else the chain; `detail` adds the library's words.
pub(super) fn words(error: &anyhow::Error, lang: Lang, detail: bool) -> String {
    let Some(sentence) = sentence(error, lang) else {
        let causes = error.chain().map(|cause| cause_words(cause, lang));
        return causes.collect::<Vec<_>>().join(": ");
    };
    let behind = error.chain().skip(1).last().filter(|_| detail);
    match behind {
        Some(cause) => format!("{sentence} ({cause})"),
        None => sentence,
    }
}

/// What the program says of a trouble it knows, wherever in the chain that stands.
fn sentence(error: &anyhow::Error, lang: Lang) -> Option<String> {
    // A context is found by the error itself only, not in its chain.
    if let Some(trouble) = error.downcast_ref::<Trouble>() {
        return Some(trouble.said.pick(lang).to_owned());
    }
    if let Some(fault) = Fault::of(error) {
        return Some(fault.phrase().pick(lang).to_owned());
    }
    if let Some(fault) = error.downcast_ref::<SettingsFault>() {
        return Some(fault.say(lang));
    }
    let fault = error.downcast_ref::<PeriodError>()?;
    Some(fault.phrase().pick(lang).to_owned())
}

fn cause_words(cause: &(dyn std::error::Error + 'static), lang: Lang) -> String {
    let io = cause.downcast_ref::<std::io::Error>();
    match io.and_then(io_words) {
        Some(words) => words.pick(lang).to_owned(),
        None => cause.to_string(),
    }
}

fn io_words(error: &std::io::Error) -> Option<Text> {
    Some(match error.kind() {
        ErrorKind::NotFound => text("không có tệp hoặc thư mục này", "no such file or folder"),
        ErrorKind::PermissionDenied => text("không có quyền", "permission denied"),
        ErrorKind::StorageFull => text("ổ đĩa đầy", "the disk is full"),
        ErrorKind::ReadOnlyFilesystem => text("ổ đĩa chỉ cho đọc", "the disk is read-only"),
        ErrorKind::AlreadyExists => text("đã có tệp tên này", "a file of this name exists"),
        ErrorKind::NotADirectory => text("không phải là thư mục", "not a folder"),
        ErrorKind::IsADirectory => text("đây là thư mục", "it is a folder"),
        _ => return None,
    })
}

fn code(error: &anyhow::Error) -> u8 {
    if let Some(trouble) = error.downcast_ref::<Trouble>() {
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

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::Context;
    use std::io;

    fn said(error: &anyhow::Error) -> [String; 3] {
        [
            words(error, Lang::Vi, false),
            words(error, Lang::En, false),
            words(error, Lang::En, true),
        ]
    }

    #[test]
    fn a_fault_of_the_registry_is_one_sentence_in_the_language_spoken() {
        let library = anyhow::anyhow!("file is not a database");
        let error = library.context(Fault::Damaged("so/registry.db".into()));
        let english =
            "'so/registry.db' is damaged or is not a registry of htx; restore it from a backup";
        assert_eq!(
            said(&error),
            [
                "«so/registry.db» bị hỏng hoặc không phải là sổ dữ liệu của htx; hãy khôi phục từ bản sao lưu".to_owned(),
                english.to_owned(),
                format!("{english} (file is not a database)"),
            ]
        );
        assert_eq!(code(&error), 4);
        let further = error.context("while importing");
        assert_eq!(said(&further)[1], english);
    }

    #[test]
    fn a_trouble_of_the_system_is_said_after_what_was_tried() {
        let denied = io::Error::from(ErrorKind::PermissionDenied);
        let error = Err::<(), _>(denied)
            .context("bc.csv")
            .expect_err("an error");
        let both = "bc.csv: permission denied".to_owned();
        assert_eq!(
            said(&error),
            ["bc.csv: không có quyền".to_owned(), both.clone(), both]
        );
        assert_eq!(code(&error), 5);
    }

    #[test]
    fn wrong_usage_is_said_alone() {
        let error = Trouble::usage(text("sai", "wrong"));
        assert_eq!(said(&error), ["sai", "wrong", "wrong"]);
        assert_eq!(code(&error), 2);
    }
}
