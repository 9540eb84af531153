"""The numbers behind a chart, as a file."""

import csv

from django.http import Http404, HttpRequest, HttpResponse

from claims.desk.pages import page
from claims.desk.presenters.bars import table_of
from claims.desk.room_charts import CHARTS

# A spreadsheet takes what begins like this for a formula, and names come from documents.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@page
def chart(request: HttpRequest, name: str) -> HttpResponse:
    if name not in CHARTS:
        raise Http404("There is no chart of this name.")
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    writer = csv.writer(answer)
    for row in table_of(CHARTS[name]()):
        writer.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row])
    return answer
