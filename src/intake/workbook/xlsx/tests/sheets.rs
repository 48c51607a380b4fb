//! Rows and cells in every form a program may write them.

use super::made::Made;

/// What is read of rows, held against what it should be.
#[track_caller]
fn reads(cases: &[(&str, &str)]) {
    for (rows, expected) in cases {
        assert_eq!(Made::rows(rows).read(), *expected, "{rows}");
    }
}

#[test]
fn values_of_every_kind() {
    reads(&[
        (
            "<row r='1'><c r='A1'><v>12</v></c><c r='B1' t='n'><v>-1.5E3</v></c></row>",
            "A1 12, B1 -1500",
        ),
        (
            "<row r='1'><c r='A1' t='str'><v>a &amp; b</v></c></row>",
            "A1 'a & b'",
        ),
        (
            "<row r='1'><c r='A1' t='inlineStr'><is><t>H&#7907;p</t></is></c></row>",
            "A1 'Hợp'",
        ),
        (
            "<row r='1'><c r='A1' t='inlineStr'><v>a</v></c></row>",
            "A1 'a'",
        ),
        (
            "<row r='1'><c r='A1' t='b'><v>1</v></c><c r='B1' t='b'><v>false</v></c></row>",
            "A1 TRUE, B1 FALSE",
        ),
        (
            "<row r='1'><c r='A1' t='b'><v>maybe</v></c></row>",
            "A1 'maybe'",
        ),
        (
            "<row r='1'><c r='A1' t='e'><v>#N/A</v></c><c r='B1' t='e'><v>#SPILL!</v></c></row>",
            "A1 #N/A, B1 #SPILL!",
        ),
        (
            "<row r='1'><c r='A1' t='d'><v>2023-08-31T00:00:00Z</v></c></row>",
            "A1 31/08/2023",
        ),
        (
            "<row r='1'><c r='A1' t='d'><v>12:30:00</v></c></row>",
            "A1 '12:30:00'",
        ),
        (
            "<row r='1'><c r='A1'><v>1,5</v></c><c r='B1'><v> 7 </v></c></row>",
            "A1 '1,5', B1 7",
        ),
        (
            "<row r='1'><c r='A1'><v>NaN</v></c><c r='B1'><v>1e999</v></c></row>",
            "A1 'NaN', B1 '1e999'",
        ),
        (
            "<row r='1'><c r='A1' t='unheard'><v>7</v></c></row>",
            "A1 7",
        ),
        (
            "<row r='1'><c r='A1' t='str'><v>  </v></c><c r='B1' t='inlineStr'><is><t/></is></c></row>",
            "",
        ),
    ]);
}

#[test]
fn cells_and_rows_in_every_form() {
    reads(&[
        ("", ""),
        (
            "<row/><row r='3'><c r='B3'/><c r='C3'></c><c r='D3'><v/></c></row>",
            "",
        ),
        (
            "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
            "A1 1, B1 2, A2 3",
        ),
        (
            "<row r='5'><c><v>1</v></c><c r='D5'><v>2</v></c><c><v>3</v></c></row>",
            "A5 1, D5 2, E5 3",
        ),
        (
            "<row><c r='B7'><v>1</v></c></row><row><c><v>2</v></c></row>",
            "B7 1, A8 2",
        ),
        (
            "<row\n  spans='1:2'\tr = \"2\" ><c t='n' s='0' r='a2' ><v >1</v ></c ></row >",
            "A2 1",
        ),
        (
            "<row r='1'><c r='B1'><v>2</v></c><c r='A1'><v>1</v></c><c r='B1'><v>3</v></c></row>",
            "A1 1, B1 2",
        ),
        (
            "<row r='1'> <c r='A1'> <v>1</v> </c> <!-- <c r='B1'><v>2</v></c> --> <?a b?></row>",
            "A1 1",
        ),
        (
            "<row r='1'><c r='A1' t='str'><v>a<!-- no -->b<![CDATA[<c>]]></v></c></row>",
            "A1 'ab<c>'",
        ),
        (
            "<row r='1'><c r='A1'><extLst><v>9</v></extLst><v>1</v></c><other><c/></other></row>",
            "A1 1",
        ),
        (
            "<row r='1'><c r='A1' t='str'><v>a\r\nb_x000D_&#10;c</v></c></row>",
            "A1 'a\nb\r\nc'",
        ),
        (
            "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>",
            "XFD1048576 1",
        ),
    ]);
}

#[test]
fn rows_and_cells_out_of_order_are_put_in_order() {
    reads(&[
        (
            "<row r='3'><c r='A3'><v>3</v></c></row><row r='1'><c r='A1'><v>1</v></c></row>",
            "A1 1, A3 3",
        ),
        (
            "<row r='1'><c r='A1'><v>1</v></c></row><row r='1'><c r='B1'><v>2</v></c></row>",
            "A1 1, B1 2",
        ),
        (
            "<row r='1'><c r='A1'><v>1</v></c><c r='B2'><v>2</v></c></row>",
            "A1 1, B2 2",
        ),
        (
            "<row r='2'><c r='A2'><v>2</v></c><c r='B1'><v>1</v></c></row>",
            "B1 1, A2 2",
        ),
    ]);
}

#[test]
fn names_may_have_prefixes() {
    let sheet = "<x:worksheet><x:sheetData><x:row r='2'><x:c r='A2'><x:v>1</x:v></x:c></x:row>\
                 <x:row hidden='1' r='3'><x:c r='A3' t='inlineStr'><x:is><x:t>a</x:t></x:is></x:c></x:row>\
                 </x:sheetData><x:mergeCells><x:mergeCell ref='A3:B4'/></x:mergeCells></x:worksheet>";
    let book = Made::of(sheet).open().expect("a workbook");
    assert_eq!(Made::of(sheet).read(), "A2 1, A3 'a'");
    assert_eq!(book.sheets[0].hidden.rows, [2]);
    assert_eq!(book.sheets[0].grid.merges.len(), 1);
}

#[test]
fn formulas_without_a_value_are_errors() {
    reads(&[
        (
            "<row r='1'><c r='A1'><f>B1&amp;C1</f></c></row>",
            "A1 =B1&C1",
        ),
        (
            "<row r='1'><c r='A1'><f>1+1</f><v></v></c><c r='B1'><f>1+1</f><v/></c></row>",
            "A1 =1+1, B1 =1+1",
        ),
        (
            "<row r='1'><c r='A1'><f>1+1</f><v>2</v></c><c r='B1'><v>3</v><f>1+2</f></c></row>",
            "A1 2, B1 3",
        ),
        (
            "<row r='1'><c r='A1' t='str'><f>IF(1,\"\")</f><v></v></c></row>",
            "",
        ),
        (
            "<row r='1'><c r='A1' t='str'><f>IF(1,\"\")</f></c></row>",
            "A1 =IF(1,\"\")",
        ),
        (
            "<row r='1'><c r='A1' t='e'><f>1/0</f><v>#DIV/0!</v></c></row>",
            "A1 #DIV/0!",
        ),
        (
            "<row r='1'><c r='A1'><f t='shared' ref='A1:A3' si='0'>B1*$C$1</f><v>1</v></c></row>\
             <row r='2'><c r='A2'><f t='shared' si='0'/></c></row>\
             <row r='3'><c r='A3'><f t='shared' si='1'/></c></row>",
            "A1 1, A2 =B2*$C$1, A3 =…",
        ),
        (
            "<row r='1'><c r='A1'><f t='dataTable' ref='A1:A2'/></c></row>",
            "",
        ),
    ]);
}

#[test]
fn shared_texts() {
    let items = "<si><t>a</t></si><si><r><rPr><b/></rPr><t xml:space='preserve'>b </t></r><r><t>c</t></r></si>\
                 <si><t>東</t><rPh sb='0' eb='1'><t>ひがし</t></rPh></si><si><t> </t></si><si><t>a</t></si>";
    let row = |cells: &str| Made::rows(&format!("<row r='1'>{cells}</row>")).strings(items);
    let cell = |at: &str, number: &str| format!("<c r='{at}' t='s'><v>{number}</v></c>");
    let all = [
        ("A1", "0"),
        ("B1", "1"),
        ("C1", "2"),
        ("D1", "3"),
        ("E1", "4"),
        ("F1", ""),
    ];
    let cells: String = all.iter().map(|(at, number)| cell(at, number)).collect();
    assert_eq!(row(&cells).read(), "A1 'a', B1 'b c', C1 '東', E1 'a'");
    for number in ["5", "-1", "x", "99999999999"] {
        let said = row(&cell("F1", number)).read();
        assert!(
            said.contains("F1 refers to a text that is not in the file"),
            "{said}"
        );
    }
    // Without a table there is no text either.
    let said = Made::rows("<row r='1'><c r='B1' t='s'><v>0</v></c></row>").read();
    assert!(said.contains("B1 refers to a text"), "{said}");
}

#[test]
fn days_percentages_and_plain_numbers() {
    let codes = [
        "dd/mm/yyyy",
        "h:mm",
        "[h]:mm",
        "0.0%",
        "#,##0\\ \"đ\"",
        "[$-42A]d\\ mmmm",
    ];
    let cells: String = (0..=7)
        .map(|style| format!("<c s='{style}'><v>45169</v></c>"))
        .collect();
    let made = Made::rows(&format!("<row r='1'>{cells}</row>")).formats(&codes);
    let expected = "A1 45169, B1 31/08/2023, C1 45169, D1 45169, E1 4516900%, F1 45169, G1 31/08/2023, H1 45169";
    assert_eq!(made.read(), expected);
    for (said, day) in [
        ("1", "01/09/2027"),
        ("true", "01/09/2027"),
        ("0", "31/08/2023"),
    ] {
        let book = format!(
            "<workbook><workbookPr date1904='{said}'/><sheets><sheet name='A' r:id='rId1'/></sheets></workbook>"
        );
        let line = made.clone().with("xl/workbook.xml", &book).read();
        assert!(line.contains(&format!("B1 {day}")), "{line}");
    }
}

#[test]
fn hidden_parts_and_merges() {
    let book = Made::of(
        "<worksheet><cols><col min='1' max='1' hidden='0'/><col min='2' max='16384' hidden='1'/></cols><sheetData>\
         <row r='1'><c r='A1'><v>1</v></c><c r='C1'><v>1</v></c></row><row r='2' hidden='1'><c r='A2'><v>1</v></c></row>\
         <row r='3' hidden='true'><c r='A3' s='1'/></row><row r='4' hidden='1'/></sheetData>\
         <mergeCells count='2'><mergeCell ref='A1:B1'/><mergeCell ref='$C$2:$C$1'/><mergeCell ref='#REF!'/></mergeCells>\
         </worksheet>",
    );
    let book = book.open().expect("a workbook");
    let hidden = &book.sheets[0].hidden;
    assert!(!hidden.sheet);
    assert_eq!(
        (&hidden.rows[..], &hidden.columns[..]),
        (&[1][..], &[2][..])
    );
    let blocks: Vec<String> = book.sheets[0]
        .grid
        .merges
        .iter()
        .map(|merge| format!("{}:{}", merge.from, merge.to))
        .collect();
    assert_eq!(blocks, ["A1:B1", "C1:C2"]);
}
