package ee.kaskkiri.regression.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.regression.Bakery;
import ee.kaskkiri.regression.CaseBook;
import ee.kaskkiri.regression.Progress;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Suggestions for the invented bakery, whose second rule fires above ten loaves. */
class SuggesterTest {
  private static final String ONE =
      """
      base: {loaves: 1}
      cases:
        - id: one
          name: One loaf is paid.
          kind: boundary
          basis: § 1
          on: 2020-01-01
          expect: {outcome: {sum: 2.5}, codes: [BRD-1]}
      """;
  private static final RuleRef ANY = new RuleRef("loaf table", "BRD-1");
  private static final RuleRef MANY = new RuleRef("loaf table", "BRD-2");

  private static Suggestions suggest(Map<String, String> files, int tries, RuleRef... wanted) {
    return suggest(files, tries, Progress.SILENT, wanted);
  }

  private static Suggestions suggest(
      Map<String, String> files, int tries, Progress progress, RuleRef... wanted) {
    FileTree tree = Bakery.tree(files);
    RuleBook rules = RuleBook.read(tree);
    CompiledEdition edition = Bakery.compile(rules.editions().get(0));
    Topic topic = edition.topic("loaves").orElseThrow();
    return new Suggester(tree, rules, CaseBook.read(tree, rules))
        .suggest(edition, topic, List.of(wanted), tries, progress);
  }

  private static Map<String, String> files(String cases) {
    return Map.of(
        Bakery.CASES,
        cases,
        "rules/bakery/2020-01-01/loaves.dmn",
        "<definitions><text>? &gt; 10</text></definitions>");
  }

  @Test
  void aCaseIsVariedUntilItFiresTheRule() {
    Suggestions suggestions = suggest(files(ONE), 1_000, MANY);

    assertThat(suggestions.unreached()).isEmpty();
    assertThat(suggestions.suggestions())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.id()).isEqualTo("suggested-loaves-2020-1");
              assertThat(found.name()).isEqualTo("Fires BRD-2; as one, but /loaves 1 → 11.");
              assertThat(found.covers()).containsExactly(MANY);
              assertThat(found.from()).isEqualTo("one");
              assertThat(found.changes()).hasSize(1);
              assertThat(found.on()).hasToString("2020-01-01");
              assertThat(found.given()).hasToString("{\"loaves\":11}");
              assertThat(found.answer().fired()).containsExactly(ANY, MANY);
            });
    assertThat(suggestions.yaml())
        .endsWith(
            """
            base:
              loaves: 1
            cases:

              - id: suggested-loaves-2020-1
                name: "Fires BRD-2; as one, but /loaves 1 → 11."
                kind: boundary
                basis: "suggested, not checked by anybody"
                on: 2020-01-01
                given:
                  loaves: 11
                expect: null
                # Still open. The rules now answer, right or wrong:
                #   outcome:
                #     sum: 27.50
                #     halves:
                #       - 11
                #       - 11
                #     nothing: null
                #   codes: [BRD-1, BRD-2]
                #   fired: [loaf table/BRD-1, loaf table/BRD-2]
            """);
  }

  @Test
  void withoutCasesTheDeclaredTypesAreEnough() {
    Suggestions suggestions =
        suggest(
            Map.of(
                "rules/bakery/2020-01-01/loaves.dmn",
                "<definitions><text>? &gt; 10</text></definitions>"),
            1_000,
            ANY,
            MANY);

    assertThat(suggestions.unreached()).isEmpty();
    assertThat(suggestions.suggestions())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.covers()).containsExactly(ANY, MANY);
              assertThat(found.from()).isNull();
              assertThat(found.name())
                  .isEqualTo("Fires BRD-1, BRD-2; made from the declared types.");
            });
  }

  @Test
  void whatWasNotReachedIsNamed() {
    RuleRef none = new RuleRef("loaf table", "BRD-3");

    Suggestions suggestions = suggest(files(ONE), 200, none);

    assertThat(suggestions.suggestions()).isEmpty();
    assertThat(suggestions.unreached()).containsExactly(none);
    assertThat(suggestions.yaml()).isEmpty();
    assertThat(suggestions.tries()).isLessThanOrEqualTo(202);
  }

  @Test
  void theSearchStopsWhenNobodyWaitsForItOrTheThreadIsInterrupted() {
    AtomicInteger told = new AtomicInteger();
    Progress gone =
        (done, total) -> {
          if (told.incrementAndGet() == 3) {
            throw new CancellationException("gone");
          }
        };
    RuleRef none = new RuleRef("loaf table", "BRD-3");

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> suggest(files(ONE), 1_000, gone, none));
    assertThat(told).hasValue(3);
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> suggest(files(""), 1_000, none));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void nothingIsTriedIfNothingIsWanted() {
    assertThat(suggest(files(ONE), 1_000).tries()).isZero();
  }

  @Test
  void theSameIsFoundEachTime() {
    assertThat(suggest(files(ONE), 1_000, ANY, MANY))
        .isEqualTo(suggest(files(ONE), 1_000, ANY, MANY));
  }

  @Test
  void anIdThatACaseHasIsNotGivenAgain() {
    String cases = ONE.replace("id: one", "id: suggested-loaves-2020-1");

    assertThat(suggest(files(cases), 1_000, MANY).suggestions())
        .extracting(Suggestion::id)
        .containsExactly("suggested-loaves-2020-2");
  }
}
