//! A folder of one's own, and the program run in it.

use crate::defects::make_defects::page::{Page, workbook};
use rusqlite::types::Value as Sql;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;
use tempfile::TempDir;

/// What the names of the nine districts' lists of cooperatives begin with, in every set of Cà Mau.
const LISTS: [&str; 9] = [
    "BC HTX Dam Doi",
    "DS HTX H. Cai Nuoc",
    "Danh sach HTX huyen Tran Van Thoi",
    "H. Phu Tan - HTX",
    "HTX_NgocHien",
    "TP. Ca Mau - danh sach HTX",
    "nam-can",
    "thoi-binh",
    "u_minh",
];

/// The folder of a set of sample lists of Cà Mau.
pub fn samples(set: &str) -> PathBuf {
    data("ca-mau").join(set)
}

/// A file or folder of `data-samples`.
pub fn data(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("data-samples")
        .join(path)
}

/// A folder that is gone with the test.
pub struct Sandbox {
    folder: TempDir,
}

impl Sandbox {
    /// An empty folder.
    pub fn new() -> Self {
        Sandbox {
            folder: TempDir::new().unwrap(),
        }
    }

    /// A folder that is an empty registry of Cà Mau.
    pub fn registry() -> Self {
        Sandbox::of("Cà Mau")
    }

    /// A folder that is an empty registry of a province.
    pub fn of(province: &str) -> Self {
        let sandbox = Sandbox::new();
        sandbox.run(&["init", "--province", province]).ends_with(0);
        sandbox
    }

    /// A registry of Cà Mau that holds everything sent for August 2023. It is made once and copied.
    pub fn with_august() -> Self {
        static MADE: OnceLock<Sandbox> = OnceLock::new();
        MADE.get_or_init(|| Sandbox::registry().holding(&["ca-mau/2023-08"]))
            .copy()
    }

    /// A registry of Cà Mau that holds everything sent in 2023, the plan for 2024 and June 2024. It is made once and
    /// copied.
    pub fn with_all_samples() -> Self {
        static MADE: OnceLock<Sandbox> = OnceLock::new();
        let sets = [
            "ca-mau/2023-H1",
            "ca-mau/2023-07",
            "ca-mau/2023-08",
            "ca-mau/2024-plan",
            "ca-mau/2024-06",
        ];
        MADE.get_or_init(|| Sandbox::registry().holding(&sets))
            .copy()
    }

    /// A registry of Đắk Nông that holds everything sent in 2023. It is made once and copied.
    pub fn with_dak_nong() -> Self {
        static MADE: OnceLock<Sandbox> = OnceLock::new();
        MADE.get_or_init(|| Sandbox::of("Đắk Nông").holding(&["dak-nong/2023"]))
            .copy()
    }

    /// With these folders of `data-samples` imported, one after the other.
    fn holding(self, sets: &[&str]) -> Self {
        for set in sets {
            self.run(&["import", data(set).to_str().unwrap()])
                .ends_with(0);
        }
        self
    }

    /// Another folder with the same files.
    pub fn copy(&self) -> Self {
        let copy = Sandbox::new();
        self.copy_into(&copy, "");
        copy
    }

    /// Copies the files into a folder of this name in another sandbox.
    pub fn copy_into(&self, other: &Sandbox, name: &str) {
        for file in self.files() {
            let to = other.path(name).join(&file);
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::copy(self.path(&file), to).unwrap();
        }
    }

    /// The folder itself.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Where a file of this name is.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }

    /// Writes a file.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path
    }

    /// Writes a workbook of one sheet; how its words become cells is told in `examples/make_defects/page.rs`.
    pub fn sheet(&self, name: &str, rows: &[&[&str]]) -> PathBuf {
        self.write(name, workbook(&[Page::new("DS", rows)]).unwrap())
    }

    /// Copies a set of sample lists, of every kind, into a folder of this name.
    pub fn samples(&self, set: &str, name: &str) {
        self.copy_samples(set, name, |_| true);
    }

    /// Copies the nine districts' lists of cooperatives of a set, and nothing else, into a folder of this name.
    pub fn lists(&self, set: &str, name: &str) {
        let is_list = |file: &str| LISTS.iter().any(|list| file.starts_with(list));
        assert_eq!(self.copy_samples(set, name, is_list), LISTS.len());
    }

    fn copy_samples(&self, set: &str, name: &str, wanted: impl Fn(&str) -> bool) -> usize {
        let mut copied = 0;
        for entry in fs::read_dir(samples(set)).unwrap() {
            let entry = entry.unwrap();
            let file = entry.file_name().into_string().unwrap();
            if wanted(&file) {
                self.write(&format!("{name}/{file}"), fs::read(entry.path()).unwrap());
                copied += 1;
            }
        }
        copied
    }

    /// The text of a file.
    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// Every file in the folder, by its path from there.
    pub fn files(&self) -> BTreeSet<String> {
        fn walk(folder: &Path, root: &Path, files: &mut BTreeSet<String>) {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    walk(&path, root, files);
                } else {
                    let name = path.strip_prefix(root).unwrap().to_str().unwrap();
                    files.insert(name.replace('\\', "/"));
                }
            }
        }
        let mut files = BTreeSet::new();
        walk(self.folder(), self.folder(), &mut files);
        files
    }

    /// The program with these arguments, not yet started: in this folder, spoken to by nothing but them.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_htx"));
        for (variable, _) in std::env::vars_os() {
            if variable.to_string_lossy().starts_with("HTX_") {
                command.env_remove(variable);
            }
        }
        command
            .args(arguments)
            .current_dir(self.folder())
            .env("NO_COLOR", "1")
            .env_remove("COLUMNS")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Runs the program to its end.
    pub fn run(&self, arguments: &[&str]) -> Run {
        Run::of(self.command(arguments).output().unwrap(), arguments)
    }

    /// Imports these files or folders of the sandbox and gives the answer in JSON.
    pub fn import(&self, arguments: &[&str]) -> Run {
        self.run(&[&["import", "--format", "json"], arguments].concat())
    }

    /// The report in JSON.
    #[track_caller]
    pub fn report(&self, arguments: &[&str]) -> Value {
        let report = ["report", "--format", "json"];
        self.run(&[&report, arguments].concat()).ends_with(0).json()
    }

    /// The registry's database.
    pub fn database(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.path("registry.db")).unwrap()
    }

    /// Every row of every table of the registry.
    pub fn contents(&self) -> Vec<String> {
        let database = self.database();
        let names: Vec<String> = database
            .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        names
            .iter()
            .flat_map(|name| rows(&database, &format!("SELECT '{name}', * FROM {name}")))
            .collect()
    }
}

/// The rows of a query, each as one line, in order.
pub fn rows(database: &rusqlite::Connection, query: &str) -> Vec<String> {
    let mut statement = database.prepare(query).unwrap();
    let columns = statement.column_count();
    let mut rows: Vec<String> = statement
        .query_map([], |row| {
            let values: rusqlite::Result<Vec<Sql>> = (0..columns).map(|at| row.get(at)).collect();
            Ok(format!("{:?}", values?))
        })
        .unwrap()
        .map(Result::unwrap)
        .collect();
    rows.sort();
    rows
}

/// How a run of the program ended.
pub struct Run {
    arguments: String,
    /// Exit code; `None` if it was killed.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Run {
    fn of(output: Output, arguments: &[&str]) -> Self {
        Run {
            arguments: arguments.join(" "),
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Checks the exit code.
    #[track_caller]
    pub fn ends_with(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{self}");
        self
    }

    /// Checks that standard error holds these words.
    #[track_caller]
    pub fn says(self, words: &str) -> Self {
        assert!(self.err.contains(words), "'{words}' is not said by {self}");
        self
    }

    /// Checks that standard output holds these words.
    #[track_caller]
    pub fn prints(self, words: &str) -> Self {
        assert!(
            self.out.contains(words),
            "'{words}' is not printed by {self}"
        );
        self
    }

    /// Checks that nothing was printed on standard output.
    #[track_caller]
    pub fn prints_nothing(self) -> Self {
        assert_eq!(self.out, "", "{self}");
        self
    }

    /// Checks that standard error is one line.
    #[track_caller]
    pub fn says_one_line(self) -> Self {
        assert_eq!(self.err.trim_end().lines().count(), 1, "{self}");
        self
    }

    /// Standard output as JSON.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error} in {self}"))
    }

    /// The findings of an import.
    #[track_caller]
    pub fn findings(&self) -> Vec<Value> {
        let answer = self.json();
        let files = answer["files"].as_array().unwrap().iter();
        files
            .flat_map(|file| file["findings"].as_array().unwrap())
            .cloned()
            .collect()
    }

    /// What became of each file of an import.
    #[track_caller]
    pub fn outcomes(&self) -> Vec<String> {
        let answer = self.json();
        let files = answer["files"].as_array().unwrap().iter();
        files.map(|file| text(&file["outcome"])).collect()
    }
}

impl std::fmt::Display for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "htx {} (code {:?})\n--- output\n{}\n--- errors\n{}",
            self.arguments, self.code, self.out, self.err
        )
    }
}

/// A JSON string; empty where it is none.
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The entry of a list whose `id` is this.
#[track_caller]
pub fn entry<'a>(list: &'a Value, id: &str) -> &'a Value {
    list.as_array()
        .into_iter()
        .flatten()
        .find(|entry| entry["id"] == id)
        .unwrap_or_else(|| panic!("there is no {id}"))
}
