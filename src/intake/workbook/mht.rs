//! Web pages with all their parts in one file (.mht), as Excel saves a "single file web page": a sheet is a page.

use super::draft::Draft;
use super::trouble::damaged;
use super::{Opened, html, markup};

/// Characters in which such a file says what it is.
const HEAD: usize = 4096;

/// A part: where it would stand on the web, and its bytes.
struct Part {
    location: String,
    bytes: Vec<u8>,
}

/// Whether a text file is one.
pub(super) fn is_mht(content: &str) -> bool {
    let head: String = content.chars().take(HEAD).collect();
    let head = head.to_ascii_lowercase();
    head.contains("mime-version:")
        && head.contains("multipart/related")
        && head.contains("boundary=")
}

/// Opens it. No sheet: there is no table in it.
pub(super) fn open(content: &str, name: &str) -> Opened {
    let parts = parts(content).ok_or_else(|| damaged("the parts have no boundary"))?;
    let pages: Vec<(&str, String)> = parts
        .iter()
        .map(|part| (part.location.as_str(), markup::decode(&part.bytes).text))
        .collect();
    let named: Vec<(String, String)> = pages.iter().flat_map(|(_, page)| sheets(page)).collect();
    let mut draft = Draft::default();
    let mut widest = 0;
    for (name, file) in &named {
        let page = pages.iter().find(|(location, _)| ends_with(location, file));
        if let Some((_, page)) = page {
            widest = widest.max(html::sheet(page, name, &mut draft)?);
        }
    }
    // A book of one sheet is one page and names no others.
    if widest == 0 {
        draft = Draft::default();
        if let Some((_, page)) = pages.first() {
            widest = html::sheet(
                page,
                named.first().map_or(name, |(name, _)| name),
                &mut draft,
            )?;
        }
    }
    Ok(match widest {
        0 | 1 => super::Workbook::default(),
        _ => draft.finish(),
    })
}

fn ends_with(location: &str, file: &str) -> bool {
    let last = |path: &str| {
        path.rsplit(['/', '\\'])
            .next()
            .unwrap_or_default()
            .to_lowercase()
    };
    last(location) == last(file)
}

/// The sheets a page names for Excel, each with the file it stands in.
fn sheets(page: &str) -> Vec<(String, String)> {
    let named = page.split("<x:ExcelWorksheet>").skip(1);
    named
        .filter_map(|sheet| {
            let (_, name) = sheet.split_once("<x:Name>")?;
            let (name, rest) = name.split_once("</x:Name>")?;
            let file = rest
                .split_once("HRef=\"")
                .and_then(|(_, file)| file.split_once('"'));
            let file = file.map(|(file, _)| file).unwrap_or_default();
            Some((
                html::entities::resolve(name.trim()).into_owned(),
                file.to_owned(),
            ))
        })
        .collect()
}

/// The pages among the parts.
fn parts(content: &str) -> Option<Vec<Part>> {
    let at = content.to_ascii_lowercase().find("boundary=")?;
    let boundary = content[at + "boundary=".len()..].trim_start();
    let boundary = match boundary.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => boundary.split([';', '\r', '\n', ' ']).next()?,
    };
    let mark = format!("--{boundary}");
    let pieces = content.split(&mark).skip(1);
    Some(pieces.filter_map(part).collect())
}

/// A part that is a page.
fn part(piece: &str) -> Option<Part> {
    let piece = piece.trim_start_matches(['\r', '\n']);
    let (head, body) = piece
        .split_once("\r\n\r\n")
        .or_else(|| piece.split_once("\n\n"))?;
    let field = |name: &str| {
        let line = head.lines().find(|line| {
            line.get(..name.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(name))
        })?;
        Some(line[name.len()..].trim())
    };
    let is_page = field("Content-Type:")?
        .to_ascii_lowercase()
        .contains("text/html");
    let bytes = match field("Content-Transfer-Encoding:")
        .map(str::to_ascii_lowercase)
        .as_deref()
    {
        Some("quoted-printable") => quoted_printable(body),
        Some("base64") => base64(body),
        _ => body.as_bytes().to_vec(),
    };
    is_page.then(|| Part {
        location: field("Content-Location:").unwrap_or_default().to_owned(),
        bytes,
    })
}

/// `=C3=A2` is two bytes; `=` at the end of a line joins it to the next.
fn quoted_printable(body: &str) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(body.len());
    let mut rest = body.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let code = behind.get(..2).and_then(|two| {
            let two = std::str::from_utf8(two).ok()?;
            u8::from_str_radix(two, 16).ok()
        });
        rest = match (first, code, behind) {
            (b'=', Some(byte), _) => {
                decoded.push(byte);
                &behind[2..]
            }
            (b'=', None, [b'\r', b'\n', joined @ ..] | [b'\n', joined @ ..]) => joined,
            _ => {
                decoded.push(*first);
                behind
            }
        };
    }
    decoded
}

/// Six bits a character.
fn base64(body: &str) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(body.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for sign in body.bytes() {
        let six = match sign {
            b'A'..=b'Z' => sign - b'A',
            b'a'..=b'z' => sign - b'a' + 26,
            b'0'..=b'9' => sign - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' => break,
            _ => continue,
        };
        bits = bits << 6 | u32::from(six);
        count += 6;
        if count >= 8 {
            count -= 8;
            // Only the lowest eight of what is shifted down are kept.
            decoded.push((bits >> count & 0xFF) as u8);
        }
    }
    decoded
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOOK: &str = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"--x\"\r\n\r\n----x\r\n\
        Content-Location: file:///C:/a.htm\r\nContent-Transfer-Encoding: quoted-printable\r\n\
        Content-Type: text/html; charset=\"utf-8\"\r\n\r\n<!--[if gte mso 9]><x:ExcelWorksheet><x:Name>Danh s=C3=\r\n=A1ch</x:Name>\
        <x:WorksheetSource HRef=3D\"a_files/sheet001.htm\"/></x:ExcelWorksheet><![endif]-->\r\n----x\r\n\
        Content-Location: file:///C:/a_files/tabstrip.htm\r\nContent-Type: text/html\r\n\r\n<table><tr><td>1<td>2<tr><td>3</table>\r\n----x\r\n\
        Content-Location: file:///C:/a_files/sheet001.htm\r\nContent-Transfer-Encoding: base64\r\n\
        Content-Type: text/html\r\n\r\nPHRhYmxlPjx0cj48dGQ+VMOibjx0ZD4yPHRyPjx0ZD4zPC90YWJsZT4=\r\n----x--\r\n";

    #[test]
    fn sheets_are_the_pages_the_book_names() {
        assert!(is_mht(BOOK));
        let book = open(BOOK, "a").expect("sound");
        let grids: Vec<_> = book.sheets.iter().map(|sheet| &sheet.grid).collect();
        assert_eq!((grids.len(), grids[0].name.as_str()), (1, "Danh sách"));
        assert_eq!(
            (grids[0].rows[0].text(0), grids[0].rows[1].text(0)),
            ("Tân".into(), "3".into())
        );
    }

    #[test]
    fn a_book_of_one_page_is_that_page() {
        let book = BOOK.replace(
            "<!--[if gte",
            "<table><tr><td>a<td>b<tr><td>c</table><!--[if gte",
        );
        let book = open(
            &book.replace("a_files/sheet001.htm\"/>", "none.htm\"/>"),
            "a",
        )
        .expect("sound");
        assert_eq!(book.sheets.len(), 1);
        assert_eq!(book.sheets[0].grid.rows[0].text(1), "b");
    }
}
