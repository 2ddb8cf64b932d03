package ee.kaskkiri.engine;

import ee.kaskkiri.engine.CompiledUnits.Compiled;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Makes an edition's files answer questions. */
public final class EditionCompiler {
  /**
   * KIE's compilers keep state that two threads must not touch at once: compiling two editions side
   * by side now and then ended in an index out of bounds.
   */
  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  private static final int MOST_VALIDATIONS = 500;

  private final DmnCompiler dmn;
  private final CompiledUnits units = new CompiledUnits();
  private final Map<String, List<Finding>> validations =
      Collections.synchronizedMap(new LeastUsed<>(MOST_VALIDATIONS));

  /** A compiler whose topics answer as strictly as told. */
  public EditionCompiler(Strictness strictness) {
    this.dmn = new DmnCompiler(strictness);
  }

  /** Compiles every file of an edition; what it compiled before, and is still used, it takes. */
  public Compilation compile(Edition edition) {
    return put(edition, Unit.of(edition).stream().map(this::compiled).toList());
  }

  private Compiled compiled(Edition unit) {
    String key = UnitKey.of(unit);
    return units
        .get(key)
        .orElseGet(
            () -> {
              Compiled compiled = compiled(unit, this::drl);
              units.put(key, compiled);
              return compiled;
            });
  }

  private Optional<Topic> drl(RuleFile file, Edition unit, List<Finding> findings) {
    return DrlCompiler.compile(file, unit.act().dayInput(), findings).map(Topic.class::cast);
  }

  /**
   * Compiles an edition that is known to compile. Its DRL files, which take longest, are compiled
   * when they are first asked.
   */
  public Compilation compileKnown(Edition edition) {
    return put(
        edition,
        Unit.of(edition).stream().map(unit -> compiled(unit, EditionCompiler::deferred)).toList());
  }

  private static Optional<Topic> deferred(RuleFile file, Edition unit, List<Finding> findings) {
    return DrlCompiler.inputs(file, findings)
        .map(inputs -> new DeferredTopic(file.topic(), inputs, () -> now(file, unit)));
  }

  private static Topic now(RuleFile file, Edition unit) {
    List<Finding> findings = new ArrayList<>();
    return alone(() -> DrlCompiler.compile(file, unit.act().dayInput(), findings))
        .orElseThrow(() -> new IllegalStateException(findings.toString()));
  }

  /** How a DRL file of a unit becomes a topic. */
  private interface DrlWay {
    Optional<Topic> topic(RuleFile file, Edition unit, List<Finding> findings);
  }

  private Compiled compiled(Edition unit, DrlWay drl) {
    List<Finding> findings = new ArrayList<>();
    List<Topic> topics =
        alone(
            () -> {
              List<Topic> found = new ArrayList<>(dmn.compile(unit, findings));
              for (RuleFile file : unit.files()) {
                if (file.language() == Language.DRL) {
                  drl.topic(file, unit, findings).ifPresent(found::add);
                }
              }
              return found;
            });
    return new Compiled(topics, findings);
  }

  private static Compilation put(Edition edition, List<Compiled> units) {
    List<Finding> findings = units.stream().flatMap(unit -> unit.findings().stream()).toList();
    List<Topic> topics = units.stream().flatMap(unit -> unit.topics().stream()).toList();
    return Finding.anyError(findings)
        ? new Compilation(Optional.empty(), findings)
        : new Compilation(Optional.of(new CompiledEdition(edition, topics)), findings);
  }

  /** Whoever is interrupted while it waits for its turn gives up. */
  private static <T> T alone(Supplier<T> work) {
    try {
      ONE_AT_A_TIME.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while another edition is compiled");
    }
    try {
      return work.get();
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  /**
   * What can be found in the files without a case: gaps, overlaps, model errors, calls of the
   * clock. Slow for files that it did not see before.
   */
  public List<Finding> validate(Edition edition) {
    List<Finding> findings = new ArrayList<>(ClockCalls.of(edition));
    Unit.of(edition).forEach(unit -> findings.addAll(validated(unit)));
    return findings;
  }

  private List<Finding> validated(Edition unit) {
    String key = UnitKey.of(unit);
    List<Finding> known = validations.get(key);
    if (known != null) {
      return known;
    }
    List<Finding> found = alone(() -> new DmnValidator().validate(unit));
    validations.put(key, found);
    return found;
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
