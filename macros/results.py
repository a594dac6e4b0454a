"""The macros about results: criteria, other indicators, figures, charts, notes of the audit."""

from macros.page import MacroError, PageMacros
from policyarchive.exports.charts.files import chart_figure
from policyarchive.exports.charts.results import indicators_chart, overview_chart
from policyarchive.pages.results import amounts, notes, notes_page
from policyarchive.pages.results.criterion import criterion_view, results_view
from policyarchive.pages.results.figures import figures_view
from policyarchive.pages.results.headline import headline_figures
from policyarchive.pages.results.indicator import indicator_view
from policyarchive.pages.results.indicator_tables import groups_view, later_tables
from policyarchive.pages.results.later_reports import breakdowns, further_tables, targets_view
from policyarchive.pages.results.opening import has_figures
from policyarchive.pages.results.planned import planned_view
from policyarchive.pages.results.rows import falls
from policyarchive.site.amounts import amount_of
from policyarchive.site.names import count_label, criterion_label, indicator_title


class ResultMacros(PageMacros):
    """The macros about results: criteria, other indicators, figures, charts, notes of the audit."""

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

        vi: Toàn bộ trang của một tiêu chí: kết quả theo bản in, tên gọi, văn bản liên quan.

        Example: {{ criterion_page({criterion}) }}

        Shown on: criterion:{criterion}
        """
        return self._render("results/criterion.html.j2", **criterion_view(self.site, self._criterion(number)))

    def _criterion(self, number: str | int) -> str:
        if str(number) not in self.site.registry.criteria:
            raise MacroError("error.no_criterion", number=number)
        return str(number)

    def indicator(self, name: str) -> str:
        """Link to an indicator that is no criterion, by its id; to a criterion, by its number.

        vi: Liên kết đến một chỉ tiêu không phải tiêu chí, theo mã; hoặc đến một tiêu chí, theo số thứ tự.

        Example: {{ indicator("{indicator}") }}
        """
        if name in self.site.registry.criteria:
            return self.criterion(name)
        key, label = f"indicator:{self._indicator(name)}", indicator_title(self.site, name)
        return self._render("frame/inline_link.html.j2", key=key, label=label, anchor="", title=None)

    def indicator_page(self, name: str) -> str:
        """Whole page of an indicator that is no criterion, by its id; of a criterion, by its number.

        vi: Toàn bộ trang của một chỉ tiêu không phải tiêu chí, theo mã; hoặc của một tiêu chí, theo số thứ tự.

        Example: {{ indicator_page("{indicator}") }}

        Shown on: {indicator_page}
        """
        if name in self.site.registry.criteria:
            return self.criterion_page(name)
        return self._render("results/indicator.html.j2", **indicator_view(self.site, self._indicator(name)))

    def _indicator(self, name: str) -> str:
        if name not in self.site.registry.indicators:
            raise MacroError("error.no_indicator", name=name, known=", ".join(self.site.registry.indicators))
        return name

    def result(self, number: str | int, observation: str, value: str = "count") -> str:
        """One figure of the results table: "count" or "percent" at an observation, as printed; "value" for an indicator's id.

        vi: Một số liệu của bảng kết quả: "count" (số xã) hoặc "percent" (tỷ lệ), đúng theo bản in; "value" với mã của chỉ tiêu.

        Example: {{ result({criterion}, "{observation}", "count") }}
        """
        if str(number) in self.site.registry.indicators:
            return self._figure(str(number), observation, value)
        cells = self.site.registry.criteria[self._criterion(number)].observations
        if observation not in cells or value not in ("count", "percent"):
            raise MacroError("error.no_result", observation=observation, known=", ".join(cells))
        cell = cells[observation]
        label = f"{cell.percent}%" if value == "percent" else cell.value
        key = f"criterion:{number}"
        return self._render("frame/inline_link.html.j2", key=key, label=label, anchor="results", title=None)

    def _figure(self, name: str, observation: str, value: str) -> str:
        indicator = self.site.registry.indicators[name]
        cell = indicator.observations.get(observation)
        if cell is None or value not in ("count", "value", "percent"):
            known = ", ".join(indicator.observations)
            raise MacroError("error.no_result", observation=observation, known=known)
        percent = f"{amounts.percent_of(self.site, cell)['text']}%" if cell.percent else ""
        label = percent if value == "percent" else amount_of(self.site, indicator.unit, cell)
        key = f"indicator:{name}"
        return self._render("frame/inline_link.html.j2", key=key, label=label, anchor="results", title=None)

    def results_table(self) -> str:
        """Results of the appendix: the criteria, then other indicators by group, their plans and targets; nothing without any.

        vi: Kết quả của phụ lục: các tiêu chí, rồi các chỉ tiêu khác theo nhóm, kế hoạch và mục tiêu; không có thì để trống.

        Example: {{ results_table() }}

        Shown on: page:results
        """
        parts = []
        if self.site.registry.criteria:
            parts.append(self._render("results/results_table.html.j2", **results_view(self.site)))
        if self.site.registry.indicators:
            parts.append(
                self._render(
                    "results/indicators.html.j2",
                    groups=groups_view(self.site),
                    planned=planned_view(self.site),
                )
            )
        return "".join(parts)

    def further_results(self) -> str:
        """Results tables of further reports and figures by area; a line that says so while there are none.

        vi: Bảng kết quả của các báo cáo sau và số liệu theo địa bàn; khi kho chưa có thì một dòng nói rõ.

        Example: {{ further_results() }}

        Shown on: page:results
        """
        return self._render(
            "results/later_reports.html.j2",
            tables=further_tables(self.site),
            others=later_tables(self.site),
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
        """Results in pictures: the figures that sum them up, the charts of all criteria and of other indicators; nothing without results.

        vi: Kết quả trong hình: các số liệu tổng hợp, biểu đồ của mọi tiêu chí và của các chỉ tiêu khác; không có kết quả thì để trống.

        Example: {{ results_overview() }}

        Shown on: page:results
        """
        charts = []
        if self.site.registry.criteria:
            charts.append(chart_figure(self.site, overview_chart(self.site), sortable=True))
        if has_figures(self.site):
            charts.append(chart_figure(self.site, indicators_chart(self.site)))
        if not charts:
            return ""
        return self._render(
            "results/results_overview.html.j2",
            headline=headline_figures(self.site),
            change_label=self._change_label(),
            falls=falls(self.site),
            charts=charts,
        )

    def figures(self) -> str:
        """Every figure of the body of the report, by section, with its line and its check.

        vi: Mọi số liệu trong phần thân báo cáo, theo từng mục, kèm dòng in và kết quả kiểm tra.

        Example: {{ figures() }}

        Shown on: page:figures
        """
        return self._render("results/figures_page.html.j2", **figures_view(self.site))

    def data_notes(self) -> str:
        """What the audit found: how many checks passed, every note, gravest first, and the rules.

        vi: Kết quả kiểm tra số liệu: số phép kiểm tra đạt, từng ghi chú theo mức độ, và các quy tắc.

        Example: {{ data_notes() }}

        Shown on: page:notes
        """
        return self._render("results/notes_page.html.j2", **notes_page.notes_view(self.site))

    def page_notes(self, page: str) -> str:
        """Notes of the audit that belong on a page, named by its key; empty when there is none.

        vi: Các ghi chú dữ liệu thuộc một trang, gọi bằng khóa của trang; để trống nếu không có.

        Example: {{ page_notes("page:results") }}

        Shown on: page:results
        """
        return self._render("results/page_notes.html.j2", rows=notes.page_notes(self.site, page))
