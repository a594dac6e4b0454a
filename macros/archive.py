"""The macros about the archive as a whole: home page, facts, sources, files, changes."""

from macros.page import MacroError, PageMacros
from policyarchive.exports.changes.feed import commits, feed_path
from policyarchive.exports.changes.log import changelog_view
from policyarchive.pages import overview
from policyarchive.pages.documents import lists
from policyarchive.pages.documents.citation_examples import EXAMPLES, citation_example, related_document
from policyarchive.pages.results import rows
from policyarchive.pages.results.headline import headline_figures
from policyarchive.pages.results.indicator import indicator_ref
from policyarchive.pages.results.notes_page import matters_view
from policyarchive.pages.software.downloads import files_view
from policyarchive.site.names import reference_view

FACTS = ("name", "short_name", "description", "programme", "place", "country", "period")


class ArchiveMacros(PageMacros):
    """The macros about the archive as a whole: home page, facts, sources, files, changes."""

    def home(self) -> str:
        """Opening of the home page: what this is, the search box, the headline, the ways in.

        vi: Phần mở đầu trang chủ: đây là gì, ô tìm kiếm, kết quả chính, các lối vào.

        Example: {{ home() }}

        Shown on: page:index
        """
        archive = self.site.registry.archive
        return self._render(
            "frame/home.html.j2",
            name=self.site.pick(archive.name),
            programme=self.site.pick(archive.programme),
            lead=self.site.pick(archive.description),
            example=self._example(),
            counts=overview.counts_view(self.site),
            headline=overview.headline_view(self.site),
            data_notes=matters_view(self.site),
            figures=headline_figures(self.site)[:1],
            change_label=self._change_label(),
            ways=lists.ways_in(self.site),
            criteria=[rows.criterion_ref(self.site, number) for number in self.site.registry.criteria],
            indicators=[indicator_ref(self.site, name) for name in self.site.registry.indicators],
        )

    def _example(self) -> str:
        """Return a number to show as an example in the search box: that of the most related document."""
        related = related_document(self.site)
        return (related and self.site.registry.documents[related].number) or ""

    def fact(self, name: str) -> str:
        """What archive.yml says: name, short_name, description, programme, place, country or period.

        vi: Thông tin trong archive.yml: name, short_name, description, programme, place, country hoặc period.

        Example: {{ fact("programme") }}
        """
        archive = self.site.registry.archive
        known = {field: value for field in FACTS if (value := getattr(archive, field))}
        if name not in known:
            raise MacroError("error.no_fact", name=name, known=", ".join(known))
        value = known[name]
        text = value if isinstance(value, str) else self.site.pick(value)
        return self._render("frame/inline_text.html.j2", text=text)

    def source(self) -> str:
        """Link to the report that the archive is made from.

        vi: Liên kết đến báo cáo nguồn của kho.

        Example: {{ source() }}
        """
        return self._document(self.site.registry.archive.source)

    def count(self, what: str) -> str:
        """How many the archive holds: listed, cited, external, criteria, indicators (other
        ones), relations (stated, elsewhere, inferred), files or texts.

        vi: Số lượng trong kho: listed, cited, external, criteria, indicators (chỉ tiêu khác), relations
        (stated, elsewhere, inferred), files hoặc texts.

        Example: {{ count("listed") }}
        """
        counts = overview.counts_view(self.site)
        if what not in counts:
            raise MacroError("error.no_count", what=what, known=", ".join(counts))
        return str(counts[what])

    def cite(self, key: str) -> str:
        """Short citation of an external reference, linked to the bibliography.

        vi: Dẫn ngắn một nguồn ngoài, liên kết đến danh mục tài liệu tham khảo.

        Example: {{ cite("{reference}") }}
        """
        if key not in self.site.registry.references:
            raise MacroError("error.no_reference", key=key)
        source = reference_view(self.site, key)
        one_language = source.language == source.author_language
        label = f"[{source.author or source.title}{', ' + source.year if source.year else ''}]"
        return self._render(
            "frame/inline_link.html.j2",
            key="page:method",
            label=label,
            anchor=key,
            title=source.title if one_language else None,
            language=source.author_language,
        )

    def citation_example(self, of: str) -> str:
        """Example of a citation, to copy: of `basis` (a legal basis), `document`, `figure` or `archive`; nothing where there is none.

        vi: Ví dụ trích dẫn để sao chép, theo tham số: dòng căn cứ, văn bản, số liệu hoặc cả kho; không có thì để trống.

        Example: {{ citation_example("archive") }}

        Shown on: page:citing
        """
        if of not in EXAMPLES:
            raise MacroError("error.no_example", name=of, known=", ".join(EXAMPLES))
        example = citation_example(self.site, of)
        return self._render("documents/citation_example.html.j2", example=example) if example else ""

    def contact(self) -> str:
        """Addresses that archive.yml declares: mail of the editors, and where forms are sent; or that it declares none.

        vi: Các địa chỉ ghi trong archive.yml: email ban biên tập, nơi gửi biểu mẫu; không có thì nói là chưa có.

        Example: {{ contact() }}

        Shown on: page:contributing
        """
        archive = self.site.registry.archive
        return self._render("frame/contact.html.j2", mail=archive.mail, issues=archive.issues_url)

    def editor(self) -> str:
        """A link to the editor in the browser; where the site has none, what to use in its place.

        vi: Liên kết mở phần sửa hồ sơ trên trình duyệt; trang không có phần này thì nói dùng gì thay.

        Example: {{ editor() }}

        Shown on: page:browser-editor
        """
        return self._render("editor/link.html.j2", has_editor=self.site.editor is not None)

    def bibliography(self) -> str:
        """All external references.

        vi: Toàn bộ nguồn ngoài.

        Example: {{ bibliography() }}

        Shown on: page:method
        """
        return self._render("software/bibliography.html.j2", sources=overview.bibliography_view(self.site))

    def file(self, path: str) -> str:
        """Address of a file of the site, such as a data file, seen from this page.

        vi: Địa chỉ một tệp của trang, chẳng hạn tệp dữ liệu, tính từ trang này.

        Example: {{ file("data/documents.json") }}
        """
        return self.site.urls.link(self.page, path)

    def data_files(self) -> str:
        """Table of all files to take away, with their formats and schemas.

        vi: Bảng mọi tệp có thể tải về, kèm định dạng và lược đồ.

        Example: {{ data_files() }}

        Shown on: page:data
        """
        return self._render("software/downloads.html.j2", groups=files_view(self.site))

    def data_licence(self) -> str:
        """Licence of the archive's own data, or that none has been chosen yet.

        vi: Giấy phép của dữ liệu do kho lưu trữ lập, hoặc cho biết chưa chọn giấy phép.

        Example: {{ data_licence() }}
        """
        return self._render("software/licence.html.j2", licence=self.site.registry.archive.licence)

    def offline_copy(self) -> str:
        """Link to the zip that opens without a network (`offline_url` in archive.yml), or how to make it where none is published.

        vi: Liên kết tới gói zip mở được khi không có mạng (`offline_url` trong archive.yml), hoặc cách tự lập nếu chưa công bố.

        Example: {{ offline_copy() }}
        """
        return self._render("software/offline_copy.html.j2", address=self.site.registry.archive.offline_url)

    def changes(self) -> str:
        """Change log of the registry, from its history: date, what was done, which records.

        vi: Nhật ký thay đổi của kho, lấy từ lịch sử: ngày, nội dung, hồ sơ liên quan.

        Example: {{ changes() }}

        Shown on: page:changes
        """
        entries = changelog_view(self.site, commits(self.site))
        return self._render("software/changelog.html.j2", entries=entries, feed=feed_path(self.site))
