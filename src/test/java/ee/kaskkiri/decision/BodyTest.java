package ee.kaskkiri.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ee.kaskkiri.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BodyTest {
  private static Body body(String text, String... known) {
    return Body.read(text.getBytes(StandardCharsets.UTF_8), known);
  }

  private static void refused(ThrowingCallable call, String pointer, String detail) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(call)
        .satisfies(
            refused -> {
              assertThat(refused.problem().status()).isEqualTo(422);
              assertThat(refused.problem().errors().get(0).pointer()).isEqualTo(pointer);
              assertThat(refused.problem().errors().get(0).detail()).isEqualTo(detail);
            });
  }

  @Test
  void everyKeyIsKnownAtEveryDepth() {
    refused(
        () -> body("{\"hashh\": \"x\"}", "hash", "rows"),
        "/hashh",
        "There is no key 'hashh' here. Did you mean 'hash'?");
    refused(() -> body("{\"q\": 1}", "hash"), "/q", "There is no key 'q' here.");
    Body rows = body("{\"rows\": [{\"id\": \"a\"}, {\"cell\": []}]}", "rows");
    refused(
        () -> rows.all("rows", "id", "cells"),
        "/rows/1/cell",
        "There is no key 'cell' here. Did you mean 'cells'?");
    Body outer = body("{\"asIf\": {\"fromm\": \"x\"}}", "asIf");
    refused(
        () -> outer.inside("asIf", "from"),
        "/asIf/fromm",
        "There is no key 'fromm' here. Did you mean 'from'?");
  }

  @Test
  void whatIsLeftOutIsNotNull() {
    refused(() -> body("{}", "text").said("text"), "/text", "'text' is missing.");
    assertThat(body("{\"text\": null}", "text").said("text")).isNull();
    assertThat(body("{\"text\": \"\"}", "text").said("text")).isEmpty();
    assertThat(Body.readIfAny(new byte[0], "text").text("text")).isNull();
  }

  @Test
  void valuesAreReadAsTheyAreMeant() {
    Body said =
        body(
            """
            {"text": "x", "yes": false, "number": 7, "day": "2020-01-31",
             "moment": "2020-01-31T02:00:00+02:00", "texts": ["a", "b"], "lines": ["a", "a"]}
            """,
            "text",
            "yes",
            "number",
            "day",
            "moment",
            "texts",
            "lines");

    assertThat(said.required("text")).isEqualTo("x");
    assertThat(said.yes("yes")).isFalse();
    assertThat(said.number("number")).isEqualTo(7);
    assertThat(said.day("day")).isEqualTo(LocalDate.parse("2020-01-31"));
    assertThat(said.moment("moment")).isEqualTo(Instant.parse("2020-01-31T00:00:00Z"));
    assertThat(said.texts("texts")).containsExactly("a", "b");
    assertThat(said.lines("lines")).containsExactly("a", "a");
    refused(() -> said.texts("lines"), "/lines", "'lines' holds a text twice.");
  }

  @Test
  void whatIsWrongIsToldWithoutWhatStandsThere() {
    Body said =
        body(
            """
            {"text": 4321, "yes": "4321", "number": 43.21, "day": "4321", "moment": "4321",
             "texts": [4321], "list": "4321", "object": "4321", "all": ["4321"]}
            """,
            "text",
            "yes",
            "number",
            "day",
            "moment",
            "texts",
            "list",
            "object",
            "all");

    refused(() -> said.text("text"), "/text", "'text' is no text.");
    refused(() -> said.yes("yes"), "/yes", "'yes' says neither yes nor no.");
    refused(() -> said.number("number"), "/number", "'number' is no whole number.");
    refused(() -> said.day("day"), "/day", "'day' is no day.");
    refused(() -> said.moment("moment"), "/moment", "'moment' is no moment.");
    refused(() -> said.texts("texts"), "/texts/0", "'0' is no text.");
    refused(() -> said.lines("list"), "/list", "'list' is no list.");
    refused(() -> said.inside("object", "a"), "/object", "'object' is no object.");
    refused(() -> said.all("all", "a"), "/all/0", "'0' is no object.");
  }
}
