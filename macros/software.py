"""The macros about the software: the references made from its own definitions."""

from macros.page import PageMacros, names_of
from policyarchive.pages.software.commands import commands_view
from policyarchive.pages.software.fields import fields_view
from policyarchive.pages.software.macro_reference import entries
from policyarchive.pages.software.numbers import number_box_view, number_systems_view
from policyarchive.pages.software.problem_codes import problem_codes_view


class SoftwareMacros(PageMacros):
    """The macros about the software: the references made from its own definitions."""

    def macro_reference(self) -> str:
        """This reference: every macro with its call, an example and what it gives.

        vi: Chính bảng tra cứu này: mọi macro với cách gọi, ví dụ và kết quả.

        Example: {{ macro_reference() }}

        Shown on: page:macros
        """
        return self._render("software/macro_reference.html.j2", entries=entries(self, names_of(type(self))))

    def problem_codes(self) -> str:
        """Every code of the checker: what must hold, a wrong and a right example, how to mend it.

        vi: Mọi mã lỗi khi kiểm tra: điều phải bảo đảm, ví dụ sai và đúng, cách sửa.

        Example: {{ problem_codes() }}

        Shown on: page:problem-codes
        """
        view = problem_codes_view(self.site)
        codes = sorted(problem["code"] for problem in view)
        return self._render("software/problem_codes.html.j2", problems=view, codes=codes)

    def number_box(self) -> str:
        """Box that reads the number typed into it, and says what was mended, and why a text is refused.

        vi: Ô đọc số, ký hiệu được gõ vào, cho biết đã sửa gì và vì sao từ chối.

        Example: {{ number_box() }}

        Shown on: page:numbers
        """
        return self._render("software/number_box.html.j2", **number_box_view(self.site))

    def number_systems(self) -> str:
        """Every system by which numbers are read, in the order in which they are tried: name, form, examples, source.

        vi: Mọi hệ thống để đọc số, theo thứ tự thử: tên, dạng, ví dụ, căn cứ.

        Example: {{ number_systems() }}

        Shown on: page:numbers
        """
        return self._render("software/number_systems.html.j2", systems=number_systems_view(self.site))

    def fields(self) -> str:
        """Every field of the registry by kind of file: meaning, form, whether required, an example.

        vi: Mọi trường của kho hồ sơ theo loại tệp: ý nghĩa, dạng giá trị, có bắt buộc không, ví dụ.

        Example: {{ fields() }}

        Shown on: page:fields
        """
        return self._render("software/fields.html.j2", kinds=fields_view(self.site))

    def commands(self) -> str:
        """Every command: targets of make and commands of policyarchive, with what each does and what its arguments mean.

        vi: Mọi lệnh: lệnh make và lệnh policyarchive, mỗi lệnh kèm tác dụng và ý nghĩa tham số.

        Example: {{ commands() }}

        Shown on: page:commands
        """
        return self._render("software/commands.html.j2", groups=commands_view(self.site))
