"""Why a line of a table of results is not read, and what is to be looked at in one that is: keys of the interface words."""

# Why a line, or the cell of a figure in it, was not read.
UNCLEAR = "import.unread.result_unclear"
COLUMNS_ASKED = "import.unread.columns_asked"
NO_NAME = "import.unread.no_name"
NO_RESULT = "import.unread.no_result"
UNIT_UNCLEAR = "import.unread.unit_unclear"
ROW_TWICE = "import.unread.twice"
NO_FIGURE = "import.unread.no_figure"
PARENT_UNCLEAR = "import.unread.parent_unclear"
TWO_WAYS = "import.unread.figure_two_ways"
PERCENT_SIGN = "import.unread.percent_sign"

# What a person should look at in a row that was read.
OTHER_CHANGE = "import.doubt.change"
OTHER_SUM = "import.doubt.sum"
IN_WORDS = "import.doubt.in_words"
