// What pages do. Each part has a file of its own in assets/parts.
{% for part in ("search_box", "panels", "chart", "status") %}
{% include "assets/parts/" ~ part ~ ".js" %}

{% endfor %}
