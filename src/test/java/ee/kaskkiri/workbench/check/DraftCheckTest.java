package ee.kaskkiri.workbench.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.regression.CaseResult;
import ee.kaskkiri.regression.impact.AsIf;
import ee.kaskkiri.regression.impact.ImpactReport;
import ee.kaskkiri.release.Gate;
import ee.kaskkiri.release.Judging;
import ee.kaskkiri.release.RefusedException;
import ee.kaskkiri.release.Release;
import ee.kaskkiri.release.Releases;
import ee.kaskkiri.release.history.Event;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.workbench.Steps;
import ee.kaskkiri.workbench.impact.DraftImpact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DraftCheckTest {
  private static final String FUNDING = "rules/kov-ktg/2019-01-01/funding.dmn";
  private static FileTree base = FileTree.of(Map.of());
  private static @Nullable Known releases;

  private record Known(Release current) implements Releases {
    @Override
    public Optional<Release> find(String id) {
      return Optional.of(current).filter(one -> one.id().equals(id));
    }

    @Override
    public Optional<Release> activeAt(Instant moment) {
      return Optional.of(current);
    }

    @Override
    public List<Event> history() {
      return List.of();
    }

    @Override
    public Optional<Judging> judging() {
      return Optional.empty();
    }

    @Override
    public Optional<Release> activate(String id, @Nullable String by, String reason) {
      return find(id);
    }

    @Override
    public List<Finding> frozen(FileTree files) {
      return files.hash().equals(current.id())
          ? List.of()
          : List.of(Finding.error(FUNDING, null, "has changed"));
    }
  }

  @BeforeAll
  static void read() throws IOException {
    base = FileTree.read(Path.of(""));
    releases = new Known(new Gate(Strictness.WARNING).vouchedFor(base));
  }

  private static Releases releases() {
    return java.util.Objects.requireNonNull(releases);
  }

  private static FileTree with(Map<String, String> changes) {
    Map<String, byte[]> files = new HashMap<>();
    base.paths().forEach(path -> files.put(path, base.content(path).orElseThrow()));
    changes.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return FileTree.of(files);
  }

  private static FileTree raised() {
    return with(Map.of(FUNDING, base.text(FUNDING).orElseThrow().replace("7123.00", "8000.00")));
  }

  private static DraftCheck check() {
    return new DraftCheck(Strictness.WARNING, releases());
  }

  @Test
  void whatIsLawPassesAndNothingOfItIsLookedAtClosely() {
    Set<String> steps = ConcurrentHashMap.newKeySet();

    CheckResult result = check().run(base, base, true, (step, done, total) -> steps.add(step));

    assertThat(result.passed()).isTrue();
    assertThat(result.hash()).isEqualTo(base.hash());
    assertThat(result.report().passed()).isTrue();
    assertThat(result.checks()).isEmpty();
    assertThat(steps).containsExactlyInAnyOrder("reading", "compiling", "cases", "tables");
  }

  @Test
  void aRaisedAmountFailsItsCasesAndTheEditionIsFrozen() {
    List<String> steps = new ArrayList<>();

    CheckResult result =
        check()
            .run(
                base,
                raised(),
                false,
                (step, done, total) -> {
                  synchronized (steps) {
                    steps.add(step + " " + done + "/" + total);
                  }
                });

    assertThat(result.passed()).isFalse();
    assertThat(result.findings().get(0).message()).isEqualTo("has changed");
    List<String> failed =
        result.report().topics().stream()
            .flatMap(topic -> topic.results().stream())
            .filter(one -> !one.passed())
            .map(CaseResult::tested)
            .map(one -> one.id())
            .toList();
    assertThat(failed).contains("funding-2019-saue").allMatch(id -> id.startsWith("funding-2019"));
    assertThat(result.checks()).hasSize(1);
    assertThat(result.checks().get(0).edition()).isEqualTo("2019-01-01");
    assertThat(result.checks().get(0).topics()).extracting("topic").contains("funding");
    assertThat(steps)
        .contains("reading 0/1", "compiling 0/3", "compiling 2/3", "tables 0/1", "tables 1/1");
  }

  @Test
  void itCanBeStopped() {
    Steps stop =
        (step, done, total) -> {
          if (step.equals("cases") && done > 3) {
            throw new CancellationException("gone");
          }
        };

    assertThatThrownBy(() -> check().run(base, raised(), true, stop))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void theImpactOfADraftIsThatOfItsChange() throws Exception {
    DraftImpact impact = new DraftImpact(Strictness.WARNING, releases());

    ImpactReport report =
        impact.run(base, raised(), DraftImpact.cases("kov-ktg", null, null), null, Steps.SILENT);

    assertThat(report.from().name()).isEqualTo("base");
    assertThat(report.to().name()).isEqualTo("draft");
    assertThat(report.changes()).isNotEmpty();
    assertThat(report.changes())
        .allSatisfy(change -> assertThat(change.topic()).isEqualTo("funding"));
  }

  @Test
  void aComingEditionIsAskedWhatTheOneBeforeAnswers() throws Exception {
    Map<String, String> next = new HashMap<>();
    for (String name : base.names("rules/kov-ktg/2019-01-01")) {
      String text = base.text("rules/kov-ktg/2019-01-01/" + name).orElseThrow();
      next.put(
          "rules/kov-ktg/2027-01-01/" + name,
          text.replace("valid_from: 2019-01-01", "valid_from: 2027-01-01")
              .replaceAll("(?m)^valid_to:.*$", "")
              .replace("7123.00", "8000.00")
              .replace("/2019-01-01/", "/2027-01-01/"));
    }
    DraftImpact impact = new DraftImpact(Strictness.WARNING, releases());
    AsIf asIf = new AsIf("kov-ktg", LocalDate.of(2019, 1, 1), LocalDate.of(2027, 1, 1));
    List<String> steps = new ArrayList<>();

    ImpactReport plain =
        impact.run(base, with(next), DraftImpact.cases("kov-ktg", null, null), null, Steps.SILENT);
    ImpactReport coming =
        impact.run(
            base,
            with(next),
            DraftImpact.cases("kov-ktg", null, asIf),
            asIf,
            (step, done, total) -> steps.add(step + " " + total));

    assertThat(plain.changes()).extracting("ref").containsExactly("e2019-no-edition-2999");
    assertThat(coming.changes()).isNotEmpty();
    assertThat(coming.changes())
        .allSatisfy(
            change -> {
              assertThat(change.before().edition()).isEqualTo("2019-01-01");
              assertThat(change.after().edition()).isEqualTo("2027-01-01");
            });
    assertThat(coming.changes()).extracting("ref").contains("funding-2019-saue");
    assertThat(steps).contains("compiling 1", "asking " + coming.portfolio().entries());
  }

  @Test
  void aDraftThatDoesNotCompileHasNoImpact() {
    FileTree broken =
        with(
            Map.of(
                FUNDING,
                base.text(FUNDING).orElseThrow().replace("<text>7123.00<", "<text>7123,00<")));

    assertThatThrownBy(
            () ->
                new DraftImpact(Strictness.WARNING, releases())
                    .run(base, broken, DraftImpact.cases(null, null, null), null, Steps.SILENT))
        .isInstanceOf(RefusedException.class);
  }
}
