package ee.kaskkiri.decision.workbench;

import ee.kaskkiri.decision.Body;
import ee.kaskkiri.engine.outline.Table.Row;
import ee.kaskkiri.workbench.cases.NewExpectation;
import java.util.List;

/** Reads rows, cells and expectations of requests. */
public final class TableBody {
  static final String ROWS = "rows";
  static final String CELLS = "cells";
  static final String OUTCOME = "outcome";
  static final String CODES = "codes";
  static final String FIRED = "fired";
  private static final String ID = "id";
  private static final String DESCRIPTION = "description";
  private static final String ROW = "row";
  private static final String COLUMN = "column";
  private static final String TEXT = "text";

  private TableBody() {}

  /**
   * A cell that somebody types.
   *
   * @param row its row, counted from 0
   * @param column its column, counted from 0
   * @param text what stands in it
   */
  public record TypedCell(int row, int column, String text) {}

  static List<Row> rows(Body body) {
    return body.all(ROWS, ID, DESCRIPTION, CELLS).stream()
        .map(row -> new Row(row.text(ID), row.text(DESCRIPTION), row.lines(CELLS)))
        .toList();
  }

  static List<TypedCell> cells(Body body) {
    return body.all(CELLS, ROW, COLUMN, TEXT).stream()
        .map(cell -> new TypedCell(count(cell, ROW), count(cell, COLUMN), cell.required(TEXT)))
        .toList();
  }

  private static int count(Body cell, String name) {
    long number = cell.number(name);
    if (number != (int) number) {
      throw cell.wrong(name, "'" + name + "' is no number of one.", "a number such as 7");
    }
    return (int) number;
  }

  static NewExpectation expectation(Body body) {
    return new NewExpectation(
        body.object(OUTCOME, "an object such as {\"sum\": 1}"),
        body.lines(CODES),
        body.has(FIRED) ? body.lines(FIRED) : null);
  }
}
