// What pages do. Each part has a file of its own in assets/parts.
{% for part in ("from_address", "header", "palette", "panels", "contents", "scrolling", "details", "chart", "only_wrong", "printed", "tray", "offline") %}
{% include "assets/parts/" ~ part ~ ".js" %}

{% endfor %}
