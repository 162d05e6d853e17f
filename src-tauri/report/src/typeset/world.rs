//! What Typst may see: the shipped template, one file of data, the fonts. No disk, no network, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt};

/// The template of every report.
pub(super) const TEMPLATE: &str = include_str!("../report.typ");

/// Two weights of each family of the report, then one of each for other scripts.
const FONTS: [&[u8]; 8] = [
    include_bytes!("../../fonts/Inter-Regular.ttf"),
    include_bytes!("../../fonts/Inter-SemiBold.ttf"),
    include_bytes!("../../fonts/SourceSerif4-Regular.ttf"),
    include_bytes!("../../fonts/SourceSerif4-Semibold.ttf"),
    include_bytes!("../../fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansHebrew-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansDevanagari-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansThai-Regular.ttf"),
];

/// What is the same for every document, read once.
struct Shop {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    template: Source,
    data: FileId,
}

/// The embedded fonts, read once.
pub(super) static FACES: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let face = |bytes: &&'static [u8]| Font::new(Bytes::new(*bytes), 0);
    FONTS.iter().filter_map(face).collect()
});

static SHOP: LazyLock<Shop> = LazyLock::new(|| {
    let file = |name: &str| {
        // A plain name is always a path.
        let path = VirtualPath::new(name).unwrap_or_else(|_| unreachable!("a plain name is always a path"));
        RootedPath::new(VirtualRoot::Project, path).intern()
    };
    // Row heads of tables are still behind a feature.
    let features = [Feature::A11yExtras].into_iter().collect();
    Shop {
        library: LazyHash::new(Library::builder().with_features(features).build()),
        book: LazyHash::new(FontBook::from_fonts(FACES.iter())),
        template: Source::new(file("report.typ"), TEMPLATE.to_owned()),
        data: file("report.json"),
    }
});

/// How many of [`FACES`] are the report's own.
pub(super) const OWN: usize = 4;

/// One document to set.
pub(super) struct World {
    data: Bytes,
    /// Faces beside the embedded ones, and the list of all; absent where the embedded ones do.
    more: Option<(Vec<Font>, LazyHash<FontBook>)>,
}

impl World {
    /// With the document as JSON, and the faces it needs beside the embedded ones.
    pub(super) fn new(json: Vec<u8>, more: &[Font]) -> Self {
        let book = || LazyHash::new(FontBook::from_fonts(FACES.iter().chain(more)));
        Self {
            data: Bytes::new(json),
            more: (!more.is_empty()).then(|| (more.to_vec(), book())),
        }
    }
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &SHOP.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.more.as_ref().map_or(&SHOP.book, |(_, book)| book)
    }

    fn main(&self) -> FileId {
        SHOP.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == SHOP.template.id() {
            Ok(SHOP.template.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == SHOP.data {
            Ok(self.data.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        let more = || self.more.as_ref()?.0.get(index - FACES.len());
        FACES.get(index).or_else(more).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use typst::World as _;

    #[test]
    fn the_fonts_are_whole() {
        assert_eq!(FACES.len(), FONTS.len());
        let families: Vec<&str> = FACES.iter().map(|f| f.info().family.as_str()).collect();
        assert_eq!(families[..OWN], ["Inter", "Inter", "Source Serif 4", "Source Serif 4"]);
        for script in ["Arabic", "Hebrew", "Devanagari", "Thai"] {
            let family = format!("Noto Sans {script}");
            assert!(families.contains(&family.as_str()), "{families:?}");
            assert!(TEMPLATE.contains(&family), "{family}");
        }
    }

    #[test]
    fn nothing_else_can_be_read() {
        let world = World::new(b"{}".to_vec(), &[]);
        let elsewhere = RootedPath::new(VirtualRoot::Project, VirtualPath::new("etc/passwd").unwrap()).intern();
        assert_eq!(world.file(elsewhere), Err(FileError::AccessDenied));
        assert!(world.source(elsewhere).is_err());
        assert_eq!(world.today(None), None);
    }
}
