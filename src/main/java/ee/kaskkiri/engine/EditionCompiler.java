package ee.kaskkiri.engine;

import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.Finding;
import java.util.List;
import java.util.Optional;

/** Makes an edition's files answer questions. */
public final class EditionCompiler {
  private final Strictness strictness;

  /** A compiler whose topics answer as strictly as told. */
  public EditionCompiler(Strictness strictness) {
    this.strictness = strictness;
  }

  /** Compiles every file of an edition. */
  public Compilation compile(Edition edition) {
    throw new UnsupportedOperationException(strictness + edition.name() + Optional.empty());
  }

  /** What can be found in the files without a case: gaps, overlaps, model errors, naming. Slow. */
  public List<Finding> validate(Edition edition) {
    throw new UnsupportedOperationException(edition.name());
  }
}
