//! Writes what was said of headers into the text of `htx.toml`; comments, order and everything else stay.

use crate::model::Lesson;
use crate::text::normal::key;
use toml_edit::{DocumentMut, Item, Table, TableLike, TomlError, Value};

/// The text with the lessons in it, and those that were new: said anew, or otherwise than before.
pub(super) fn learn(written: &str, lessons: &[Lesson]) -> Result<(String, Vec<Lesson>), TomlError> {
    let mut document: DocumentMut = written.parse()?;
    let mut new = Vec::new();
    for lesson in lessons {
        if !new.contains(lesson) && enter(&mut document, lesson).is_some() {
            new.push(lesson.clone());
        }
    }
    let text = document.to_string();
    // Editors of Windows end lines their own way; lines that were added end like the others.
    let text = match written.contains("\r\n") {
        true => text.replace("\r\n", "\n").replace('\n', "\r\n"),
        false => text,
    };
    Ok((text, new))
}

/// Enters one lesson; `None` if it stood there already, or there is no place for it.
fn enter(document: &mut DocumentMut, lesson: &Lesson) -> Option<()> {
    let headers = document.entry("headers").or_insert_with(|| {
        let mut headers = Table::new();
        // `[headers]` alone above `[headers."Huyện X"]` says nothing.
        headers.set_implicit(true);
        Item::Table(headers)
    });
    let headers = headers.as_table_like_mut()?;
    let sender = known(headers, &lesson.sender);
    let of_sender = headers.entry(&sender).or_insert(toml_edit::table());
    let of_sender = of_sender.as_table_like_mut()?;
    let header = known(of_sender, &lesson.header);
    match of_sender.get_mut(&header).and_then(Item::as_value_mut) {
        Some(value) if value.as_str() == Some(lesson.field.id()) => None,
        Some(value) => {
            let decor = value.decor().clone();
            *value = Value::from(lesson.field.id());
            *value.decor_mut() = decor;
            Some(())
        }
        None => {
            of_sender.insert(&header, toml_edit::value(lesson.field.id()));
            Some(())
        }
    }
}

/// The key there is that means the same as a name, else the name.
fn known(table: &dyn TableLike, name: &str) -> String {
    let mut keys = table.iter().map(|(known, _)| known);
    let same = keys.find(|known| key(known) == key(name));
    same.unwrap_or(name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::settings::Settings;
    use std::path::Path;

    fn lesson(sender: &str, header: &str, field: Field) -> Lesson {
        Lesson {
            sender: sender.to_owned(),
            header: header.to_owned(),
            field,
        }
    }

    const WRITTEN: &str = "\
# Của phòng kế hoạch
province = \"Tỉnh Cà Mau\" # tỉnh cũ

[headers.\"Huyện Thới Bình\"]
\"Quân số\" = \"members\" # hỏi ngày 5/9
# hết
";

    #[test]
    fn what_is_new_is_added_and_all_else_stays() {
        let lessons = [
            lesson("Huyện Thới Bình", "Số đội", Field::WomenMembers),
            lesson("Huyện U Minh", "Quân số", Field::Members),
        ];
        let (text, new) = learn(WRITTEN, &lessons).expect("valid");
        assert_eq!(new, lessons);
        assert_eq!(
            text,
            "\
# Của phòng kế hoạch
province = \"Tỉnh Cà Mau\" # tỉnh cũ

[headers.\"Huyện Thới Bình\"]
\"Quân số\" = \"members\" # hỏi ngày 5/9
\"Số đội\" = \"women_members\"

[headers.\"Huyện U Minh\"]
\"Quân số\" = \"members\"
# hết
"
        );
    }

    #[test]
    fn said_otherwise_it_is_replaced_and_said_again_it_is_not_new() {
        let other = lesson("huyện thới bình", "QUÂN SỐ", Field::Workers);
        let (text, new) = learn(WRITTEN, std::slice::from_ref(&other)).expect("valid");
        assert_eq!(new, std::slice::from_ref(&other));
        assert!(
            text.contains("\"Quân số\" = \"workers\" # hỏi ngày 5/9"),
            "{text}"
        );
        let (again, new) = learn(&text, &[other]).expect("valid");
        assert_eq!((again, new), (text, Vec::new()));
    }

    #[test]
    fn a_new_file_and_every_way_to_write_the_table_is_understood() {
        let lesson = [lesson("Huyện U Minh", "Quân \"số\" = 1", Field::Members)];
        let starter = Settings::new("Tỉnh Cà Mau").starter_text();
        for written in [
            starter.as_str(),
            "province = \"X\"\nheaders = { \"Huyện U Minh\" = { \"Số đội\" = \"members\" } }\n",
            "province = \"X\"\nheaders.\"Huyện U Minh\".\"Số đội\" = \"members\"\n",
            "province = \"X\"\r\n[headers.\"Huyện U Minh\"]\r\n\"Số đội\" = \"members\"\r\n",
        ] {
            let (text, new) = learn(written, &lesson).expect("valid");
            assert_eq!(new, lesson);
            let settings = Settings::parse(&text, Path::new("htx.toml")).expect("valid");
            let of_sender = &settings.headers["Huyện U Minh"];
            assert_eq!(of_sender["Quân \"số\" = 1"], Field::Members, "{text}");
            assert_eq!(text.contains("\r\n"), written.contains("\r\n"));
            assert_eq!(text.matches('\n').count(), text.lines().count(), "{text:?}");
        }
    }
}
