"""The macros: what people who write pages can call. Each returns HTML for the page it stands on.

The first paragraph of a docstring says what the macro gives, the one marked "vi:" says so in
Vietnamese, and the line marked "Example:" is run for the reference page; {number} and {document}
there stand for a document of the registry. What fills a whole page is shown where "Shown on:" says.
"""

from dataclasses import dataclass

from policyarchive.exports import charts
from policyarchive.exports.changes.feed import commits, feed_path
from policyarchive.exports.changes.log import changelog_view
from policyarchive.pages import overview, parts
from policyarchive.pages.documents import lists
from policyarchive.pages.documents.document import document_view
from policyarchive.pages.documents.finder import finder_view
from policyarchive.pages.results import notes, rows
from policyarchive.pages.results.criterion import criterion_view, results_view
from policyarchive.pages.results.figures import headline_figures, sections_view
from policyarchive.pages.results.later_reports import breakdowns, further_tables, targets_view
from policyarchive.pages.software.commands import commands_view
from policyarchive.pages.software.downloads import files_view
from policyarchive.pages.software.fields import fields_view
from policyarchive.pages.software.macro_reference import entries
from policyarchive.pages.software.problem_codes import problem_codes_view
from policyarchive.site.names import count_label, long_name_of, name_of, reference_view, title_of
from policyarchive.site.site import Site
from policyarchive.site.templates import render

FACTS = ("name", "short_name", "description", "programme", "place", "country", "period")


class MacroError(Exception):
    """A macro was called with something that the registry does not hold. The text says what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Macros:
    """The macros of one page: site is its language, page its path below the site."""

    site: Site
    page: str

    def _render(self, template: str, **view: object) -> str:
        return render(self.site, template, self.page, **view)

    def doc(self, number: str) -> str:
        """Link to a document, by its number, its id or the address of its page.

        vi: Liên kết đến một văn bản, theo số ký hiệu, mã hồ sơ hoặc địa chỉ trang.

        Example: {{ doc("{number}") }}
        """
        found = self.site.index.find(number)
        if len(found) != 1:
            raise MacroError(self._which(number, found))
        return self._document(found[0])

    def _document(self, identifier: str) -> str:
        document = self.site.registry.documents[identifier]
        view = {
            "key": f"document:{identifier}",
            "name": name_of(self.site, document),
            "title": title_of(self.site, document),
        }
        return self._render("inline_document.html.j2", **view)

    def _which(self, number: str, found: list[str]) -> str:
        if not found:
            return self.site.t("error.no_document", number=number)
        names = "; ".join(f"{long_name_of(self.site, i)} ({i})" for i in found)
        return self.site.t("error.several_documents", number=number, candidates=names)

    def documents(
        self,
        issuer: str | None = None,
        type: str | None = None,  # noqa: A002 - the field's own name
        year: str | int | None = None,
        criterion: str | int | None = None,
        section: str | None = None,
        listing: str | None = None,
    ) -> str:
        """Table of the documents that meet all conditions given, by date.

        vi: Bảng các văn bản thỏa mọi điều kiện đã nêu, xếp theo ngày.

        Example: {{ documents(year={year}) }}
        """
        found = lists.select(
            self.site,
            issuer=issuer,
            type=type,
            year=year and str(year),
            criterion=criterion and str(criterion),
            section=section,
            listing=listing,
        )
        if len(found) >= parts.FOLDED:
            return self._render("years.html.j2", groups=lists.years_view(self.site, found))
        caption = self.site.t("list.count", count=len(found))
        return self._render("documents.html.j2", view=lists.table_view(self.site, found, caption=caption))

    def documents_by_year(self, listing: str | None = None) -> str:
        """Tables of all documents, one a year of issue.

        vi: Các bảng văn bản, mỗi năm ban hành một bảng.

        Example: {{ documents_by_year(listing="source") }}

        Shown on: page:documents
        """
        found = lists.select(self.site, listing=listing)
        return self._render("years.html.j2", groups=lists.years_view(self.site, found))

    def finder(self) -> str:
        """Table of all documents to filter, sort, download and cite; without scripts all of them, or if many their years.

        vi: Bảng toàn bộ văn bản để lọc, sắp xếp, tải về và trích dẫn; không có mã lệnh vẫn đủ văn bản, nếu nhiều thì theo năm.

        Example: {{ finder() }}

        Shown on: page:search
        """
        return self._render("finder.html.j2", **finder_view(self.site))

    def document_page(self, id: str) -> str:  # noqa: A002 - the field's own name
        """Whole page of a document, as its own address shows it.

        vi: Toàn bộ trang của một văn bản, như tại địa chỉ riêng của nó.

        Example: {{ document_page("{document}") }}

        Shown on: document:{document}
        """
        if id not in self.site.registry.documents:
            raise MacroError(self.site.t("error.no_document", number=id))
        return self._render("document.html.j2", **document_view(self.site, id))

    def criterion(self, number: str | int) -> str:
        """Link to a criterion, by its number.

        vi: Liên kết đến một tiêu chí, theo số thứ tự.

        Example: {{ criterion({criterion}) }}
        """
        view = rows.criterion_ref(self.site, self._criterion(number))
        return self._render(
            "inline_link.html.j2", key=view["key"], label=view["label"], anchor="", title=None
        )

    def criterion_page(self, number: str | int) -> str:
        """Whole page of a criterion: results as printed, names, legal basis.

        vi: Toàn bộ trang của một tiêu chí: kết quả như in, tên gọi, cơ sở pháp lý.

        Example: {{ criterion_page({criterion}) }}

        Shown on: criterion:{criterion}
        """
        return self._render("criterion.html.j2", **criterion_view(self.site, self._criterion(number)))

    def _criterion(self, number: str | int) -> str:
        if str(number) not in self.site.registry.criteria:
            raise MacroError(self.site.t("error.no_criterion", number=number))
        return str(number)

    def result(self, number: str | int, observation: str, value: str = "count") -> str:
        """One figure of the results table, as printed: "count" or "percent" at an observation.

        vi: Một số liệu của bảng kết quả, đúng như in: "count" (số xã) hoặc "percent" (tỷ lệ).

        Example: {{ result({criterion}, "{observation}", "count") }}
        """
        cells = self.site.registry.criteria[self._criterion(number)].observations
        if observation not in cells or value not in ("count", "percent"):
            raise MacroError(self.site.t("error.no_result", observation=observation, known=", ".join(cells)))
        label = getattr(cells[observation], value) + ("%" if value == "percent" else "")
        key = f"criterion:{number}"
        return self._render("inline_link.html.j2", key=key, label=label, anchor="results", title=None)

    def results_table(self) -> str:
        """Results table of the appendix, every figure as printed.

        vi: Bảng kết quả của phụ lục, mọi số liệu đúng như in.

        Example: {{ results_table() }}

        Shown on: page:results
        """
        if not self.site.registry.criteria:
            return self._no_results()
        return self._render("results_table.html.j2", **results_view(self.site))

    def further_results(self) -> str:
        """Results tables of further reports and figures by area; a line that says so while there are none.

        vi: Bảng kết quả của các báo cáo sau và số liệu theo địa bàn; khi kho chưa có thì một dòng nói rõ.

        Example: {{ further_results() }}

        Shown on: page:results
        """
        return self._render(
            "further_results.html.j2",
            tables=further_tables(self.site),
            areas=breakdowns(self.site),
            count_label=count_label(self.site),
        )

    def targets(self) -> str:
        """Targets that the report sets, each beside what it says of where things stood.

        vi: Mục tiêu báo cáo đặt ra, bên cạnh số liệu hiện trạng mà báo cáo nêu.

        Example: {{ targets() }}

        Shown on: page:results
        """
        return self._render("targets.html.j2", **targets_view(self.site))

    def results_overview(self) -> str:
        """Results in one picture: the figures that sum them up, and the chart of all criteria.

        vi: Kết quả trong một hình: các số liệu tổng hợp và biểu đồ của mọi tiêu chí.

        Example: {{ results_overview() }}

        Shown on: page:results
        """
        if not self.site.registry.criteria:
            return ""
        return self._render(
            "results_overview.html.j2",
            headline=headline_figures(self.site),
            change_label=self._change_label(),
            falls=charts.falls(self.site),
            **charts.placed(self.site, charts.overview_chart(self.site), "overview", sortable=True),
        )

    def _change_label(self) -> str:
        label = self.site.registry.result_table.change_label
        return self.site.pick(label) if label else ""

    def _no_results(self) -> str:
        return self._render("inline_text.html.j2", text=self.site.t("results.none"))

    def figures(self) -> str:
        """Every figure of the body of the report, by section, with its line and its check.

        vi: Mọi số liệu trong phần thân báo cáo, theo từng mục, kèm dòng in và kết quả kiểm tra.

        Example: {{ figures() }}

        Shown on: page:figures
        """
        return self._render("figures_page.html.j2", sections=sections_view(self.site))

    def data_notes(self) -> str:
        """What the audit found: how many checks passed, every note by verdict, and the rules.

        vi: Kết quả kiểm tra số liệu: số phép kiểm tra đạt, từng ghi chú theo kết luận, và các quy tắc.

        Example: {{ data_notes() }}

        Shown on: page:notes
        """
        return self._render("notes_page.html.j2", **notes.notes_view(self.site))

    def page_notes(self, page: str) -> str:
        """Notes of the audit that belong on a page, named by its key; empty when there is none.

        vi: Các ghi chú dữ liệu thuộc một trang, gọi bằng khóa của trang; để trống nếu không có.

        Example: {{ page_notes("page:results") }}

        Shown on: page:results
        """
        return self._render("page_notes.html.j2", rows=notes.page_notes(self.site, page))

    def appendix(self) -> str:
        """List of documents in the order of the appendix: parts, sections, printed order.

        vi: Danh mục văn bản theo thứ tự của phụ lục: phần, mục, số thứ tự như in.

        Example: {{ appendix() }}

        Shown on: page:appendix-1
        """
        return self._render("sections.html.j2", parts_=lists.sections_view(self.site))

    def timeline(self) -> str:
        """Documents and observation dates, year by year.

        vi: Văn bản và mốc số liệu, theo từng năm.

        Example: {{ timeline() }}

        Shown on: page:timeline
        """
        return self._render("timeline.html.j2", years=overview.timeline_view(self.site))

    def relations(self) -> str:
        """All relations between documents, stated ones apart from inferred ones.

        vi: Mọi quan hệ giữa các văn bản, quan hệ nêu rõ tách khỏi quan hệ suy luận.

        Example: {{ relations() }}

        Shown on: page:relations
        """
        return self._render("relations.html.j2", groups=overview.relations_view(self.site))

    def verbs(self) -> str:
        """Vocabulary of relations, with both directions in every language.

        vi: Bảng từ về quan hệ, cả hai chiều, bằng mọi ngôn ngữ.

        Example: {{ verbs() }}

        Shown on: page:method
        """
        view = overview.verbs_view(self.site)
        return self._render("verbs.html.j2", verbs=view, languages=overview.languages_view(self.site))

    def cite(self, key: str) -> str:
        """Short citation of an external reference, linked to the bibliography.

        vi: Dẫn ngắn một nguồn ngoài, liên kết đến danh mục tài liệu tham khảo.

        Example: {{ cite("{reference}") }}
        """
        if key not in self.site.registry.references:
            raise MacroError(self.site.t("error.no_reference", key=key))
        source = reference_view(self.site, key)
        one_language = source["language"] == source["author_language"]
        label = f"[{source['author'] or source['title']}{', ' + source['year'] if source['year'] else ''}]"
        return self._render(
            "inline_link.html.j2",
            key="page:method",
            label=label,
            anchor=key,
            title=source["title"] if one_language else None,
            language=source["author_language"],
        )

    def bibliography(self) -> str:
        """All external references.

        vi: Toàn bộ nguồn ngoài.

        Example: {{ bibliography() }}

        Shown on: page:method
        """
        return self._render("bibliography.html.j2", sources=overview.bibliography_view(self.site))

    def fact(self, name: str) -> str:
        """What archive.yml says: name, short_name, description, programme, place, country or period.

        vi: Thông tin trong archive.yml: name, short_name, description, programme, place, country hoặc period.

        Example: {{ fact("programme") }}
        """
        archive = self.site.registry.archive
        known = {field: value for field in FACTS if (value := getattr(archive, field))}
        if name not in known:
            raise MacroError(self.site.t("error.no_fact", name=name, known=", ".join(known)))
        value = known[name]
        text = value if isinstance(value, str) else self.site.pick(value)
        return self._render("inline_text.html.j2", text=text)

    def source(self) -> str:
        """Link to the report that the archive is made from.

        vi: Liên kết đến báo cáo nguồn của kho.

        Example: {{ source() }}
        """
        return self._document(self.site.registry.archive.source)

    def count(self, what: str) -> str:
        """How many the archive holds: listed, cited, external, criteria, relations, stated, files or texts.

        vi: Số lượng trong kho: listed, cited, external, criteria, relations, stated, files hoặc texts.

        Example: {{ count("listed") }}
        """
        counts = overview.counts_view(self.site)
        if what not in counts:
            raise MacroError(self.site.t("error.no_count", what=what, known=", ".join(counts)))
        return str(counts[what])

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
        return self._render("data_files.html.j2", groups=files_view(self.site))

    def data_licence(self) -> str:
        """Licence of the archive's own data, or that none has been chosen yet.

        vi: Giấy phép của dữ liệu do kho lưu trữ lập, hoặc cho biết chưa chọn giấy phép.

        Example: {{ data_licence() }}
        """
        return self._render("licence.html.j2", licence=self.site.registry.archive.licence)

    def macro_reference(self) -> str:
        """This reference: every macro with its call, an example and what it gives.

        vi: Chính bảng tra cứu này: mọi macro với cách gọi, ví dụ và kết quả.

        Example: {{ macro_reference() }}

        Shown on: page:macros
        """
        return self._render("macro_reference.html.j2", entries=entries(self, names()))

    def problem_codes(self) -> str:
        """Every code of the checker: what must hold, a wrong and a right example, how to mend it.

        vi: Mọi mã lỗi khi kiểm tra: điều phải bảo đảm, ví dụ sai và đúng, cách sửa.

        Example: {{ problem_codes() }}

        Shown on: page:problem-codes
        """
        view = problem_codes_view(self.site)
        return self._render("problem_codes.html.j2", problems=view)

    def fields(self) -> str:
        """Every field of the registry by kind of file: meaning, form, whether required, an example.

        vi: Mọi trường của kho hồ sơ theo loại tệp: ý nghĩa, dạng giá trị, có bắt buộc không, ví dụ.

        Example: {{ fields() }}

        Shown on: page:fields
        """
        return self._render("fields.html.j2", kinds=fields_view(self.site))

    def commands(self) -> str:
        """Every command: targets of make and commands of policyarchive, with what each does and what its arguments mean.

        vi: Mọi lệnh: lệnh make và lệnh policyarchive, mỗi lệnh kèm tác dụng và ý nghĩa tham số.

        Example: {{ commands() }}

        Shown on: page:commands
        """
        return self._render("commands.html.j2", groups=commands_view(self.site))

    def changes(self) -> str:
        """Change log of the registry, from its history: date, what was done, which records.

        vi: Nhật ký thay đổi của kho, lấy từ lịch sử: ngày, nội dung, hồ sơ liên quan.

        Example: {{ changes() }}

        Shown on: page:changes
        """
        entries = changelog_view(self.site, commits(self.site))
        return self._render("changelog.html.j2", entries=entries, feed=feed_path(self.site))

    def home(self) -> str:
        """Opening of the home page: what this is, the search box, the headline, the ways in.

        vi: Phần mở đầu trang chủ: đây là gì, ô tìm kiếm, kết quả chính, các lối vào.

        Example: {{ home() }}

        Shown on: page:index
        """
        archive = self.site.registry.archive
        return self._render(
            "home.html.j2",
            name=self.site.pick(archive.name),
            programme=self.site.pick(archive.programme),
            lead=self.site.pick(archive.description),
            example=self._example(),
            counts=overview.counts_view(self.site),
            headline=overview.headline_view(self.site),
            figures=headline_figures(self.site)[:1],
            change_label=self._change_label(),
            ways=lists.ways_in(self.site),
            criteria=[rows.criterion_ref(self.site, number) for number in self.site.registry.criteria],
        )

    def _example(self) -> str:
        """Return a number to show as an example in the search box: that of the most related document."""
        related = max(
            self.site.index.listed, key=lambda i: len(self.site.index.incoming.get(i, [])), default=None
        )
        return (related and self.site.registry.documents[related].number) or ""


def names() -> list[str]:
    """Return the names of all macros."""
    return [name for name in vars(Macros) if not name.startswith("_") and callable(getattr(Macros, name))]
