"""The macros about results: criteria, figures, charts, notes of the audit."""

from macros.page import MacroError, PageMacros
from policyarchive.exports import charts
from policyarchive.pages.results import notes
from policyarchive.pages.results.criterion import criterion_view, results_view
from policyarchive.pages.results.figures import headline_figures, sections_view
from policyarchive.pages.results.later_reports import breakdowns, further_tables, targets_view
from policyarchive.site.names import count_label, criterion_label


class ResultMacros(PageMacros):
    """The macros about results: criteria, figures, charts, notes of the audit."""

    def criterion(self, number: str | int) -> str:
        """Link to a criterion, by its number.

        vi: Liên kết đến một tiêu chí, theo số thứ tự.

        Example: {{ criterion({criterion}) }}
        """
        key, criterion = f"criterion:{number}", self.site.registry.criteria[self._criterion(number)]
        label = criterion_label(self.site, criterion)
        return self._render("frame/inline_link.html.j2", key=key, label=label, anchor="", title=None)

    def criterion_page(self, number: str | int) -> str:
        """Whole page of a criterion: results as printed, names, related documents.

        vi: Toàn bộ trang của một tiêu chí: kết quả như in, tên gọi, văn bản liên quan.

        Example: {{ criterion_page({criterion}) }}

        Shown on: criterion:{criterion}
        """
        return self._render("results/criterion.html.j2", **criterion_view(self.site, self._criterion(number)))

    def _criterion(self, number: str | int) -> str:
        if str(number) not in self.site.registry.criteria:
            raise MacroError("error.no_criterion", number=number)
        return str(number)

    def result(self, number: str | int, observation: str, value: str = "count") -> str:
        """One figure of the results table, as printed: "count" or "percent" at an observation.

        vi: Một số liệu của bảng kết quả, đúng như in: "count" (số xã) hoặc "percent" (tỷ lệ).

        Example: {{ result({criterion}, "{observation}", "count") }}
        """
        cells = self.site.registry.criteria[self._criterion(number)].observations
        if observation not in cells or value not in ("count", "percent"):
            raise MacroError("error.no_result", observation=observation, known=", ".join(cells))
        cell = cells[observation]
        label = f"{cell.percent}%" if value == "percent" else cell.value
        key = f"criterion:{number}"
        return self._render("frame/inline_link.html.j2", key=key, label=label, anchor="results", title=None)

    def results_table(self) -> str:
        """Results table of the appendix, every figure as printed.

        vi: Bảng kết quả của phụ lục, mọi số liệu đúng như in.

        Example: {{ results_table() }}

        Shown on: page:results
        """
        if not self.site.registry.criteria:
            return self._no_results()
        return self._render("results/results_table.html.j2", **results_view(self.site))

    def further_results(self) -> str:
        """Results tables of further reports and figures by area; a line that says so while there are none.

        vi: Bảng kết quả của các báo cáo sau và số liệu theo địa bàn; khi kho chưa có thì một dòng nói rõ.

        Example: {{ further_results() }}

        Shown on: page:results
        """
        return self._render(
            "results/later_reports.html.j2",
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
        return self._render("results/targets.html.j2", **targets_view(self.site))

    def results_overview(self) -> str:
        """Results in one picture: the figures that sum them up, and the chart of all criteria.

        vi: Kết quả trong một hình: các số liệu tổng hợp và biểu đồ của mọi tiêu chí.

        Example: {{ results_overview() }}

        Shown on: page:results
        """
        if not self.site.registry.criteria:
            return ""
        return self._render(
            "results/results_overview.html.j2",
            headline=headline_figures(self.site),
            change_label=self._change_label(),
            falls=charts.falls(self.site),
            **charts.chart_figure(self.site, charts.overview_chart(self.site), "overview", sortable=True),
        )

    def _no_results(self) -> str:
        return self._render("frame/inline_text.html.j2", text=self.site.t("results.none"))

    def figures(self) -> str:
        """Every figure of the body of the report, by section, with its line and its check.

        vi: Mọi số liệu trong phần thân báo cáo, theo từng mục, kèm dòng in và kết quả kiểm tra.

        Example: {{ figures() }}

        Shown on: page:figures
        """
        return self._render("results/figures_page.html.j2", sections=sections_view(self.site))

    def data_notes(self) -> str:
        """What the audit found: how many checks passed, every note by verdict, and the rules.

        vi: Kết quả kiểm tra số liệu: số phép kiểm tra đạt, từng ghi chú theo kết luận, và các quy tắc.

        Example: {{ data_notes() }}

        Shown on: page:notes
        """
        return self._render("results/notes_page.html.j2", **notes.notes_view(self.site))

    def page_notes(self, page: str) -> str:
        """Notes of the audit that belong on a page, named by its key; empty when there is none.

        vi: Các ghi chú dữ liệu thuộc một trang, gọi bằng khóa của trang; để trống nếu không có.

        Example: {{ page_notes("page:results") }}

        Shown on: page:results
        """
        return self._render("results/page_notes.html.j2", rows=notes.page_notes(self.site, page))
