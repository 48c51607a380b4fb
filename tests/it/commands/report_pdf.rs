//! The report as PDF where the program is built with it, and what is said where it is not. What stands on the pages is
//! read back beside `src/export/pdf`, and by programs of others.

use crate::sandbox::Sandbox;

#[cfg(feature = "pdf")]
mod built_in {
    use super::*;
    use std::fs;

    fn file(sandbox: &Sandbox, name: &str) -> Vec<u8> {
        let bytes = fs::read(sandbox.path(name)).unwrap();
        assert!(bytes.starts_with(b"%PDF-1.7") && bytes.ends_with(b"%%EOF"));
        bytes
    }

    fn holds(bytes: &[u8], words: &str) -> bool {
        let mut parts = bytes.windows(words.len());
        parts.any(|part| part == words.as_bytes())
    }

    #[test]
    fn pdf_is_written_to_files_and_printed_where_it_is_asked_for() {
        let registry = Sandbox::with_august();
        let asked = ["report", "--section", "figures", "-o", "bc.pdf"];
        registry
            .run(&asked)
            .ends_with(0)
            .prints_nothing()
            .says("Đã ghi bc.pdf");
        let written = file(&registry, "bc.pdf");
        assert!(holds(&written, "/Lang(vi-VN)") && holds(&written, "D:20000101000000Z"));
        let printed = registry
            .command(&["report", "--section", "figures", "--format", "pdf"])
            .output()
            .unwrap();
        assert_eq!(printed.status.code(), Some(0));
        assert!(printed.stdout == written);
    }

    #[test]
    fn pdf_speaks_english_and_sets_two_provinces_side_by_side() {
        let (here, there) = (Sandbox::with_august(), Sandbox::with_dak_nong());
        let other = ["--against", "Đắk Nông", "--against-path"];
        let path = there.folder().to_str().unwrap();
        let asked = [
            &["report", "--lang", "en", "-o", "bc.pdf"],
            &other[..],
            &[path],
        ];
        here.run(&asked.concat()).ends_with(0).says("Wrote bc.pdf");
        assert!(holds(&file(&here, "bc.pdf"), "/Lang(en-GB)"));
    }

    #[test]
    fn help_on_pdf_names_it() {
        let help = Sandbox::new().run(&["report", "--help"]).ends_with(0);
        help.prints(".pdf");
    }
}

#[cfg(not(feature = "pdf"))]
#[test]
fn a_program_without_pdf_says_what_to_do() {
    let registry = Sandbox::with_august();
    for (lang, advice) in [
        (
            "vi",
            "hãy ghi ra .docx rồi dùng Word hoặc LibreOffice lưu thành PDF",
        ),
        (
            "en",
            "write a .docx and save it as PDF in Word or LibreOffice",
        ),
    ] {
        registry
            .run(&["report", "--lang", lang, "-o", "bc.pdf"])
            .ends_with(2)
            .says_one_line()
            .says(advice)
            .says("--features pdf");
        let help = registry.run(&["report", "--help", "--lang", lang]);
        assert!(!help.ends_with(0).out.contains(".pdf"));
    }
}
