"""The macros about documents: links, lists, whole pages, relations."""

import os

from macros.page import MacroError, PageMacros
from policyarchive.checks.catalogue import terminal_language
from policyarchive.exports.pictures.files import strip_figure
from policyarchive.exports.pictures.timeline import timeline
from policyarchive.pages import overview, parts
from policyarchive.pages.documents import lists
from policyarchive.pages.documents.all_relations import all_relations_view
from policyarchive.pages.documents.document import document_view
from policyarchive.pages.documents.dossiers import dossiers_view
from policyarchive.pages.documents.finder import finder_view
from policyarchive.pages.documents.sections import sections_view
from policyarchive.site.site import in_language
from policyarchive.site.summaries import summary_of


class DocumentMacros(PageMacros):
    """The macros about documents: links, lists, whole pages, relations."""

    def doc(self, number: str) -> str:
        """Link to a document, by its number, its id or the address of its page.

        vi: Liên kết đến một văn bản, theo số ký hiệu, mã hồ sơ hoặc địa chỉ trang.

        Example: {{ doc("{number}") }}
        """
        found = self.site.index.find(number)
        if len(found) != 1:
            raise self._which(number, found)
        return self._document(found[0])

    def _which(self, number: str, found: list[str]) -> MacroError:
        if not found:
            return MacroError("error.no_document", number=number)
        language = terminal_language(os.environ)
        site = in_language(self.site, language) if language in self.site.urls.languages else self.site
        names = "; ".join(f"{summary_of(site, i).long_name} ({i})" for i in found)
        return MacroError("error.several_documents", number=number, candidates=names)

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
            year=str(year) if year else None,
            criterion=str(criterion) if criterion else None,
            section=section,
            listing=listing,
        )
        if len(found) >= parts.FOLDED:
            return self._render("documents/years.html.j2", groups=lists.years_view(self.site, found))
        caption = self.site.t("list.count", count=len(found))
        view = lists.table_view(self.site, found, caption=caption, listing=listing)
        return self._render("documents/documents.html.j2", view=view)

    def documents_by_year(self, listing: str | None = None) -> str:
        """Tables of all documents, one a year of issue.

        vi: Các bảng văn bản, mỗi năm ban hành một bảng.

        Example: {{ documents_by_year(listing="source") }}
        """
        found = lists.select(self.site, listing=listing)
        return self._render("documents/years.html.j2", groups=lists.years_view(self.site, found))

    def finder(self, folded: bool = False) -> str:
        """Table of all documents to filter, sort, download, cite and pick; without scripts all of them, or if many their years; folded: the table first.

        vi: Bảng toàn bộ văn bản để lọc, sắp xếp, tải về, trích dẫn và chọn; không có mã lệnh vẫn đủ văn bản, nếu nhiều thì theo năm; folded: bảng đứng trước.

        Example: {{ finder() }}

        Shown on: page:documents
        """
        return self._render("documents/finder.html.j2", **finder_view(self.site, folded=folded))

    def document_page(self, id: str) -> str:  # noqa: A002 - the field's own name
        """Whole page of a document, as its own address shows it.

        vi: Toàn bộ trang của một văn bản, như tại địa chỉ riêng của nó.

        Example: {{ document_page("{document}") }}

        Shown on: document:{document}
        """
        if id not in self.site.registry.documents:
            raise MacroError("error.no_document", number=id)
        return self._render("documents/document.html.j2", **document_view(self.site, id))

    def appendix(self, further: str | None = None) -> str:
        """List of documents in the order of the appendix: sections, printed order; further: the id of a further list instead.

        vi: Danh mục văn bản theo thứ tự của phụ lục: đề mục, số thứ tự theo bản in; further: mã của một danh mục khác.

        Example: {{ appendix() }}

        Shown on: page:appendix-1
        """
        return self._render("documents/sections.html.j2", **sections_view(self.site, further))

    def timeline(self) -> str:
        """Documents and observation dates on an axis of time, then year by year.

        vi: Văn bản và mốc số liệu trên trục thời gian, rồi theo từng năm.

        Example: {{ timeline() }}

        Shown on: page:timeline
        """
        found = timeline(self.site)
        return self._render(
            "documents/timeline.html.j2",
            figure=strip_figure(self.site, found) if found else None,
            years=overview.timeline_view(self.site),
        )

    def relations(self) -> str:
        """All relations between documents: a picture where one can hold them, and a table for each kind.

        vi: Mọi quan hệ giữa các văn bản: sơ đồ nếu vẽ được trong một hình, và mỗi loại quan hệ một bảng.

        Example: {{ relations() }}

        Shown on: page:relations
        """
        return self._render("documents/relations.html.j2", **all_relations_view(self.site))

    def dossiers(self) -> str:
        """List of the dossiers: subject, number of documents, years.

        vi: Danh sách hồ sơ vấn đề: tên, số văn bản, các năm.

        Example: {{ dossiers() }}

        Shown on: page:dossiers
        """
        return self._render("documents/dossiers.html.j2", dossiers=dossiers_view(self.site))

    def verbs(self) -> str:
        """Vocabulary of relations, with both directions in every language.

        vi: Bảng từ về quan hệ, cả hai chiều, bằng mọi ngôn ngữ.

        Example: {{ verbs() }}

        Shown on: page:method
        """
        view = overview.verbs_view(self.site)
        return self._render(
            "documents/verbs.html.j2", verbs=view, languages=overview.languages_view(self.site)
        )
