//! What is drawn, read back from the SVG: all of it within the picture, nothing on top of anything else.

use super::*;
use crate::export::fonts::{self, Face};
use crate::model::Money;
use crate::report::{Cell, Mark, Point, Series};
use crate::text::Phrase;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Words and where they stand: left, top, right, bottom.
type Words = (String, [f64; 4]);

/// A filled rectangle: its class, left, top, width, height.
type Rectangle = (String, [f64; 4]);

#[derive(Debug, Default)]
struct Drawing {
    width: f64,
    height: f64,
    words: Vec<Words>,
    rectangles: Vec<Rectangle>,
}

fn attribute(tag: &BytesStart, name: &str) -> Option<String> {
    let found = tag.try_get_attribute(name).expect("an attribute")?;
    Some(
        quick_xml::escape::unescape(&found.value)
            .expect("escaped")
            .into_owned(),
    )
}

fn number(tag: &BytesStart, name: &str) -> f64 {
    let value = attribute(tag, name).expect(name);
    value.parse().expect("a number")
}

/// The room of words: letters reach three quarters of their size up and a quarter down.
fn room(tag: &BytesStart, words: &str) -> [f64; 4] {
    let size = attribute(tag, "font-size").map_or(14.0, |size| size.parse().expect("a size"));
    let face = match attribute(tag, "font-weight") {
        Some(_) => Face::Bold,
        None => Face::Regular,
    };
    let width = fonts::width(words, size, face);
    let (x, y) = (number(tag, "x"), number(tag, "y"));
    let before = match attribute(tag, "text-anchor").as_deref() {
        None => 0.0,
        Some("middle") => width / 2.0,
        Some(_) => width,
    };
    match attribute(tag, "transform") {
        None => [
            x - before,
            y - 0.75 * size,
            x - before + width,
            y + 0.25 * size,
        ],
        Some(_) => [
            x - 0.75 * size,
            y + before - width,
            x + 0.25 * size,
            y + before,
        ],
    }
}

fn read(svg: &str) -> Drawing {
    let mut reader = Reader::from_str(svg);
    let mut drawing = Drawing::default();
    let mut open: Option<(BytesStart, String)> = None;
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Eof => return drawing,
            Event::Start(tag) if tag.name().as_ref() == "svg" => {
                let view = attribute(&tag, "viewBox").expect("a view");
                let view: Vec<f64> = view.split(' ').map(|n| n.parse().expect("n")).collect();
                (drawing.width, drawing.height) = (view[2], view[3]);
            }
            Event::Start(tag) if tag.name().as_ref() == "text" => {
                open = Some((tag.into_owned(), String::new()));
            }
            Event::Text(text) => {
                if let Some((_, words)) = &mut open {
                    words.push_str(&text);
                }
            }
            Event::GeneralRef(_) => panic!("no entity is expected here"),
            Event::End(tag) if tag.name().as_ref() == "text" => {
                let (tag, words) = open.take().expect("a text");
                let room = room(&tag, &words);
                drawing.words.push((words, room));
            }
            Event::Empty(tag) if tag.name().as_ref() == "rect" => {
                let class = attribute(&tag, "class").expect("a class");
                let area = ["x", "y", "width", "height"].map(|name| number(&tag, name));
                drawing.rectangles.push((class, area));
            }
            _ => {}
        }
    }
}

fn chart(form: Form, names: &[&str], series: &[(&str, Vec<Cell>)]) -> Chart {
    let point = |(row, cell): (usize, &Cell)| Point {
        cell: cell.clone(),
        row,
        column: 1,
    };
    Chart {
        title: Phrase::same("Hợp tác xã"),
        form,
        names: names.iter().map(|name| Phrase::same(*name)).collect(),
        series: series
            .iter()
            .map(|(name, cells)| Series {
                name: Phrase::same(*name),
                points: cells.iter().enumerate().map(point).collect(),
            })
            .collect(),
        note: Some(Phrase::same("Chỉ vẽ 30 đơn vị có số cao nhất. ".repeat(6))),
    }
}

fn counts(counts: impl IntoIterator<Item = i64>) -> Vec<Cell> {
    counts.into_iter().map(Cell::Count).collect()
}

/// Names of communes as long as they come.
const COMMUNES: [&str; 6] = [
    "Xã Nghĩa Hưng Thượng",
    "Phường Trường Vinh",
    "Xã Tân Hưng Đông Thạnh Phú",
    "Đặc khu Trường Sa",
    "Phường Ữỡẵ Ễỗ",
    "Phường 1",
];

fn communes(count: usize) -> Vec<&'static str> {
    COMMUNES.iter().copied().cycle().take(count).collect()
}

fn money(count: i64) -> Vec<Cell> {
    (0..count)
        .map(|n| match n % 7 {
            3 => Cell::Unknown,
            _ => Cell::Money(Money((n * 7919 % 1009) * 123_456_700_000)),
        })
        .collect()
}

/// One picture of each kind, ordinary and extreme.
fn all() -> Vec<Chart> {
    let months: Vec<String> = (1..=24).map(|n| format!("Tháng {n} năm 2023")).collect();
    let months: Vec<&str> = months.iter().map(String::as_str).collect();
    let paired = [
        ("Tháng 8 năm 2023", counts(1..=6)),
        ("6 tháng đầu năm 2023", counts(7..=12)),
        ("9 tháng đầu năm 2022", counts(0..=5)),
        ("Năm 2022", vec![Cell::Unknown; 6]),
    ];
    let percents = |at: &[f64]| at.iter().map(|n| Cell::Percent(*n)).collect::<Vec<_>>();
    let mut met = percents(&[100.0, 1234.5, 104.0]);
    met.extend([Cell::Empty, Cell::Empty, Cell::Empty]);
    let mut missed = vec![Cell::Empty; 3];
    missed.extend(percents(&[-12.5, 95.4, 0.0]));
    let mark = Mark {
        at: 2,
        words: Phrase::same("Khoảng có trung vị: 13,0 thành viên"),
    };
    let classes = [
        "Đến 6",
        "7–10",
        "11–20",
        "21–50",
        "51–100",
        "101–200",
        "201–500",
        "Trên 500",
    ];
    let field = |name: &'static str, count| (name, money(count));
    vec![
        chart(Form::Bars, &communes(30), &[("Tháng 8", money(30))]),
        chart(Form::Bars, &communes(6), &paired),
        chart(
            Form::Bars,
            &["Nghĩa".repeat(40).as_str(), "B"],
            &[("Năm 2022", counts([3, 4]))],
        ),
        chart(
            Form::Goals,
            &communes(6),
            &[("Đạt", met), ("Chưa đạt", missed)],
        ),
        chart(
            Form::Columns(Some(mark)),
            &classes,
            &[("Tháng 8", counts([0, 93, 142, 43, 0, 3, 0, 23_456]))],
        ),
        chart(
            Form::Fields,
            &months[..2],
            &[("Tổng số", money(2)), ("Vốn", money(2)), ("Ba", money(2))],
        ),
        chart(
            Form::Fields,
            &months[..6],
            &[field("Tổng số hợp tác xã (HTX)", 6), field("Vốn", 6)],
        ),
        chart(
            Form::Fields,
            &months,
            &[field("Tổng số hợp tác xã (HTX)", 24), field("Vốn", 24)],
        ),
        chart(Form::Tiles, &communes(9), &[("Tháng 8", money(9))]),
        chart(Form::Tiles, &communes(168), &[("Tháng 8", money(168))]),
        chart(
            Form::Tiles,
            &communes(4),
            &[("Tháng 8", counts([5, 5, 5, 5]))],
        ),
    ]
}

#[test]
fn all_words_stand_within_the_picture() {
    for chart in all() {
        let drawing = read(&svg(&chart, Lang::Vi));
        assert_eq!(
            (drawing.width, drawing.height),
            (WIDTH, height(&chart, Lang::Vi))
        );
        for (words, [left, top, right, bottom]) in &drawing.words {
            let is_within = *left >= -0.01
                && *top >= 0.0
                && *right <= drawing.width + 0.01
                && *bottom <= drawing.height;
            assert!(
                is_within,
                "{words}: {left} {top} {right} {bottom} in {:?}",
                chart.form
            );
        }
    }
}

#[test]
fn no_words_stand_on_others() {
    for chart in all() {
        let drawing = read(&svg(&chart, Lang::Vi));
        for (at, (words, a)) in drawing.words.iter().enumerate() {
            for (other, b) in &drawing.words[at + 1..] {
                let is_apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
                assert!(is_apart, "{words} and {other} in {:?}", chart.form);
            }
        }
    }
}

#[test]
fn names_and_values_stand_there_in_whole() {
    for chart in all() {
        let drawing = read(&svg(&chart, Lang::Vi));
        let drawn: String = drawing
            .words
            .iter()
            .map(|(words, _)| words.as_str())
            .collect();
        let drawn: String = drawn.split_whitespace().collect();
        let points = chart.series.iter().flat_map(|series| &series.points);
        let values = points.map(|point| point.cell.paper(Lang::Vi));
        let names = chart.names.iter().map(|name| name.vi.clone());
        for words in names.chain(values) {
            let words: String = words.split_whitespace().collect();
            assert!(drawn.contains(&words), "{words} in {:?}", chart.form);
        }
    }
}

/// The bars themselves, without those that explain the shades.
fn bars(drawing: &Drawing) -> Vec<[f64; 4]> {
    let bars = drawing.rectangles.iter();
    let bars = bars.filter(|(class, area)| class.starts_with("bar") && area[2] != area[3]);
    bars.map(|(_, area)| *area).collect()
}

#[test]
fn bars_are_as_long_as_their_values() {
    let values = [48, 42, 17, 1];
    let lying = chart(Form::Bars, &communes(4), &[("Tháng 8", counts(values))]);
    let standing = chart(
        Form::Columns(None),
        &communes(4),
        &[("Tháng 8", counts(values))],
    );
    for (chart, side) in [(lying, 2), (standing, 3)] {
        let bars = bars(&read(&svg(&chart, Lang::Vi)));
        assert_eq!(bars.len(), values.len());
        for (bar, value) in bars.iter().zip(values) {
            let share = bar[side] / bars[0][side];
            #[allow(clippy::cast_precision_loss)]
            let meant = value as f64 / values[0] as f64;
            assert!((share - meant).abs() < 0.001, "{value}: {share}");
        }
    }
}

#[test]
fn what_is_far_beyond_its_goal_is_broken_off() {
    let cells = vec![Cell::Percent(50.0), Cell::Percent(900.0)];
    let chart = chart(Form::Goals, &["A", "B"], &[("Đạt", cells)]);
    let svg = svg(&chart, Lang::Vi);
    let bars = bars(&read(&svg));
    assert!((bars[1][2] / bars[0][2] - 4.0).abs() < 0.001, "{bars:?}");
    assert_eq!(svg.matches("class=\"gap\"").count(), 1);
}

#[test]
fn tiles_of_more_are_darker_and_equals_alike() {
    let cells = vec![
        Cell::Count(10),
        Cell::Count(30),
        Cell::Unknown,
        Cell::Count(20),
        Cell::Count(20),
    ];
    let svg = svg(
        &chart(Form::Tiles, &communes(5), &[("Tháng 8", cells)]),
        Lang::Vi,
    );
    let tiles = svg.split("<rect class=\"tile\"").skip(1);
    let fills: Vec<&str> = tiles
        .map(|tile| {
            tile.split("fill=\"")
                .nth(1)
                .expect("a fill")
                .split('"')
                .next()
                .expect("it")
        })
        .collect();
    // Three classes explained, then the five tiles.
    assert_eq!(fills.len(), 3 + 5, "{fills:?}");
    let of = |at: usize| fills[3 + at];
    assert_eq!([of(0), of(3), of(1)], [fills[0], fills[1], fills[2]]);
    assert_eq!((of(3), of(2)), (of(4), "#ffffff"));
    assert_eq!(svg.matches("stroke-dasharray").count(), 1);
}

#[test]
fn who_cannot_see_the_picture_is_told_its_values() {
    let svg = svg(&all()[1], Lang::En);
    for said in [
        "role=\"img\"",
        "<title>Hợp tác xã</title>",
        "<desc>Tháng 8 năm 2023: Xã Nghĩa Hưng Thượng 1; ",
        "Đặc khu Trường Sa 10; ",
    ] {
        assert!(svg.contains(said), "{said} in {svg}");
    }
    assert!(
        !svg.contains(" id="),
        "names within a picture would not be its own on a page"
    );
}

#[test]
fn the_same_dots_every_time() {
    let chart = &all()[1];
    let [a, b] = [(); 2].map(|()| png(chart, Lang::Vi).expect("dots"));
    assert!(a == b);
    let size = |at: usize| u32::from_be_bytes(a[at..at + 4].try_into().expect("four bytes"));
    assert_eq!(f64::from(size(16)), 2.0 * WIDTH);
    assert_eq!(f64::from(size(20)), 2.0 * height(chart, Lang::Vi));
}
