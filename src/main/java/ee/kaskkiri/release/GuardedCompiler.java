package ee.kaskkiri.release;

import ee.kaskkiri.engine.Compilation;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.Finding;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Makes a finding of whatever breaks a compiler, so that one file never ends the service. */
public final class GuardedCompiler {
  private static final Logger LOG = Logger.getLogger(GuardedCompiler.class);

  private final Function<Edition, Compilation> compile;

  /** Guards a compiler. */
  public GuardedCompiler(Function<Edition, Compilation> compile) {
    this.compile = compile;
  }

  /** Compiles an edition; it has an error if the compiler broke. */
  public Compilation compile(Edition edition) {
    try {
      return compile.apply(edition);
    } catch (RuntimeException e) {
      LOG.infof(e, "%s breaks the compiler", edition.folder());
      Finding broken =
          Finding.error(
              edition.folder(),
              null,
              "breaks the compiler: " + e,
              "Look into the file that was changed last.");
      return new Compilation(Optional.empty(), List.of(broken));
    }
  }
}
