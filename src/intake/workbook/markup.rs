//! Text between tags: which kind of spreadsheet it is, if it is one.

use super::plain::stem;
use super::{Opened, html, ods, xml2003};
use crate::source::Source;
use crate::text::encoding::{self, Decoded};
use crate::text::{Phrase, text};
use encoding_rs::Encoding;

/// Characters in which a file says what it is.
const HEAD: usize = 4096;

/// Whether a text file begins with a tag.
pub(super) fn is_markup(content: &str) -> bool {
    let mut signs = content
        .trim_start_matches(['\u{FEFF}', '\0'])
        .trim_start()
        .chars();
    signs.next() == Some('<')
        && signs
            .next()
            .is_some_and(|sign| sign.is_alphabetic() || "!?".contains(sign))
}

/// Opens it.
pub(super) fn open(source: &Source, content: &Decoded) -> Opened {
    let head: String = content.text.chars().take(HEAD).collect();
    if head.contains("urn:oasis:names:tc:opendocument") || head.contains("<office:document") {
        return ods::open_flat(source);
    }
    if head.contains("urn:schemas-microsoft-com:office:spreadsheet")
        && head.contains("<?mso-application")
        || is_workbook(&head)
    {
        return xml2003::open(&content.text);
    }
    let mut book = with_table(html::open(&content.text, &stem(source.path())))?;
    book.single_byte = content.single_byte;
    Ok(book)
}

/// A page without a table is no spreadsheet.
pub(super) fn with_table(opened: Opened) -> Opened {
    opened.and_then(|book| match book.sheets.is_empty() {
        true => Err(no_table()),
        false => Ok(book),
    })
}

/// Whether the root element is a workbook's; pages of Excel name the same namespace.
fn is_workbook(head: &str) -> bool {
    let roots = head.match_indices('<').map(|(at, _)| &head[at + 1..]);
    let mut roots = roots.filter(|tag| !tag.starts_with(['?', '!']));
    let name: Option<&str> = roots.next().and_then(|tag| {
        let name = tag
            .split(|sign: char| sign.is_whitespace() || sign == '>')
            .next()?;
        name.rsplit(':').next()
    });
    name == Some("Workbook")
}

fn no_table() -> Phrase {
    text(
        "đây là trang web hoặc XML, không phải bảng tính; mở bằng Excel rồi lưu thành .xlsx",
        "this is a web page or XML, not a spreadsheet; open it in Excel and save it as .xlsx",
    )
    .into()
}

/// Decodes a text file; where its bytes leave doubt, as the encoding its own head names.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    let decoded = encoding::decode(bytes);
    if !decoded.single_byte || !is_markup(&decoded.text) {
        return decoded;
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    let named = ["charset=", "encoding="].iter().find_map(|key| {
        let (_, label) = head.split_once(key)?;
        let label = label.trim_start_matches(['"', '\'']);
        let label = label
            .split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-' && sign != '_')
            .next()?;
        Encoding::for_label(label.as_bytes())
    });
    match named {
        Some(encoding) if encoding.is_single_byte() => {
            let (text, _) = encoding.decode_without_bom_handling(bytes);
            Decoded {
                text: text.into_owned(),
                single_byte: false,
            }
        }
        _ => decoded,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn bytes_that_leave_doubt_are_read_as_the_file_says() {
        // `Tỉnh` in windows-1258 is T, i, a hook, n, h.
        for (page, said, single_byte) in [
            (
                &b"<meta charset=\"windows-1258\">Ti\xD2nh"[..],
                "Ti\u{309}nh",
                false,
            ),
            (
                b"<?xml version='1.0' encoding='iso-8859-1'?>\xC2u",
                "Âu",
                false,
            ),
            (b"<meta charset=utf-8>Ti\xD2nh", "TiÒnh", true),
            (b"<td>Ti\xD2nh", "TiÒnh", true),
            ("<meta charset=windows-1252>Tỉnh".as_bytes(), "Tỉnh", false),
        ] {
            let decoded = decode(page);
            assert!(decoded.text.ends_with(said), "{}", decoded.text);
            assert_eq!(decoded.single_byte, single_byte, "{}", decoded.text);
        }
    }

    #[test]
    fn kinds_of_markup_are_told_by_their_root() {
        let of = |page: &str| {
            let source = Source::held(Path::new("a.xls"), page.as_bytes().to_vec());
            let content = decode(page.as_bytes());
            let opened = open(&source, &content);
            opened.map_or_else(|reason| reason.en, |book| book.sheets[0].grid.name.clone())
        };
        let table = "<table><tr><td>a<td>b<tr><td>c<td>d</table>";
        assert_eq!(
            of(&format!(
                "\n<?xml version='1.0'?><html xmlns:x='urn:schemas-microsoft-com:office:excel'>{table}"
            )),
            "a"
        );
        assert_eq!(
            of("<ss:Workbook><ss:Worksheet ss:Name='DS'></ss:Worksheet></ss:Workbook>"),
            "DS"
        );
        assert_eq!(
            of(
                "<?xml version='1.0'?>\n<office:document><table:table table:name='DS'/></office:document>"
            ),
            "DS"
        );
        assert!(of("<?xml version='1.0'?><HSoThueDTu></HSoThueDTu>").contains("web page or XML"));
    }
}
