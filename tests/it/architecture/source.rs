//! Rust files as words: comments, strings and tests left out, so that what is named can be found.

use std::fs;
use std::path::{Path, PathBuf};

/// One word of a file: an identifier, `::`, or a single sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The word.
    pub word: String,
    /// The line it stands in, from 1.
    pub line: usize,
}

/// One file of `src/`.
#[derive(Debug)]
pub struct SourceFile {
    /// Its path from the package's folder.
    pub path: String,
    /// The first part of its path in `src/`.
    pub room: String,
    /// Names of the modules it stands in.
    module: Vec<String>,
    text: String,
    /// Its words outside of comments, strings and tests.
    pub tokens: Vec<Token>,
}

/// One path that is named.
#[derive(Debug)]
pub struct Import {
    /// Its first word: a crate, `crate`, `super`.
    pub first: String,
    /// The room it leads to, if it is ours.
    pub room: Option<String>,
    /// The line it stands in.
    pub line: usize,
}

/// Every file of `src/`, in order.
pub fn all() -> Vec<SourceFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    walk(&root.join("src"), &mut paths);
    paths.sort();
    paths
        .iter()
        .map(|path| SourceFile::read(root, path))
        .collect()
}

/// Every file of `src/` that is not for tests alone.
pub fn product() -> Vec<SourceFile> {
    let files = all();
    let of_tests: Vec<Vec<String>> = files.iter().flat_map(SourceFile::test_modules).collect();
    files
        .into_iter()
        .filter(|file| {
            !of_tests
                .iter()
                .any(|module| file.module.starts_with(module))
        })
        .collect()
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, paths);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            paths.push(path);
        }
    }
}

impl SourceFile {
    fn read(root: &Path, path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap();
        let inside = path.strip_prefix(root.join("src")).unwrap();
        let mut module: Vec<String> = inside
            .with_extension("")
            .iter()
            .map(|part| part.to_str().unwrap().to_owned())
            .collect();
        let room = module[0].clone();
        if matches!(
            module.last().map(String::as_str),
            Some("mod" | "lib" | "main")
        ) {
            module.pop();
        }
        SourceFile {
            path: path.strip_prefix(root).unwrap().display().to_string(),
            room,
            module,
            tokens: without_tests(&tokens(&text)).0,
            text,
        }
    }

    /// How many lines it has.
    pub fn lines(&self) -> usize {
        self.text.lines().count()
    }

    /// Whether its first words say what it is for.
    pub fn opens_with_purpose(&self) -> bool {
        self.text.starts_with("//! ")
    }

    /// The modules it declares for tests alone.
    fn test_modules(&self) -> Vec<Vec<String>> {
        let names = without_tests(&tokens(&self.text)).1;
        names
            .into_iter()
            .map(|name| [self.module.clone(), vec![name]].concat())
            .collect()
    }

    /// Every path it names, in `use` lines and in its code.
    pub fn imports(&self) -> Vec<Import> {
        paths(&self.tokens)
            .into_iter()
            .map(|(path, line)| Import {
                first: path[0].clone(),
                room: self.room_of(&path),
                line,
            })
            .collect()
    }

    /// The room a path leads to, seen from this file; `*` where it leads to all of them.
    fn room_of(&self, path: &[String]) -> Option<String> {
        let mut at = self.module.clone();
        let mut words = path.iter().map(String::as_str).peekable();
        match words.peek().copied()? {
            "crate" | "htx" => {
                words.next();
                at.clear();
            }
            "super" => {
                while words.next_if_eq(&"super").is_some() {
                    at.pop();
                }
            }
            _ => return None,
        }
        let room = at.first().cloned();
        room.or_else(|| words.next().map(str::to_owned))
    }
}

/// The words of a text; what stands in comments, strings and characters is left out.
fn tokens(text: &str) -> Vec<Token> {
    let signs: Vec<char> = text.chars().collect();
    let mut tokens = Vec::new();
    let (mut at, mut line) = (0, 1);
    while at < signs.len() {
        let end = at + silent(&signs[at..]);
        if end > at {
            line += signs[at..end].iter().filter(|sign| **sign == '\n').count();
            at = end;
            continue;
        }
        let length = match signs[at] {
            sign if is_word(sign) => signs[at..]
                .iter()
                .take_while(|sign| is_word(**sign))
                .count(),
            ':' if signs.get(at + 1) == Some(&':') => 2,
            _ => 1,
        };
        tokens.push(Token {
            word: signs[at..at + length].iter().collect(),
            line,
        });
        at += length;
    }
    tokens
}

fn is_word(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

/// How many signs a space, comment, string or character has that begins here; 0 where none does.
fn silent(signs: &[char]) -> usize {
    let starts = |with: &str| {
        with.chars()
            .eq(signs.iter().copied().take(with.chars().count()))
    };
    match signs[0] {
        sign if sign.is_whitespace() => 1,
        _ if starts("//") => signs.iter().take_while(|sign| **sign != '\n').count(),
        _ if starts("/*") => block_comment(signs),
        '"' => quoted(signs, '"'),
        'b' if starts("b\"") => 1 + quoted(&signs[1..], '"'),
        'b' if starts("b'") => 1 + quoted(&signs[1..], '\''),
        'r' if starts("r\"") || starts("r#") => raw(signs),
        'b' if starts("br") => 1 + raw(&signs[1..]),
        // A character closes within a few signs; a lifetime does not.
        '\'' if signs.get(1) == Some(&'\\') || signs.get(2) == Some(&'\'') => quoted(signs, '\''),
        _ => 0,
    }
}

fn block_comment(signs: &[char]) -> usize {
    let (mut at, mut depth) = (0, 0);
    while at < signs.len() {
        match (signs[at], signs.get(at + 1)) {
            ('/', Some('*')) => (at, depth) = (at + 2, depth + 1),
            ('*', Some('/')) => (at, depth) = (at + 2, depth - 1),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

fn quoted(signs: &[char], mark: char) -> usize {
    let mut at = 1;
    while at < signs.len() && signs[at] != mark {
        at += if signs[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

/// `r"…"` or `r#"…"#`; 0 for a raw identifier.
fn raw(signs: &[char]) -> usize {
    let hashes = signs[1..].iter().take_while(|sign| **sign == '#').count();
    if signs.get(1 + hashes) != Some(&'"') {
        return 0;
    }
    let close: Vec<char> = std::iter::once('"').chain(vec!['#'; hashes]).collect();
    let body = &signs[2 + hashes..];
    let length = body
        .windows(close.len())
        .position(|window| window == close)
        .unwrap_or(body.len());
    2 + hashes + length + close.len()
}

/// The words outside of `#[cfg(test)]` items, and the names of modules in files of their own among those.
fn without_tests(tokens: &[Token]) -> (Vec<Token>, Vec<String>) {
    let mark = ["#", "[", "cfg", "(", "test", ")", "]"];
    let begins = |at: usize| {
        let words = tokens[at..].iter().map(|token| token.word.as_str());
        words.take(mark.len()).eq(mark)
    };
    let (mut kept, mut modules) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < tokens.len() {
        if !begins(at) {
            kept.push(tokens[at].clone());
            at += 1;
            continue;
        }
        let item = &tokens[at + mark.len()..];
        let length = item_length(item);
        if let [.., name, end] = &item[..length]
            && end.word == ";"
            && item[..length].iter().any(|token| token.word == "mod")
        {
            modules.push(name.word.clone());
        }
        at += mark.len() + length;
    }
    (kept, modules)
}

/// Up to its semicolon or its closing brace.
fn item_length(item: &[Token]) -> usize {
    let mut depth = 0_i32;
    for (at, token) in item.iter().enumerate() {
        match token.word.as_str() {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => depth -= 1,
            _ => {}
        }
        let closes = depth == 0 && matches!(token.word.as_str(), ";" | "}");
        if closes {
            return at + 1;
        }
    }
    item.len()
}

/// Every path of more than one word, with its line; groups are taken apart.
fn paths(tokens: &[Token]) -> Vec<(Vec<String>, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        // `impl Ord + use<>` captures nothing and imports nothing.
        let captures = tokens.get(at + 1).is_some_and(|next| next.word == "<");
        let in_use = tokens[at].word == "use" && !captures;
        let begins = in_use
            || (is_name(&tokens[at].word)
                && tokens.get(at + 1).is_some_and(|next| next.word == "::")
                && (at == 0 || tokens[at - 1].word != "::"));
        if begins {
            at += usize::from(in_use);
            at += tree(&tokens[at..], &[], &mut found);
        } else {
            at += 1;
        }
    }
    found
}

fn is_name(word: &str) -> bool {
    word.starts_with(|sign: char| sign.is_alphabetic() || sign == '_')
}

/// Reads one path with its groups; returns how many words it took.
fn tree(tokens: &[Token], before: &[String], found: &mut Vec<(Vec<String>, usize)>) -> usize {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.word.as_str());
    let mut path = before.to_vec();
    let mut at = 0;
    loop {
        if word(at) == "{" {
            return at + group(&tokens[at..], &path, found);
        }
        if !is_name(word(at)) && word(at) != "*" {
            // A turbofish: what stands before it is the path.
            break;
        }
        path.push(word(at).to_owned());
        at += 1;
        if word(at) != "::" {
            break;
        }
        at += 1;
    }
    if word(at) == "as" && !before.is_empty() {
        at += 2;
    }
    found.extend(tokens.first().map(|token| (path, token.line)));
    at
}

/// Reads `{…}` with the paths in it, each after what stands before it; returns how many words it took.
fn group(tokens: &[Token], before: &[String], found: &mut Vec<(Vec<String>, usize)>) -> usize {
    let mut at = 1;
    while tokens.get(at).is_some_and(|token| token.word != "}") {
        let separates = tokens[at].word == ",";
        at += if separates {
            1
        } else {
            tree(&tokens[at..], before, found).max(1)
        };
    }
    at + 1
}

#[test]
fn paths_are_found_wherever_they_stand() {
    let text = r##"
        //! use crate::a;
        use crate::{b::c, d::{self, E as F}};
        pub use super::g; /* crate::h */
        fn f<'a>(x: &'a str) -> crate::i::J { "crate::k"; r#"crate::l"#; ':'; m::n::<crate::o::P>() }
        #[cfg(test)]
        mod tests { use crate::q; }
        #[cfg(test)]
        mod r;
        fn t<'a, P>(p: &'a P) -> impl Ord + use<'a, P> { u::v(p) }
        use s;
    "##;
    let (kept, modules) = without_tests(&tokens(text));
    let found: Vec<String> = paths(&kept)
        .into_iter()
        .map(|(path, line)| format!("{line} {}", path.join("::")))
        .collect();
    assert_eq!(
        found,
        [
            "3 crate::b::c",
            "3 crate::d::self",
            "3 crate::d::E",
            "4 super::g",
            "5 crate::i::J",
            "5 m::n",
            "5 crate::o::P",
            "10 u::v",
            "11 s",
        ]
    );
    assert_eq!(modules, ["r"]);
}
