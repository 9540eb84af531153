"""Finds with splink, on DuckDB, the pairs of claims that cannot both hold; one JSON object on standard output.

    splink_pairs.py CLAIMS.csv SOUGHT.csv predict|link

CLAIMS has claim, block (subject and what is counted), body, low, high (empty where open). SOUGHT has unit, side, claim:
a unit is found where a pair of claims of its two sides is. `predict` scores every pair of a block, as splink is meant
to; `link` lets its blocking rule say the whole condition. Reading the files is not timed. `busy` is the processor time
of all threads, memory the peak of this process in megabytes.
"""

import json
import logging
import sys
import time
from pathlib import Path

import duckdb
from splink import DuckDBAPI, Linker, SettingsCreator, block_on
from splink.comparison_library import CustomComparison

APART = "(high_l < low_r OR high_r < low_l)"


def predicting() -> SettingsCreator:
    levels = [
        {"sql_condition": APART, "label_for_charts": "apart", "m_probability": 0.99, "u_probability": 0.01},
        {"sql_condition": "ELSE", "label_for_charts": "both can hold", "m_probability": 0.01, "u_probability": 0.99},
    ]
    voices = [
        {"sql_condition": "body_l <> body_r", "label_for_charts": "two", "m_probability": 0.99, "u_probability": 0.01},
        {"sql_condition": "ELSE", "label_for_charts": "one", "m_probability": 0.01, "u_probability": 0.99},
    ]
    return SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="claim",
        probability_two_random_records_match=0.1,
        blocking_rules_to_generate_predictions=[block_on("block")],
        comparisons=[
            CustomComparison(output_column_name="figure", comparison_levels=levels),
            CustomComparison(output_column_name="voice", comparison_levels=voices),
        ],
        retain_matching_columns=False,
        retain_intermediate_calculation_columns=False,
    )


def linking() -> SettingsCreator:
    rule = "l.block = r.block AND l.body <> r.body AND (l.high < r.low OR r.high < l.low)"
    return SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="claim",
        blocking_rules_to_generate_predictions=[rule],
    )


def main(claims: str, sought: str, mode: str) -> None:
    logging.getLogger("splink").setLevel(logging.ERROR)
    connection = duckdb.connect()
    connection.execute(
        "CREATE TABLE claims AS SELECT claim, block, body, COALESCE(low, '-inf'::DOUBLE) AS low, "
        "COALESCE(high, 'inf'::DOUBLE) AS high FROM read_csv(?)",
        [claims],
    )
    connection.execute("CREATE TABLE sought AS FROM read_csv(?)", [sought])
    connection.execute("SET enable_progress_bar = false")
    api = DuckDBAPI(connection=connection)
    linker = Linker(api.register("claims", table_name="input"), predicting() if mode == "predict" else linking(), None)
    begun, busy = time.perf_counter(), time.process_time()
    if mode == "predict":
        pairs = linker.inference.predict(threshold_match_probability=0.9, warning_mode="never")
    else:
        pairs = linker.inference.deterministic_link()
    seconds, busy = time.perf_counter() - begun, time.process_time() - busy
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    peak = int(status["VmHWM"].split()[0]) / 1024
    connection.execute(f"CREATE VIEW pairs AS FROM {pairs.physical_name}")
    found = connection.execute(
        """
        SELECT count(DISTINCT a.unit) FROM pairs p
        JOIN sought a ON a.claim = p.claim_l
        JOIN sought b ON b.claim = p.claim_r AND b.unit = a.unit AND b.side <> a.side
        """
    ).fetchone()[0]
    said = {
        "seconds": seconds,
        "busy": busy,
        "found": found,
        "sought": connection.execute("SELECT count(DISTINCT unit) FROM sought").fetchone()[0],
        "megabytes": peak,
    }
    print(json.dumps(said))


main(*sys.argv[1:])
