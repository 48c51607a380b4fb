//! What stands on the pages, as the typesetter has laid it.

use super::*;
use crate::export::office::sample::{report, tables_of};
use crate::report::{Block, against};
use crate::text::Phrase;
use typst::layout::{Frame, FrameItem};
use typst_pdf::{PdfStandard, PdfStandards};

const LANGS: [Lang; 2] = [Lang::Vi, Lang::En];

/// The words of each page, in the order they are drawn.
fn pages(document: &Document, lang: Lang) -> Vec<String> {
    let Warned { output, warnings } = typeset(document, lang).expect("words are data");
    assert!(warnings.is_empty(), "{warnings:?}");
    let laid = output.expect("the layout holds every report");
    let page = |frame: &Frame| {
        let mut words = String::new();
        read(frame, &mut words);
        words
    };
    laid.pages().iter().map(|it| page(&it.frame)).collect()
}

fn read(frame: &Frame, words: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => read(&group.frame, words),
            FrameItem::Text(text) => words.push_str(&text.text),
            _ => {}
        }
    }
}

/// Words without what stands between them: lines end where they may.
fn squeezed(words: &str) -> String {
    words.split_whitespace().collect()
}

fn bytes(document: &Document, options: &Options) -> Vec<u8> {
    let mut out = Vec::new();
    write(document, options, &mut out).expect("memory takes everything");
    out
}

#[test]
fn every_word_of_the_report_stands_on_its_pages() {
    let report = report("96");
    let beside = against(&report, &report);
    let told = [
        (&report.document.on_paper(), &report.narrative),
        (&beside.document, &beside.narrative),
    ];
    for (document, narrative) in told {
        for lang in LANGS {
            let laid = squeezed(&pages(document, lang).concat());
            let tables = tables_of(document);
            let cells = tables.flat_map(|table| table.rows.iter().chain(&table.total).flatten());
            for cell in cells {
                let cell = cell.paper(lang);
                assert!(laid.contains(&squeezed(&cell)), "{cell}");
            }
            let heads = tables_of(document).flat_map(|table| &table.columns);
            let notes = tables_of(document).flat_map(|table| &table.notes);
            let titles = document.sections.iter().map(|section| &section.title);
            let said = heads.map(|it| &it.header).chain(notes).chain(titles);
            for said in said.chain(narrative).chain([&document.subtitle]) {
                let said = said.pick(lang);
                assert!(laid.contains(&squeezed(said)), "{said}");
            }
        }
    }
}

fn pictures_in(frame: &Frame) -> usize {
    let count = |(_, item): &(_, FrameItem)| match item {
        FrameItem::Group(group) => pictures_in(&group.frame),
        FrameItem::Image(..) => 1,
        _ => 0,
    };
    frame.items().map(count).sum()
}

#[test]
fn pictures_are_drawn_and_told_to_those_who_cannot_see_them() {
    let document = report("96").document;
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let charts = blocks.filter(|block| matches!(block, Block::Chart(_)));
    let laid = typeset(&document, Lang::Vi).expect("words are data");
    let laid = laid.output.expect("laid");
    let drawn = laid.pages().iter().map(|page| pictures_in(&page.frame));
    assert_eq!(drawn.sum::<usize>(), charts.count());
    // The standard of accessible documents asks for titles, languages, heads of tables and words for each picture.
    let accessible = PdfOptions {
        standards: PdfStandards::new(&[PdfStandard::Ua_1]).expect("one standard"),
        ..settings(&Options::default())
    };
    if let Err(errors) = typst_pdf::pdf(&laid, &accessible) {
        panic!("{}", said(&errors));
    }
}

#[test]
fn tables_too_wide_lie_in_an_annex_that_counts_its_own_pages() {
    let document = report("96").document;
    let laid = typeset(&document, Lang::Vi).expect("words are data");
    let laid = laid.output.expect("laid");
    let lies = |at: &usize| laid.pages()[*at].frame.width() > laid.pages()[*at].frame.height();
    let annex = (0..laid.pages().len()).find(lies).expect("an annex");
    let words = pages(&document, Lang::Vi);
    assert!(words[annex].starts_with("Phụ lục"), "{}", words[annex]);
    assert!(words[0].starts_with("LIÊN MINH HỢP TÁC XÃ"), "{}", words[0]);
    for (at, page) in words.iter().enumerate() {
        let number = if at < annex { at + 1 } else { at - annex + 1 };
        let shown = page.starts_with(&number.to_string());
        assert_eq!(shown, number > 1, "{at}: {page}");
    }
}

#[test]
fn what_users_wrote_is_not_taken_for_markup() {
    let odd = [
        "#panic() $x$ *a* _b_ <c> @d [e] `f` //g /*h*/ \\i ~ -- --- ... \"j\" 'k'",
        "= a",
        "- a",
        "1. a",
        "#import \"x\"",
        "a\u{1}b",
        "🦐 虾",
    ];
    let mut document = report("96").document;
    document.sections.truncate(1);
    document.title = Phrase::same(odd[0]);
    document.sections[0].title = Phrase::same(odd[0]);
    document.sections[0].blocks = odd.map(|odd| Block::Paragraph(Phrase::same(odd))).into();
    document.heading.recipients = odd.map(Phrase::same).into();
    let laid = squeezed(&pages(&document, Lang::Vi).concat());
    for odd in odd {
        assert!(laid.matches(&squeezed(odd)).count() >= 2, "{odd}");
    }
}

#[test]
fn a_day_that_is_asked_for_is_the_day_of_the_file() {
    let document = report("96").document;
    let plain = Options::default();
    let asked = Options {
        made: Some(1_693_526_400),
        ..plain
    };
    let once = bytes(&document, &asked);
    assert!(once == bytes(&document, &asked) && once != bytes(&document, &plain));
    for (options, day) in [(&plain, "D:20000101000000Z"), (&asked, "D:20230901000000Z")] {
        let file = bytes(&document, options);
        let stands = file.windows(day.len()).any(|part| part == day.as_bytes());
        assert!(stands, "{day}");
    }
}
