package ee.kaskkiri.engine;

import ee.kaskkiri.engine.dmn.DmnCompiler;
import ee.kaskkiri.engine.dmn.DmnTableChecks;
import ee.kaskkiri.engine.dmn.DmnValidator;
import ee.kaskkiri.engine.drl.DrlCompiler;
import ee.kaskkiri.engine.table.TableCheck;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleFile;
import ee.kaskkiri.rules.RuleFile.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Makes an edition's files answer questions. */
public final class EditionCompiler {
  /**
   * KIE's compilers keep state that two threads must not touch at once: compiling two editions side
   * by side now and then ended in an index out of bounds.
   */
  private static final Object ONE_AT_A_TIME = new Object();

  private final DmnCompiler dmn;

  /** A compiler whose topics answer as strictly as told. */
  public EditionCompiler(Strictness strictness) {
    this.dmn = new DmnCompiler(strictness);
  }

  /** Compiles every file of an edition. */
  public Compilation compile(Edition edition) {
    return compile(
        edition,
        (file, findings) ->
            DrlCompiler.compile(file, edition.act().dayInput(), findings).map(Topic.class::cast));
  }

  /**
   * Compiles an edition that is known to compile. Its DRL files, which take longest, are compiled
   * when they are first asked.
   */
  public Compilation compileKnown(Edition edition) {
    return compile(
        edition,
        (file, findings) ->
            DrlCompiler.inputs(file, findings)
                .map(inputs -> new DeferredTopic(file.topic(), inputs, () -> now(file, edition))));
  }

  private static Topic now(RuleFile file, Edition edition) {
    List<Finding> findings = new ArrayList<>();
    synchronized (ONE_AT_A_TIME) {
      return DrlCompiler.compile(file, edition.act().dayInput(), findings)
          .orElseThrow(() -> new IllegalStateException(findings.toString()));
    }
  }

  private Compilation compile(
      Edition edition, BiFunction<RuleFile, List<Finding>, Optional<? extends Topic>> drl) {
    List<Finding> findings = new ArrayList<>();
    List<Topic> topics = new ArrayList<>();
    synchronized (ONE_AT_A_TIME) {
      topics.addAll(dmn.compile(edition, findings));
      for (RuleFile file : edition.files()) {
        if (file.language() == Language.DRL) {
          drl.apply(file, findings).ifPresent(topics::add);
        }
      }
    }
    return Finding.anyError(findings)
        ? new Compilation(Optional.empty(), findings)
        : new Compilation(Optional.of(new CompiledEdition(edition, topics)), findings);
  }

  /**
   * What can be found in the files without a case: gaps, overlaps, model errors, calls of the
   * clock. Slow.
   */
  public List<Finding> validate(Edition edition) {
    List<Finding> findings = new ArrayList<>(ClockCalls.of(edition));
    synchronized (ONE_AT_A_TIME) {
      findings.addAll(new DmnValidator().validate(edition));
    }
    return findings;
  }

  /**
   * What shows of the edition's decision tables without a case: gaps, overlaps and idle rows, each
   * with an example, and what could not be found out.
   */
  public static List<TableCheck> tables(Edition edition) {
    synchronized (ONE_AT_A_TIME) {
      return DmnTableChecks.of(edition);
    }
  }
}
